import type { AddressingRow } from '@/datapackage/tables/post'
import type { UnitReader } from '@/indicators/formula'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

type Measure = keyof Omit<AddressingRow, 'period' | 'place_code'>

/** What a stock is made of: the whole, and the part of it that is done. Units: passages, premises. */
export interface Stock {
  readonly whole: Measure
  readonly done: Measure
  /** Whether the figure counts what is done or what is left to do. */
  readonly counts: 'done' | 'left'
}

/**
 * Reads a stock of a municipality or dehyari at the end of a month, where both of its parts were reported. It is asked from
 * the month of its first row on (a city may be founded later); a month without a row after that was not reported.
 */
export function stockReader(rows: readonly AddressingRow[], { whole, done, counts }: Stock): UnitReader {
  const byMonth = new Map(rows.map((row) => [`${row.place_code}|${row.period}`, row]))
  const first = firstPeriods(rows)
  return (unit, period) => {
    const since = first.get(unit)
    if (since === undefined || period < since) return undefined
    const row = byMonth.get(`${unit}|${period}`)
    const [all, finished] = [row?.[whole] ?? null, row?.[done] ?? null]
    if (all === null || finished === null) return { numerator: null, denominator: null }
    return { numerator: counts === 'done' ? finished : all - finished, denominator: all }
  }
}

function firstPeriods(rows: readonly AddressingRow[]): Map<PlaceCode, Period> {
  const first = new Map<PlaceCode, Period>()
  for (const { place_code, period } of rows) {
    const known = first.get(place_code)
    if (known === undefined || period < known) first.set(place_code, period)
  }
  return first
}
