import { CATALOGUE, type TableName } from '../catalogue'
import type { CheckedTable } from '../checkedTable'
import { readCell } from '../readCell'
import { hasRepeatedNumbers } from '../repeatedKeys'
import { codesIn, type TableSchema } from '../tableSchema'
import { packCsv, type PackedTable } from './packCsv'

type Value = string | number | null

interface Column {
  readonly name: string
  /** What each text of the column was read as. */
  readonly values: readonly Value[]
  /** Which of them a record has; `null`: an optional column that is not there, every cell empty. */
  readonly numbers: Uint32Array | null
}

/**
 * Checks a table by the texts of its columns, each read once however often it stands there, and makes rows only when they
 * are asked for. All rules of `checkTable` and `checkReferences` hold. It knows no faults: `null` says that the table may
 * have one, or is written another way, and must be read the plain way, which finds the fault and its line.
 */
export async function checkPacked(
  name: TableName,
  bytes: Uint8Array,
  lookUp: (resource: string, column: string) => Promise<ReadonlySet<unknown>>,
): Promise<CheckedTable | null> {
  const packed = packCsv(bytes)
  if (!packed) return null
  const schema: TableSchema = CATALOGUE[name]
  const columns = readColumns(schema, packed)
  if (!columns || hasRepeatedKeys(schema, packed) || isMisordered(schema, columns, packed.records)) return null
  for (const { field, resource, reference, list } of schema.foreignKeys) {
    const known = resource === name ? new Set(valuesOf(columns, reference)) : await lookUp(resource, reference)
    const named = valuesOf(columns, field)
    const meant = list ? named.flatMap((cell) => codesIn(cell === null ? null : String(cell))) : named
    if (meant.some((value) => value !== null && !known.has(value))) return null
  }
  return {
    rows: () => rowsOf(columns, packed.records),
    valuesOf: (column) => new Set(valuesOf(columns, column)),
  }
}

/** `null` where a text is not what its field says, or a column is missing. */
function readColumns({ fields }: TableSchema, { header, columns }: PackedTable): Column[] | null {
  const read: Column[] = []
  for (const field of fields) {
    const column = columns[header.indexOf(field.name)]
    if (!column && field.required) return null
    const values: Value[] = []
    for (const text of column?.texts ?? ['']) {
      const result = readCell(field, text)
      if (!('value' in result)) return null
      values.push(result.value)
    }
    read.push({ name: field.name, values, numbers: column?.numbers ?? null })
  }
  return read
}

/** Also where keys are so many that telling would take too much room. */
function hasRepeatedKeys({ primaryKey }: TableSchema, { header, records, columns }: PackedTable): boolean {
  const key = primaryKey.flatMap((field) => columns[header.indexOf(field)] ?? [])
  const numbered = key.map(({ numbers, texts }) => ({ numbers, count: texts.length }))
  return key.length < primaryKey.length || hasRepeatedNumbers(numbered, records) !== false
}

function isMisordered({ orders = [] }: TableSchema, columns: readonly Column[], records: number): boolean {
  return orders.some(({ lesser, greater }) => {
    const [part, whole] = [columnOf(columns, lesser), columnOf(columns, greater)]
    for (let record = 0; record < records; record += 1) {
      const [one, other] = [cellOf(part, record), cellOf(whole, record)]
      if (one !== null && other !== null && !(one <= other)) return true
    }
    return false
  })
}

const columnOf = (columns: readonly Column[], name: string): Column | undefined =>
  columns.find((column) => column.name === name)

const cellOf = (column: Column | undefined, record: number): Value =>
  column?.values[column.numbers?.[record] ?? 0] ?? null

const valuesOf = (columns: readonly Column[], name: string): readonly Value[] => columnOf(columns, name)?.values ?? []

function rowsOf(columns: readonly Column[], records: number): Record<string, Value>[] {
  return Array.from({ length: records }, (_, record) => {
    const row: Record<string, Value> = {}
    for (const column of columns) row[column.name] = cellOf(column, record)
    return row
  })
}
