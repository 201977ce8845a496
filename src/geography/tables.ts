import Papa from 'papaparse'
import type { TableSchema } from '@/datapackage/tableSchema'
import type { PlaceRow, PopulationRow } from '@/datapackage/tables/places'
import type { MultiPolygon } from './geometry'
import type { ProvinceFile } from './province'
import { areaKm2 } from './sphere'

/** A row of a province's `counties.csv` or `cities.csv`. Columns are explained in the README beside them. */
export type SourceRow = Readonly<Record<string, string>>

export interface Divisions {
  counties: readonly SourceRow[]
  cities: readonly SourceRow[]
}

/** Reads a table typed in by hand. Throws with row and reason when a line does not fit its header. */
export function readRows(text: string): SourceRow[] {
  const { data, errors } = Papa.parse<SourceRow>(text, { header: true, skipEmptyLines: true })
  const [fault] = errors
  if (fault) throw new Error(`Row ${(fault.row ?? 0) + 2}: ${fault.message}`)
  return data
}

/** A cell; an empty one is null: not known. Throws when the table has no such column. */
export function cell(row: SourceRow, column: string): string | null {
  const value = row[column]
  if (value === undefined) throw new Error(`No column "${column}" in ${JSON.stringify(row)}`)
  return value === '' ? null : value
}

export function numberIn(row: SourceRow, column: string): number | null {
  const text = cell(row, column)
  if (text !== null && !Number.isFinite(Number(text))) throw new Error(`"${text}" in "${column}" is not a number`)
  return text === null ? null : Number(text)
}

const need = (row: SourceRow, column: string): string => {
  const value = cell(row, column)
  if (value === null) throw new Error(`"${column}" is empty in ${JSON.stringify(row)}`)
  return value
}

/** The places of the package: province, counties with their area (km², one decimal), cities with their municipality. */
export function placeRows(
  province: ProvinceFile,
  { counties, cities }: Divisions,
  areas: ReadonlyMap<string, MultiPolygon>,
): PlaceRow[] {
  const km2 = (area: MultiPolygon) => Math.round(areaKm2(area) * 10) / 10
  const none = { other_names: null, lon: null, lat: null, responsible: null, area_km2: null } as const
  const { code: place_code, name_fa, name_en } = province
  const whole = km2([...areas.values()].flat())
  return [
    { place_code, level: 'province', parent: null, ...none, name_fa, name_en, area_km2: whole, status: 'official' },
    ...counties.map((row): PlaceRow => {
      const code = need(row, 'place_code')
      const area_km2 = km2(areas.get(code) ?? [])
      return {
        ...none,
        place_code: code,
        level: 'county',
        parent: place_code,
        ...namesOf(row),
        area_km2,
        status: 'official',
      }
    }),
    ...cities.map((row): PlaceRow => ({
      ...none,
      place_code: need(row, 'place_code'),
      level: 'city',
      parent: need(row, 'county_code'),
      ...namesOf(row),
      lon: numberIn(row, 'lon'),
      lat: numberIn(row, 'lat'),
      responsible: 'municipality',
      status: need(row, 'status') === 'provisional' ? 'provisional' : 'official',
    })),
  ]
}

const namesOf = (row: SourceRow) => ({
  name_fa: need(row, 'name_fa'),
  name_en: need(row, 'name_en'),
  other_names: cell(row, 'other_names'),
})

/**
 * Census figures of every place, one row for each year that the tables have a figure of. No figure, no row.
 * @throws when a figure has no source or no status
 */
export function populationRows(province: ProvinceFile, { counties, cities }: Divisions): PopulationRow[] {
  return [{ ...province.census, place_code: province.code }, ...counties, ...cities].flatMap(censusOf)
}

function censusOf(row: SourceRow): PopulationRow[] {
  const years = Object.keys(row).flatMap((column) => /^population_(\d{4})$/.exec(column)?.[1] ?? [])
  return years
    .filter((year) => cell(row, `population_${year}`) !== null)
    .map((year) => ({
      place_code: need(row, 'place_code'),
      year,
      population: numberIn(row, `population_${year}`),
      households: numberIn(row, `households_${year}`),
      source: need(row, `source_${year}`),
      status: need(row, 'population_status') === 'measured' ? 'measured' : 'estimated',
    }))
}

/** Rows as a CSV with the columns of their schema; null is an empty cell. */
export const writeRows = (schema: TableSchema, rows: readonly object[]) =>
  `${Papa.unparse({ fields: schema.fields.map(({ name }) => name), data: [...rows] }, { newline: '\n' })}\n`
