import type { PopulationRow } from '@/datapackage/tables/places'
import { yearOf, type Period } from '@/locale/period'
import type { PlaceCode } from './tree'

export interface Census {
  readonly year: string
  readonly population: number
}

/**
 * The latest census of each place at or before the month. No growth is assumed between censuses, so a figure per head
 * always prints the year. Places without a reported population are left out.
 */
export function censusAt(rows: readonly PopulationRow[], period: Period): Map<PlaceCode, Census> {
  const latest = new Map<PlaceCode, Census>()
  for (const { place_code, year, population } of rows) {
    if (population === null || Number(year) > yearOf(period)) continue
    const known = latest.get(place_code)
    if (!known || known.year < year) latest.set(place_code, { year, population })
  }
  return latest
}
