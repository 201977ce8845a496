import { monthIndex, periodRange, type Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import type { IndicatorId } from './definition'
import type { Observation } from './observation'

/** Observations laid out for looking up: one array of months for each indicator and place. */
export interface ObservationSet {
  /** All months from the first observation to the last, without holes. */
  readonly periods: readonly Period[]
  /** In the order of the table. */
  readonly indicators: readonly IndicatorId[]
  at(indicator: IndicatorId, place: PlaceCode, period: Period): Observation | null
  /** One entry for each of `periods`; `null` where there is no observation. */
  series(indicator: IndicatorId, place: PlaceCode): readonly (Observation | null)[]
}

export function indexObservations(rows: readonly Observation[]): ObservationSet {
  const [first, last] = bounds(rows)
  const periods = first !== undefined && last !== undefined ? periodRange(first, last) : []
  const start = first === undefined ? 0 : monthIndex(first)
  const empty: readonly (Observation | null)[] = periods.map(() => null)
  const series = new Map<string, (Observation | null)[]>()
  for (const row of rows) {
    const key = `${row.indicator}|${row.place_code}`
    const months = series.get(key) ?? [...empty]
    months[monthIndex(row.period) - start] = row
    series.set(key, months)
  }
  const read = (indicator: IndicatorId, place: PlaceCode) => series.get(`${indicator}|${place}`) ?? empty
  return {
    periods,
    indicators: [...new Set(rows.map(({ indicator }) => indicator))],
    series: read,
    at: (indicator, place, period) => read(indicator, place)[monthIndex(period) - start] ?? null,
  }
}

function bounds(rows: readonly Observation[]): [Period | undefined, Period | undefined] {
  let first = rows[0]?.period
  let last = first
  for (const { period } of rows) {
    if (first === undefined || period < first) first = period
    if (last === undefined || period > last) last = period
  }
  return [first, last]
}
