import { CATALOGUE, type RawTables, type TableName } from '@/datapackage/catalogue'
import type { Field, TableSchema } from '@/datapackage/tableSchema'
import fa from '@/locale/fa/dictionary.json' with { type: 'json' }
import { addMonths, type Period } from '@/locale/period'
import type { PlaceTree } from '@/places/tree'
import type { Rows } from '../tables/columnTable'
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
  readonly county: string
  readonly period: Period
}

const isMeasure = ({ type, name }: Field): boolean => (type === 'integer' || type === 'number') && name !== 'year'

/** What a county is asked for a month: a row for each of last month's, with its figures beside empty cells. */
export function roundSheets(source: Source, words: RoundWords): RoundSheet[] {
  return ROUND_TABLES.map((table) => roundSheet(table, source, words))
}

function roundSheet(table: RoundTable, source: Source, words: RoundWords): RoundSheet {
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
  const rows = rowsBefore(table, source).map((row) => [
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
function rowsBefore(table: RoundTable, { tables, tree, county, period }: Source): Rows {
  const own = (tables[table] as unknown as Rows).filter((row) => {
    const place = String(row['county_code'] ?? row['place_code'] ?? '')
    return tree.countyOf(place)?.place_code === county && String(row['period']) < period
  })
  const last = own.reduce((latest, row) => (String(row['period']) > latest ? String(row['period']) : latest), '')
  const before = own.filter((row) => row['period'] === (last === '' ? addMonths(period, -1) : last))
  if (table !== 'addressing') return before
  const byPlace = new Map(before.map((row) => [row['place_code'], row]))
  return tree.unitsOf(county).map(({ place_code }) => byPlace.get(place_code) ?? { place_code })
}
