import type { Field, TableSchema } from '@/datapackage/tableSchema'
import { readCell } from '@/datapackage/readCell'
import { ColumnWriter, emptyColumn, textAt, type Column } from './column'
import type { KeyedRows } from './rowKeys'

export type Value = string | number | null
export type Row = Readonly<Record<string, Value>>
export type Rows = readonly Row[]

/** A table as columns of texts in the form of a package, by the names of its fields. */
export interface ColumnTable {
  readonly rows: number
  readonly columns: ReadonlyMap<string, Column>
}

/** A field's column; empty cells where the table lacks it. */
export const columnOf = ({ columns, rows }: ColumnTable, name: string): Column => columns.get(name) ?? emptyColumn(rows)

export const keyOf = (table: ColumnTable, fields: readonly string[]): KeyedRows => ({
  columns: fields.map((name) => columnOf(table, name)),
  rows: table.rows,
})

/** A value as a package writes it; `null` is an empty cell. */
export const textOf = (value: Value | undefined): string => (value == null ? '' : String(value))

/** The rows of a package's table as columns. */
export function columnsOfRows({ fields }: TableSchema, rows: Rows): ColumnTable {
  const columns = fields.map(({ name }): [string, Column] => {
    const writer = new ColumnWriter()
    rows.forEach((row, at) => writer.put(at, textOf(row[name])))
    return [name, writer.column(rows.length)]
  })
  return { rows: rows.length, columns: new Map(columns) }
}

/** The rows of a table of texts, each read as its field says; a cell that its field does not allow is empty. */
export function rowReader({ fields }: TableSchema, table: ColumnTable): (row: number) => Row {
  const read = fields.map((field) => {
    const column = columnOf(table, field.name)
    return { name: field.name, values: column.texts.map((text) => valueOf(field, text)), numbers: column.numbers }
  })
  return (at) => {
    const row: Record<string, Value> = {}
    for (const { name, values, numbers } of read) row[name] = values[numbers[at] ?? 0] ?? null
    return row
  }
}

function valueOf(field: Field, text: string): Value {
  const result = readCell(field, text)
  return 'value' in result ? result.value : null
}

/** The texts of a row by field, for one row only. */
export const textsOfRow = (table: ColumnTable, row: number, names: readonly string[]): string[] =>
  names.map((name) => textAt(columnOf(table, name), row))
