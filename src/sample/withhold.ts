import type { AddressingRow } from '@/datapackage/tables/post'
import type { RawTables } from '@/datapackage/catalogue'
import type { Calibration } from './calibration'
import type { Missing } from './collection'
import type { County, Settlement } from './landscape'
import { stream } from './random'

type Monthly = Pick<RawTables, 'addressing' | 'service_transactions' | 'postal_items'>

/**
 * Takes away what a missing return would have brought: its rows stay and their measures are `null`. A few cells of
 * small cities are left empty besides, as in any real return.
 */
export function withhold(
  calibration: Calibration,
  tables: Monthly,
  settlements: readonly Settlement[],
  counties: readonly County[],
  missing: Missing,
): Monthly {
  const countyOf = new Map(settlements.map(({ code, county }) => [code, county]))
  const isMissing = (county: string | undefined, period: string): boolean =>
    county !== undefined && (missing.get(county)?.has(period) ?? false)
  const addressing = tables.addressing.map((row) =>
    isMissing(countyOf.get(row.place_code), row.period) ? emptied(row) : row,
  )
  return {
    addressing: emptyCells(calibration, addressing, counties),
    service_transactions: tables.service_transactions.map((row) =>
      isMissing(row.county_code, row.period) ? { ...row, transactions: null } : row,
    ),
    postal_items: tables.postal_items.map((row) =>
      isMissing(row.county_code, row.period) ? { ...row, items: null } : row,
    ),
  }
}

const MEASURES = [
  'passages',
  'passages_named',
  'passages_signed',
  'premises',
  'premises_plated',
  'premises_postcoded',
  'premises_geocoded',
  'premises_gnaf_complete',
] as const satisfies readonly (keyof AddressingRow)[]

function emptied({ period, place_code }: AddressingRow): AddressingRow {
  const empty = Object.fromEntries(MEASURES.map((measure) => [measure, null])) as Record<
    (typeof MEASURES)[number],
    null
  >
  return { period, place_code, ...empty }
}

function emptyCells(
  { seed, collection }: Calibration,
  rows: readonly AddressingRow[],
  counties: readonly County[],
): AddressingRow[] {
  const random = stream(seed, 'collection', 'cells')
  const { smallCity, cityCellsMissing } = collection
  const small = new Set(
    counties.flatMap(({ cities, people: all }) =>
      cities.filter(({ people }) => people <= smallCity.value * all).map(({ code }) => code),
    ),
  )
  const candidates = rows.flatMap(({ place_code, passages }, at) =>
    small.has(place_code) && passages !== null ? [at] : [],
  )
  const holes = new Set(random.shuffle(candidates).slice(0, cityCellsMissing.value))
  return rows.map((row, at) => (holes.has(at) ? { ...row, [random.pick(MEASURES)]: null } : row))
}
