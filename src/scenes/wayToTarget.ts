import type { IndicatorDefinition } from '@/indicators/definition'
import type { Sentence } from '@/indicators/sentence'
import { shortfall } from '@/indicators/target'
import { movedBy } from '@/indicators/change'
import { aDifference, aPeriod, aValue, theIndicator } from './facts'
import { countyView } from './countyView'
import { fewLevers } from './fewLevers'
import { fewAsk } from './laggingCounties'
import type { PublishedScene } from './scene'
import { gapFigure, leverFigure, wholeFigure, worstFigure } from './sceneFigures'
import { sceneNotes } from './sceneNotes'
import { standingOf, type Standing } from './standing'

/** How far the province has come, how far it still has to go, and what few counties would bring. As a trend. */
export function wayToTarget(id: string, definition: IndicatorDefinition): PublishedScene {
  return {
    id,
    definition,
    compose(context) {
      const county = countyView(definition, 'trend', context)
      if (county) return county
      const { province, period } = context
      const standing = standingOf(province, definition, period)
      const few = fewLevers(standing)
      const gap = gapFigure(standing)
      return {
        definition,
        period,
        place: province.code,
        headline: headline(standing),
        figures: [
          ...wholeFigure(standing),
          ...(gap.length > 0 ? gap : worstFigure(standing)),
          ...leverFigure(standing, few),
        ],
        picture: { kind: 'trend', target: standing.target, place: province.code },
        ask: fewAsk(standing, few),
        reported: standing.reported,
        asked: standing.asked,
        notes: sceneNotes(standing),
      }
    },
  }
}

function headline({ definition, period, whole, target }: Standing): Sentence {
  const indicator = theIndicator(definition)
  if (whole.value === null) return { key: 'scenes.headlines.nobody', facts: { indicator, period: aPeriod(period) } }
  const { sinceYear } = whole
  const moved = sinceYear ? movedBy(definition, sinceYear) : 'unknown'
  const facts = {
    indicator,
    value: aValue(definition, whole.value),
    difference: aDifference(definition, sinceYear?.difference ?? 0),
  }
  if (!target) return { key: `scenes.way.noTarget.${moved}`, facts }
  const gap = shortfall(definition, whole.value, target.value)
  const aim = { gap: aDifference(definition, gap), targetPeriod: aPeriod(target.period) }
  return { key: `scenes.way.${gap === 0 ? 'met' : 'behind'}.${moved}`, facts: { ...facts, ...aim } }
}
