import { sumReported } from './aggregate'
import type { IndicatorDefinition } from './definition'
import { isReported, valueOf, type Observation, type Ratio } from './observation'

export interface Change {
  /** now − then, in the indicator's unit: percentage points for shares. */
  readonly difference: number
  /** Units that reported in both months: the change is computed on these alone. */
  readonly compared: number
  readonly asked: number
  /** Whether the indicator moved the right way; `null` when it did not move. */
  readonly better: boolean | null
}

/** What two months of one place look like: the same units in the same order. */
export interface MatchedUnits {
  readonly now: readonly (Ratio | null)[]
  readonly then: readonly (Ratio | null)[]
}

/**
 * The change of a sum of units between two months, on the units that reported in both. A unit that joined or fell silent
 * would otherwise pass for progress or loss. `null` when no unit reported in both, or there was nothing to divide by.
 */
export function changeOf(definition: IndicatorDefinition, { now, then }: MatchedUnits): Change | null {
  const both = now.flatMap((unit, index) => {
    const before = then[index]
    return unit && before && isReported(unit) && isReported(before) ? [{ now: unit, then: before }] : []
  })
  const current = valueOf(definition, sumReported(both.map((pair) => pair.now)))
  const previous = valueOf(definition, sumReported(both.map((pair) => pair.then)))
  if (current === null || previous === null) return null
  const difference = current - previous
  const better = difference === 0 ? null : difference < 0 === (definition.better === 'lower')
  return { difference, compared: both.length, asked: now.length, better }
}

/**
 * The change of a single place. Where it is itself a sum (a county of its municipalities) and some unit was silent in either
 * month, which ones is not known here, so the two months cannot be compared: `null`.
 */
export function changeOfPlace(
  definition: IndicatorDefinition,
  now: Observation | null,
  then: Observation | null,
): Change | null {
  const whole = (row: Observation | null): boolean => row !== null && row.reported === row.asked
  return whole(now) && whole(then) ? changeOf(definition, { now: [now], then: [then] }) : null
}

/** Which way a figure moved, for the reader: a change that rounds to nothing in print is none. */
export function movedBy(
  { digits }: Pick<IndicatorDefinition, 'digits'>,
  { difference, better }: Pick<Change, 'difference' | 'better'>,
): 'better' | 'worse' | 'same' {
  if (better === null || Math.abs(difference) < 0.5 * 10 ** -digits) return 'same'
  return better ? 'better' : 'worse'
}
