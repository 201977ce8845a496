import { CATALOGUE, type RawTableName, type RawTables, type TableName } from '@/datapackage/catalogue'
import { readCell } from '@/datapackage/readCell'
import type { TableSchema } from '@/datapackage/tableSchema'
import { keyOf, type Incoming, type Rows } from '../checks/merge'

type Row = Rows[number]

/** Checked rows that wait to be published, by table and key: what comes later for the same key counts. */
export type Staged = ReadonlyMap<TableName, ReadonlyMap<string, Row>>

/** Adds a sheet's rows to those that wait; `left` are positions of incoming rows that are not taken (they have errors). */
export function stage(staged: Staged, table: TableName, incoming: Incoming, left: ReadonlySet<number>): Staged {
  const schema: TableSchema = CATALOGUE[table]
  const rows = new Map(staged.get(table))
  incoming.records.forEach((cells, at) => {
    if (left.has(at)) return
    const row: Record<string, string | number | null> = {}
    schema.fields.forEach((field, column) => {
      const read = readCell(field, cells[column] ?? '')
      row[field.name] = 'value' in read ? read.value : null
    })
    rows.set(keyOf(schema, row), row)
  })
  return new Map(staged).set(table, rows)
}

/** The tables of a package with the waiting rows in them: changed ones in their places, new ones in the order of keys. */
export function withStaged(tables: RawTables, staged: Staged): RawTables {
  const changed = [...staged].map(([name, rows]) => [
    name,
    mergeRows(name, tables[name as RawTableName] as unknown as Rows, rows),
  ])
  return { ...tables, ...(Object.fromEntries(changed) as Partial<RawTables>) }
}

function mergeRows(table: TableName, current: Rows, staged: ReadonlyMap<string, Row>): Rows {
  const schema: TableSchema = CATALOGUE[table]
  const left = new Map(staged)
  const kept = current.map((row) => {
    const key = keyOf(schema, row)
    const next = left.get(key)
    left.delete(key)
    return next ?? row
  })
  const added = [...left].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
  return [...kept, ...added]
}
