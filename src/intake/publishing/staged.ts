import { CATALOGUE, type RawTableName, type RawTables, type TableName } from '@/datapackage/catalogue'
import { readCell } from '@/datapackage/readCell'
import type { TableSchema } from '@/datapackage/tableSchema'
import type { Incoming } from '../checks/merge'
import { ColumnWriter, gathered, textAt, type Column } from '../tables/column'
import { columnOf, keyOf, rowReader, textOf, type ColumnTable, type Row, type Rows } from '../tables/columnTable'
import { findRows, rowIndexOf } from '../tables/rowIndex'
import { flaggedOf } from '../tables/flags'

/** Checked rows that wait to be published, each key once, as texts of the package. */
export interface StagedTable extends ColumnTable {
  /** They are all there is of their months and counties: rows of the package that they lack are removed. Else those stay. */
  readonly isWhole: boolean
}

export type Staged = ReadonlyMap<TableName, StagedTable>

/** Adds a sheet's rows to those that wait: what comes later for the same key counts. `left` marks rows with errors. */
export function stage(staged: Staged, { table, ...incoming }: Incoming, left: Uint8Array): Staged {
  const schema: TableSchema = CATALOGUE[table]
  const rows = flaggedOf(left, 0)
  const columns = schema.fields.map((field): [string, Column] => {
    const { texts, numbers } = columnOf(incoming, field.name)
    const read = texts.map((text) => {
      const result = readCell(field, text)
      return 'value' in result ? textOf(result.value) : ''
    })
    const whole = { texts: read, numbers }
    return [field.name, rows.length === incoming.rows ? whole : gathered(whole, rows)]
  })
  const own = { rows: rows.length, columns: new Map(columns) }
  const before = staged.get(table)
  const all = before ? { ...joined(before, own, schema), isWhole: before.isWhole } : { ...own, isWhole: false }
  return new Map(staged).set(table, all)
}

/** Says of a table whether what waits is all there is of its months and counties. */
export function withWhole(staged: Staged, table: TableName, isWhole: boolean): Staged {
  const own = staged.get(table)
  return own ? new Map(staged).set(table, { ...own, isWhole }) : staged
}

function joined(before: ColumnTable, next: ColumnTable, schema: TableSchema): ColumnTable {
  const replacing = findRows(keyOf(next, schema.primaryKey), keyOf(before, schema.primaryKey))
  const kept = [...replacing.keys()].filter((row) => (replacing[row] ?? -1) < 0)
  const columns = schema.fields.map(({ name }): [string, Column] => {
    const [old, own] = [columnOf(before, name), columnOf(next, name)]
    const writer = new ColumnWriter()
    kept.forEach((row, at) => writer.put(at, textAt(old, row)))
    for (let row = 0; row < next.rows; row += 1) writer.put(kept.length + row, textAt(own, row))
    return [name, writer.column(kept.length + next.rows)]
  })
  return { rows: kept.length + next.rows, columns: new Map(columns) }
}

/** How the rows that wait meet those of the package. */
export interface Meeting {
  /** For each waiting row that of the package with its key; −1 for a new one. */
  readonly known: Int32Array
  /** For each row of the package, whether a waiting one takes its place. */
  readonly isReplaced: Uint8Array
}

export function meet(current: ColumnTable, staged: ColumnTable, { primaryKey }: TableSchema): Meeting {
  const known = rowIndexOf(current, primaryKey).find(keyOf(staged, primaryKey))
  const isReplaced = new Uint8Array(current.rows)
  for (const row of known) if (row >= 0) isReplaced[row] = 1
  return { known, isReplaced }
}

/** One table's change: what waits, how it meets the package, and which rows of the package go. */
export interface TableChange extends Meeting {
  readonly staged: ColumnTable
  readonly isRemoved: Uint8Array
}

/**
 * The tables of a package with the waiting rows in them: changed ones in their places, new ones after them. `ordered`: new ones in
 * the order of their keys, as a package is published.
 */
export function withChanges(
  tables: RawTables,
  changes: ReadonlyMap<TableName, TableChange>,
  ordered: boolean,
): RawTables {
  const changed = [...changes].map(([name, change]) => {
    const current = tables[name as RawTableName] as unknown as Rows
    return [name, mergedRows(CATALOGUE[name], current, change, ordered)]
  })
  return { ...tables, ...(Object.fromEntries(changed) as Partial<RawTables>) }
}

function mergedRows(schema: TableSchema, current: Rows, change: TableChange, ordered: boolean): Rows {
  const { staged, known, isRemoved } = change
  const rowAt = rowReader(schema, staged)
  const next = [...current]
  const added: Row[] = []
  known.forEach((row, at) => {
    if (row >= 0) next[row] = rowAt(at)
    else added.push(rowAt(at))
  })
  const kept = isRemoved.includes(1) ? next.filter((_, row) => isRemoved[row] !== 1) : next
  return [...kept, ...(ordered ? inOrder(added, schema.primaryKey) : added)]
}

function inOrder(rows: readonly Row[], key: readonly string[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: key.map((field) => textOf(row[field])).join('\n') }))
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ row }) => row)
}
