import { CATALOGUE, TABLE_NAMES, type TableName } from '@/datapackage/catalogue'
import type { TableSchema } from '@/datapackage/tableSchema'
import en from '@/locale/en/dictionary.json' with { type: 'json' }
import fa from '@/locale/fa/dictionary.json' with { type: 'json' }
import { foldName } from '@/locale/foldName'
import { firstRows, type RawSheet } from '../reading/sheet'
import { mapColumns } from './mapColumns'
import { targetId } from './target'
import { fitsOf, keysOf } from './titleFits'

/** Tables that publishing makes are not brought in. */
export const IMPORTED_TABLES = TABLE_NAMES.filter((name) => name !== 'observations' && name !== 'first_view')

/** A header row is looked for among so many: sheets have titles, dates and logos above it. */
const ROWS_LOOKED_AT = 20

export interface Guess {
  readonly table: TableName
  readonly headerRow: number
  /** Columns that were understood. */
  readonly matched: number
}

/** The table and the header row that fit a sheet best; a name that says the table weighs as much as three columns. */
export function guessTable(
  name: string,
  sheet: RawSheet,
  tables: readonly TableName[] = IMPORTED_TABLES,
): Guess | null {
  let best: (Guess & { readonly score: number }) | null = null
  firstRows(sheet, ROWS_LOOKED_AT).forEach((header, headerRow) => {
    if (header.filter((cell) => cell.trim() !== '').length < 2) return
    for (const table of tables) {
      const { matched, score } = fit(table, header)
      const total = matched === 0 ? 0 : score + (isNamed(name, table) ? 3 : 0)
      if (total > (best?.score ?? 0)) best = { table, headerRow, matched, score: total }
    }
  })
  return best
}

/**
 * Keys count twice, since every table has its own, and a missing one counts against it; so do columns of the sheet that the table has no
 * field for, and, little, fields without a column.
 */
function fit(table: TableName, header: readonly string[]): { matched: number; score: number } {
  // Most rows that are looked at are records, and say nothing of any table.
  if (!header.some((title) => fitsOf(table, keysOf(title)).length > 0)) return { matched: 0, score: 0 }
  const schema: TableSchema = CATALOGUE[table]
  const all = mapColumns(table, header).map(targetId)
  const ids = new Set(all)
  const fields = schema.fields.filter(({ name }) => ids.has(`field:${name}`))
  const parts = [...ids].filter((id) => id.startsWith('part:') || id === 'point' || id === 'year').length
  const keys = fields.filter(({ name }) => schema.primaryKey.includes(name)).length
  const spare = all.filter((id) => id === 'spare').length
  const against = schema.primaryKey.length - keys + spare / 2 + (schema.fields.length - fields.length) / 8
  return { matched: fields.length + parts, score: fields.length + keys + parts / 2 - against }
}

function isNamed(name: string, table: TableName): boolean {
  const key = foldName(name)
  const titles = [table, fa.dictionary.tables[table], en.dictionary.tables[table]]
  return titles.some((title) => key.includes(foldName(title)))
}
