import { CATALOGUE, type RawTables, type TableName } from '@/datapackage/catalogue'
import type { Field, TableSchema } from '@/datapackage/tableSchema'
import fa from '@/locale/fa/dictionary.json' with { type: 'json' }
import { addMonths, type Period } from '@/locale/period'
import type { PlaceTree } from '@/places/tree'
import type { Row, Rows } from '../tables/columnTable'
import { wordOfChoice } from '../cleaning/choiceWords'

/** The tables that counties report every month. */
export const ROUND_TABLES = [
  'addressing',
  'postal_items',
  'service_transactions',
] as const satisfies readonly TableName[]
export type RoundTable = (typeof ROUND_TABLES)[number]

export interface RoundColumn {
  readonly title: string
  /** `key`: filled in, says what the row is of; `measure`: to be filled in; `before`: last month's, to compare with; `name`: for reading. */
  readonly kind: 'key' | 'name' | 'measure' | 'before'
  /** What a dropdown offers. */
  readonly choices?: readonly string[]
}

export interface RoundSheet {
  readonly table: RoundTable
  readonly title: string
  readonly columns: readonly RoundColumn[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Words of the workbook. */
export interface RoundWords {
  /** Heads a column with the figures of the month before. */
  before(title: string): string
  readonly placeName: string
}

interface Source {
  readonly tables: RawTables
  readonly tree: PlaceTree
  readonly period: Period
  /** The rows of each table before the month, by county. */
  readonly before: Readonly<Record<RoundTable, ReadonlyMap<string, Rows>>>
}

const isMeasure = ({ type, name }: Field): boolean => (type === 'integer' || type === 'number') && name !== 'year'

/** What counties are asked for a month: a row for each of last month's, with its figures beside empty cells. */
export function roundSheets(
  tables: RawTables,
  tree: PlaceTree,
  period: Period,
  words: RoundWords,
): (county: string) => RoundSheet[] {
  const before = {
    addressing: rowsByCounty(tables.addressing, tree, period),
    postal_items: rowsByCounty(tables.postal_items, tree, period),
    service_transactions: rowsByCounty(tables.service_transactions, tree, period),
  } satisfies Source['before']
  const source = { tables, tree, period, before }
  return (county) => ROUND_TABLES.map((table) => roundSheet(table, county, source, words))
}

/** The rows before a month by county, gone through once for all counties. */
function rowsByCounty(rows: Rows, tree: PlaceTree, period: Period): Map<string, Rows> {
  const counties = new Map<string, string | undefined>()
  const byCounty = new Map<string, Row[]>()
  for (const row of rows) {
    if (String(row['period']) >= period) continue
    const place = String(row['county_code'] ?? row['place_code'] ?? '')
    if (!counties.has(place)) counties.set(place, tree.countyOf(place)?.place_code)
    const county = counties.get(place)
    if (county === undefined) continue
    const own = byCounty.get(county)
    if (own) own.push(row)
    else byCounty.set(county, [row])
  }
  return byCounty
}

function roundSheet(table: RoundTable, county: string, source: Source, words: RoundWords): RoundSheet {
  const schema: TableSchema = CATALOGUE[table]
  const titles: Readonly<Record<string, string>> = fa.dictionary.fields[table]
  const keys = schema.fields.filter((field) => !isMeasure(field))
  const measures = schema.fields.filter(isMeasure)
  const title = (name: string): string => titles[name] ?? name
  const hasPlace = table === 'addressing'
  const named = nameWords(source)
  const columns: RoundColumn[] = [
    ...keys.map((field): RoundColumn => ({
      title: title(field.name),
      kind: 'key',
      ...(field.choices && { choices: field.choices.map(wordOfChoice) }),
    })),
    ...(hasPlace ? [{ title: words.placeName, kind: 'name' } satisfies RoundColumn] : []),
    ...measures.flatMap(({ name }): RoundColumn[] => [
      { title: title(name), kind: 'measure' },
      { title: words.before(title(name)), kind: 'before' },
    ]),
  ]
  const rows = rowsBefore(table, county, source).map((row) => [
    ...keys.map(({ name, choices }) => {
      const value = name === 'period' ? source.period : String(row[name] ?? '')
      return choices ? wordOfChoice(value) : (named.get(`${name}\n${value}`) ?? value)
    }),
    ...(hasPlace ? [source.tree.get(String(row['place_code']))?.name_fa ?? ''] : []),
    ...measures.flatMap(({ name }) => [null, row[name] ?? null]),
  ])
  return { table, title: fa.dictionary.tables[table], columns, rows }
}

/** Agencies and services are read by their names. */
function nameWords({ tables }: Source): Map<string, string> {
  return new Map([
    ...tables.agencies.map(({ agency_id, name_fa }) => [`on_behalf_of\n${agency_id}`, name_fa] as const),
    ...tables.services.map(({ service_id, name_fa }) => [`service_id\n${service_id}`, name_fa] as const),
  ])
}

/** The county's rows of the month before, or of its last month with any; of addressing, every unit of the county. */
function rowsBefore(table: RoundTable, county: string, { tree, period, before }: Source): Rows {
  const own = before[table].get(county) ?? []
  const last = own.reduce((latest, row) => (String(row['period']) > latest ? String(row['period']) : latest), '')
  const rows = own.filter((row) => row['period'] === (last === '' ? addMonths(period, -1) : last))
  if (table !== 'addressing') return rows
  const byPlace = new Map(rows.map((row) => [row['place_code'], row]))
  return tree.unitsOf(county).map(({ place_code }) => byPlace.get(place_code) ?? { place_code })
}
