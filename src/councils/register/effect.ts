import type { ResolutionRow } from '@/datapackage/tables/councils'
import { movedBy } from '@/indicators/change'
import type { IndicatorDefinition } from '@/indicators/definition'
import { valueOf } from '@/indicators/observation'
import type { Province } from '@/indicators/province'
import { meets } from '@/indicators/target'
import { addMonths, monthsBetween, type Period } from '@/locale/period'
import { periodOfDate } from '@/locale/periodOfDate'
import type { PlaceCode } from '@/places/tree'

export interface Reading {
  /** In the indicator's unit. */
  readonly value: number
  /** `null`: as the minutes state it, without a month. */
  readonly period: Period | null
}

/** What an indicator did since a resolution. That it did so because of it, nobody can tell from the figures. */
export interface Effect {
  readonly definition: IndicatorDefinition
  readonly place: PlaceCode
  readonly before: Reading | null
  /** `null`: nothing reported since. */
  readonly after: Reading | null
  readonly target: number | null
  readonly moved: 'better' | 'worse' | 'same' | 'unknown'
  /** Whether the figure now meets the target; `null` where one of the two is missing. */
  readonly isReached: boolean | null
}

type Measured = Pick<ResolutionRow, 'place_code' | 'baseline' | 'target' | 'decided_on'>

/** A return that did not come is looked for this many months back. */
const MONTHS_BACK = 3

/**
 * Before: the figure of the last month that had ended when the resolution was made, or the last reported up to three months
 * earlier; where there is none, the baseline of the minutes. After: the figure of `period`, or the last reported since the
 * resolution. A resolution without a place is about the whole province.
 */
export function effectOf(
  province: Province,
  definition: IndicatorDefinition,
  { place_code, baseline, target, decided_on }: Measured,
  period: Period,
): Effect {
  const place = place_code ?? province.code
  const decided = periodOfDate(decided_on)
  const read = (from: Period, months: number): Reading | null => {
    for (let back = 0; back < months; back += 1) {
      const at = addMonths(from, -back)
      const value = valueOf(definition, province.observations.at(definition.id, place, at))
      if (value !== null) return { value, period: at }
    }
    return null
  }
  const stated = baseline === null ? null : { value: baseline, period: null }
  const before = read(addMonths(decided, -1), MONTHS_BACK) ?? stated
  const after = read(period, Math.max(0, monthsBetween(decided, period) + 1))
  const isReached = after && target !== null ? meets(definition, after.value, target) : null
  return { definition, place, before, after, target, moved: movement(definition, before, after), isReached }
}

function movement(definition: IndicatorDefinition, before: Reading | null, after: Reading | null): Effect['moved'] {
  if (!before || !after) return 'unknown'
  const difference = after.value - before.value
  return movedBy(definition, { difference, better: difference < 0 === (definition.better === 'lower') })
}
