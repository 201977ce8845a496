import { CATALOGUE, type RowOf, type TableName } from './catalogue'
import type { CsvTable } from './csv'
import { shorten } from './descriptor'
import { PackageError, type Fault } from './fault'
import { readCell } from './readCell'
import type { Field, TableSchema } from './tableSchema'

/** More faults than this are not collected: the first screenful is what a person can act on. */
const MOST_FAULTS = 100

type Cells = Record<string, string | number | null>

/**
 * Field, row and table rules of one table: each cell is what its field says, columns stand in their order, keys are unique. Columns may stand in any
 * order and unknown ones are ignored. Throws a PackageError with up to 100 faults. References to other tables are
 * checked by `checkReferences`, once those are read.
 */
export function checkTable<N extends TableName>(name: N, csv: CsvTable): RowOf<N>[] {
  const schema: TableSchema = CATALOGUE[name]
  const columns = locateColumns(schema, csv)
  const faults: Fault[] = []
  const keys = new Set<string>()
  const rows = csv.records.map((cells, record) => {
    const { row, found } = readRow(columns, cells)
    const key = schema.primaryKey.map((field) => String(row[field] ?? '')).join('|')
    const repeated = keys.has(key)
    keys.add(key)
    if (repeated) found.push({ code: 'duplicate_key', column: schema.primaryKey.join(', '), value: key })
    found.push(...misordered(schema, row))
    if (found.length > 0 && faults.length < MOST_FAULTS) {
      faults.push(...found.map((fault) => ({ ...fault, resource: name, record: record + 1, line: csv.lineOf(record) })))
    }
    return row
  })
  const [first, ...others] = faults
  if (first) throw new PackageError(first, ...others)
  // Every cell was read as its field says, which is just what the row's type states.
  return rows as unknown as RowOf<N>[]
}

interface Column {
  readonly field: Field
  /** Where it stands in the file; −1 for an optional column that is not there. */
  readonly at: number
}

function locateColumns(schema: TableSchema, { header }: CsvTable): Column[] {
  return schema.fields.map((field) => {
    const at = header.indexOf(field.name)
    if (at < 0 && field.required)
      throw new PackageError({ code: 'missing_column', resource: schema.name, line: 1, column: field.name })
    return { field, at }
  })
}

type RowFault = Omit<Fault, 'resource' | 'record' | 'line'>

function readRow(columns: readonly Column[], cells: readonly string[]): { row: Cells; found: RowFault[] } {
  const row: Cells = {}
  const found: RowFault[] = []
  for (const { field, at } of columns) {
    const text = cells[at] ?? ''
    const result = readCell(field, text)
    if ('value' in result) row[field.name] = result.value
    else found.push({ ...result.fault, column: field.name, value: shorten(text) })
  }
  return { row, found }
}

/** Columns whose value passes that of the column which bounds it: an end before its beginning, a part above its whole. */
function misordered({ orders = [] }: TableSchema, row: Cells): RowFault[] {
  return orders.flatMap(({ lesser, greater }): RowFault[] => {
    const [part, whole] = [row[lesser] ?? null, row[greater] ?? null]
    if (part === null || whole === null || part <= whole) return []
    return [{ code: 'out_of_order', column: lesser, value: String(part), detail: { limit: String(whole), greater } }]
  })
}
