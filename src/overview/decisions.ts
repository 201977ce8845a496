import { leverSentence } from '@/boards/attention'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import type { Sentence } from '@/indicators/sentence'
import { shortfall } from '@/indicators/target'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { fewLevers } from '@/scenes/fewLevers'
import { standingOf } from '@/scenes/standing'
import { SIGNALS } from './signals'

/** A decision that the figures ask of the governor. */
export interface Decision {
  readonly definition: IndicatorDefinition
  /** What is to be done … */
  readonly task: Sentence
  /** … in these counties, at most two … */
  readonly places: readonly PlaceCode[]
  /** … by the end of this month. */
  readonly due: Period
  /** Whether the province then meets its target. */
  readonly isEnough: boolean
}

/** As many as a meeting takes. */
const MOST = 3

/**
 * The decisions needed most: of the signals that miss the province's target, those furthest from it, as a share of the
 * target, so that people and percentages compare. None of a signal without a target, a figure or a county that is behind.
 */
export function decisionsOf(province: Province, period: Period): Decision[] {
  const found = SIGNALS.flatMap((definition) => {
    const standing = standingOf(province, definition, period)
    const { target, whole } = standing
    const few = fewLevers(standing)
    if (!target || !few || whole.value === null) return []
    const gap = shortfall(definition, whole.value, target.value)
    if (gap === 0) return []
    const { places, units, isEnough } = few
    const task = leverSentence(definition, { units })
    const share = target.value === 0 ? Number.POSITIVE_INFINITY : gap / Math.abs(target.value)
    return [{ share, decision: { definition, task, places, due: target.period, isEnough } }]
  })
  return found
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST)
    .map(({ decision }) => decision)
}
