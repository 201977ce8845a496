import type { CollectionRow, ObservationRow } from './tables/monitoring'

/** The tables that counties report every month, and the signal of the first view that tells whether one did. */
export const REPORTED_TABLES = [
  { table: 'addressing', indicator: 'passages-unnamed' },
  { table: 'postal_items', indicator: 'items-per-head' },
  { table: 'service_transactions', indicator: 'outsourced-volume' },
] as const
export type ReportedTable = (typeof REPORTED_TABLES)[number]['table']

/** How many units of a county reported a table, of those asked; `null`: nobody was asked. */
export interface Reported {
  readonly table: ReportedTable
  readonly count: { readonly reported: number; readonly asked: number } | null
}

export interface CountyReports {
  readonly county: string
  /** The day its return came; `null` where it did not come or nobody wrote it down. */
  readonly returnedOn: string | null
  readonly tables: readonly Reported[]
}

/** What each county reported of a month, told by the published observations: the tables themselves need not be read. */
export function reportsOf(
  counties: readonly string[],
  period: string,
  observations: readonly ObservationRow[],
  collection: readonly CollectionRow[],
): CountyReports[] {
  const own = new Map(
    observations.filter((row) => row.period === period).map((row) => [`${row.indicator} ${row.place_code}`, row]),
  )
  const returned = new Map(
    collection.filter((row) => row.period === period).map((row) => [row.county_code, row.returned_on]),
  )
  return counties.map((county) => ({
    county,
    returnedOn: returned.get(county) ?? null,
    tables: REPORTED_TABLES.map(({ table, indicator }) => {
      const row = own.get(`${indicator} ${county}`)
      return { table, count: row ? { reported: row.reported, asked: row.asked } : null }
    }),
  }))
}
