import { sumReported } from '@/indicators/aggregate'
import type { IndicatorDefinition } from '@/indicators/definition'
import { isReported, valueOf, type Ratio } from '@/indicators/observation'
import type { PlaceCode } from '@/places/tree'

/** What the whole would be if the units with most left to do closed their gap. */
export interface Closing {
  /** The units, most left first. */
  readonly places: readonly PlaceCode[]
  /** What is left there altogether: passages, premises. */
  readonly left: number
  /** The whole's value now, over the units that reported, and then; in the indicator's unit. */
  readonly now: number
  readonly then: number
}

interface Unit {
  readonly place: PlaceCode
  readonly ratio: Ratio | null
}

/**
 * Closes the gap of the `most` units with most left to do, and says what that makes of the whole. Units that did not report
 * are in neither value. `null` when nobody reported, or nothing is left. For a gap: a lower share is better and the
 * numerator is what is left.
 */
export function closeWorst(
  definition: Pick<IndicatorDefinition, 'scale'>,
  units: readonly Unit[],
  most: number,
): Closing | null {
  const known = units.filter(({ ratio }) => isReported(ratio))
  const leftOf = ({ ratio }: Unit): number => ratio?.numerator ?? 0
  const worst = [...known]
    .filter((unit) => leftOf(unit) > 0)
    .sort((a, b) => leftOf(b) - leftOf(a))
    .slice(0, most)
  const closed = new Set(worst.map(({ place }) => place))
  const whole = sumReported(known.map(({ ratio }) => ratio ?? { numerator: null, denominator: null }))
  const left = worst.reduce((sum, unit) => sum + leftOf(unit), 0)
  const now = valueOf(definition, whole)
  const then = valueOf(definition, { ...whole, numerator: (whole.numerator ?? 0) - left })
  if (now === null || then === null || worst.length === 0) return null
  return { places: [...closed], left, now, then }
}
