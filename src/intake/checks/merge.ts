import { CATALOGUE, type RowOf, type TableName } from '@/datapackage/catalogue'
import type { TableSchema } from '@/datapackage/tableSchema'
import type { PlaceTree } from '@/places/tree'
import type { CleanSheet } from '../cleaning/cleanSheet'
import { isTaken, kindAt } from '../cleaning/rowKind'
import { ColumnWriter, gathered, textAt, type Column } from '../tables/column'
import { columnOf, keyOf, type ColumnTable, type Rows } from '../tables/columnTable'
import { rowIndexOf } from '../tables/rowIndex'
import { makeNames } from './madeNames'

/** The rows a sheet brings, as texts in the form of the package, with all columns of the table. */
export interface Incoming extends ColumnTable {
  readonly table: TableName
  /** For each of them, the record of the sheet (from 0). */
  readonly from: Uint32Array
  /** For each of them, the row of the package with its key; −1 for a key that the package does not have yet. */
  readonly known: Int32Array
  /** How many points got a name made of kind and place, since the sheet has no column of names. */
  readonly named: number
}

export const asRows = <N extends TableName>(rows: readonly RowOf<N>[]): Rows => rows

/**
 * The taken rows of a clean sheet, filled up to whole rows: a column that the sheet does not have keeps what the
 * current package says for the same key, and is empty for a new one.
 */
export function incomingRows(clean: CleanSheet, current: ColumnTable, tree: PlaceTree): Incoming {
  const { table, fields, values } = clean
  const schema: TableSchema = CATALOGUE[table]
  const from = takenRecords(clean)
  const own = new Map([...values].map(([name, column]) => [name, taken(column, from, clean.kinds.length)]))
  const known = knownRows({ rows: from.length, columns: own }, current, schema)
  const columns = new Map(
    schema.fields.map(({ name }) => [name, own.get(name) ?? carriedOver(columnOf(current, name), known)]),
  )
  const isNameless = table === 'contact_points' && !(fields.includes('name_fa') && fields.includes('name_en'))
  const incoming = { table, rows: from.length, columns, from, known, named: 0 }
  return isNameless ? { ...incoming, ...makeNames(incoming, tree) } : incoming
}

function takenRecords({ kinds }: CleanSheet): Uint32Array {
  const records = new Uint32Array(kinds.length)
  let count = 0
  kinds.forEach((kind, record) => {
    if (!isTaken(kindAt(kind))) return
    records[count] = record
    count += 1
  })
  return records.subarray(0, count)
}

const taken = (column: Column, from: Uint32Array, records: number): Column =>
  from.length === records ? column : gathered(column, from)

/** A key of which the sheet lacks a column leads to no row. */
function knownRows(own: ColumnTable, current: ColumnTable, { primaryKey }: TableSchema): Int32Array {
  if (primaryKey.some((name) => !own.columns.has(name))) return new Int32Array(own.rows).fill(-1)
  return rowIndexOf(current, primaryKey).find(keyOf(own, primaryKey))
}

/** What the package says of the rows that it knows. */
function carriedOver(column: Column, known: Int32Array): Column {
  const writer = new ColumnWriter()
  known.forEach((row, at) => writer.put(at, row < 0 ? '' : textAt(column, row)))
  return writer.column(known.length)
}
