import type { IndicatorDefinition } from '@/indicators/definition'
import type { Sentence } from '@/indicators/sentence'
import { aCount, aPeriod, aPlace, aValue } from './facts'
import { countyView } from './countyView'
import { plainHeadline } from './plainHeadline'
import type { PublishedScene } from './scene'
import { allLeversFigure, bestFigure, wholeFigure, worstFigure } from './sceneFigures'
import { sceneNotes } from './sceneNotes'
import { standingOf, type Standing } from './standing'

/** How far apart the counties are, and what would bring all of them to the target. As a ranking. */
export function countySpread(id: string, definition: IndicatorDefinition): PublishedScene {
  return {
    id,
    definition,
    compose(context) {
      const county = countyView(definition, 'ranking', context)
      if (county) return county
      const { province, period } = context
      const standing = standingOf(province, definition, period)
      const { ranking, whole, target, known } = standing
      const effort = allLeversFigure(standing)
      const worst = known.at(-1)
      return {
        definition,
        period,
        place: province.code,
        headline: plainHeadline(standing) ?? headline(standing),
        figures: [
          ...wholeFigure(standing),
          ...worstFigure(standing),
          ...(effort.length > 0 ? effort : bestFigure(standing)),
        ],
        picture: {
          kind: 'ranking',
          target,
          highlight: worst ? [worst.place] : [],
          rows: ranking,
          whole: whole.value,
        },
        ask: ask(standing),
        reported: standing.reported,
        asked: standing.asked,
        notes: sceneNotes(standing),
      }
    },
  }
}

/** Called only where some county is behind, so the first of them is there. */
function headline({ definition, whole, target, behind, known }: Standing): Sentence {
  const [furthest = { place: whole.place, value: whole.value ?? 0 }] = behind
  const facts = {
    count: aCount(behind.length),
    of: aCount(known.length),
    target: aValue(definition, target?.value ?? 0),
    place: aPlace(furthest.place),
    value: aValue(definition, furthest.value),
  }
  const key = behind.length === known.length && known.length > 1 ? 'allBehind' : 'behind'
  return { key: `scenes.headlines.${key}`, facts, plural: behind.length }
}

function ask({ definition, target, behind, levers }: Standing): Sentence | null {
  const [furthest] = behind
  if (!target || !furthest || levers.length === 0) return null
  const units = levers.reduce((sum, lever) => sum + lever.units, 0)
  const facts = {
    count: aCount(units),
    behind: aCount(levers.length),
    place: aPlace(furthest.place),
    targetPeriod: aPeriod(target.period),
  }
  const key = levers.length === 1 ? 'askOne' : 'askAll'
  return { key: `scenes.levers.${definition.id}.${key}`, facts, plural: units }
}
