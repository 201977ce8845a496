import type { PopulationRow } from '@/datapackage/tables/places'
import { yearOf, type Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

export interface Households {
  readonly count: number
  /** Of the census that they were counted in. */
  readonly year: string
  /** They were not counted, but reckoned from the people and the province's people per household in that census. */
  readonly isEstimate: boolean
}

/**
 * The households of each place by the latest census at or before the month. Where that census gives people alone, they are
 * divided by the province's people per household in the same census. Places of which neither is known are left out.
 */
export function householdsAt(
  rows: readonly PopulationRow[],
  province: PlaceCode,
  period: Period,
): Map<PlaceCode, Households> {
  const perHousehold = new Map(
    rows.flatMap(({ place_code, year, population, households }) =>
      place_code === province && population !== null && households ? [[year, population / households] as const] : [],
    ),
  )
  const latest = new Map<PlaceCode, Households>()
  for (const { place_code, year, population, households } of rows) {
    const size = perHousehold.get(year)
    const reckoned = population !== null && size !== undefined ? Math.round(population / size) : null
    const count = households ?? reckoned
    if (count === null || Number(year) > yearOf(period)) continue
    const known = latest.get(place_code)
    if (!known || known.year < year) latest.set(place_code, { count, year, isEstimate: households === null })
  }
  return latest
}
