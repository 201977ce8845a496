import type { IndicatorDefinition } from '@/indicators/definition'
import type { Sentence } from '@/indicators/sentence'
import { meets } from '@/indicators/target'
import { aCount, aPeriod, aPlace, aValue, somePlaces } from './facts'
import { countyView } from './countyView'
import { fewLevers, type FewLevers } from './fewLevers'
import { plainHeadline } from './plainHeadline'
import type { PublishedScene, SceneFigure } from './scene'
import { bestFigure, leverFigure, wholeFigure, worstFigure } from './sceneFigures'
import { sceneNotes } from './sceneNotes'
import { standingOf, type Standing } from './standing'

/** Which counties hold the province back, and the least that would bring it to its target. On the map. */
export function laggingCounties(id: string, definition: IndicatorDefinition): PublishedScene {
  return {
    id,
    definition,
    compose(context) {
      const county = countyView(definition, 'map', context)
      if (county) return county
      const { province, period } = context
      const standing = standingOf(province, definition, period)
      const few = fewLevers(standing)
      return {
        definition,
        period,
        place: province.code,
        headline: plainHeadline(standing) ?? headline(standing, few),
        figures: figures(standing, few),
        picture: { kind: 'map', target: standing.target, highlight: highlighted(standing, few) },
        ask: fewAsk(standing, few),
        reported: standing.reported,
        asked: standing.asked,
        notes: sceneNotes(standing),
      }
    },
  }
}

function headline({ definition, whole, target, behind }: Standing, few: FewLevers | null): Sentence {
  const targetPeriod = aPeriod(target?.period ?? whole.period)
  const [furthest] = behind
  if (!few || (target && whole.value !== null && meets(definition, whole.value, target.value))) {
    const facts = { targetPeriod, count: aCount(behind.length), place: aPlace(furthest?.place ?? whole.place) }
    return { key: 'scenes.headlines.wholeMet', facts, plural: behind.length }
  }
  const facts = {
    targetPeriod,
    count: aCount(few.units),
    places: somePlaces(few.places),
    then: aValue(definition, few.then),
  }
  return { key: `scenes.levers.${definition.id}.${few.isEnough ? 'enough' : 'notEnough'}`, facts, plural: few.units }
}

function figures(standing: Standing, few: FewLevers | null): SceneFigure[] {
  const effort = leverFigure(standing, few)
  return [...wholeFigure(standing), ...worstFigure(standing), ...(effort.length > 0 ? effort : bestFigure(standing))]
}

/** Where to act; without a target the worst county. */
function highlighted({ known }: Standing, few: FewLevers | null): readonly string[] {
  const worst = known.at(-1)
  if (few) return few.places
  return worst && known.length > 1 ? [worst.place] : []
}

/** The decision that few places' coming to the target asks for. */
export function fewAsk({ definition, target }: Standing, few: FewLevers | null): Sentence | null {
  if (!few || !target) return null
  const facts = { count: aCount(few.units), places: somePlaces(few.places), targetPeriod: aPeriod(target.period) }
  return { key: `scenes.levers.${definition.id}.ask`, facts, plural: few.units }
}
