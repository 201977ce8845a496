import type { CsvTable } from './csv'
import { shorten } from './descriptor'
import { PackageError, type Fault } from './fault'
import { readCell, type CellResult } from './readCell'
import { repeatedKeys } from './repeatedKeys'
import type { Field, Row, TableSchema } from './tableSchema'

/** More faults than this are not collected: the first screenful is what a person can act on. */
const MOST_FAULTS = 100

/** A column with more texts than this hardly repeats any: looking them up would only take room. */
const MOST_KNOWN = 5000

type Cells = Record<string, string | number | null>

/** What was read of a table, and what is wrong with it. */
export interface TableFindings<S extends TableSchema> {
  /** Sound where there are no faults; else cells that broke a rule are missing. */
  readonly rows: Row<S>[]
  readonly faults: readonly Fault[]
}

/**
 * Field, row and table rules of one table: each cell is what its field says, columns stand in their order, keys are unique. Columns may stand in any
 * order and unknown ones are ignored. Throws a PackageError with up to 100 faults. References to other tables are
 * checked by `checkReferences`, once those are read.
 */
export function checkTable<S extends TableSchema>(schema: S, csv: CsvTable): Row<S>[] {
  const { rows, faults } = findFaults(schema, csv, MOST_FAULTS)
  const [first, ...others] = faults
  if (first) throw new PackageError(first, ...others)
  return rows
}

/** The same rules, told instead of thrown: for a table that a person is still correcting. Up to `most` faults. */
export function findFaults<S extends TableSchema>(schema: S, csv: CsvTable, most: number): TableFindings<S> {
  const { columns, missing } = locateColumns(schema, csv)
  if (missing.length > 0) return { rows: [], faults: missing }
  const faults: Fault[] = []
  const repeated = repeatedKeys(
    csv.records,
    schema.primaryKey.map((field) => csv.header.indexOf(field)),
  )
  const rows = csv.records.map((cells, record) => {
    const { row, found } = readRow(columns, cells)
    const isRepeated = repeated.has(record)
    const order = misordered(schema, row)
    if ((found.length > 0 || isRepeated || order.length > 0) && faults.length < most) {
      const all = [...found, ...(isRepeated ? [duplicate(schema, row)] : []), ...order]
      faults.push(
        ...all.map((fault) => ({ ...fault, resource: schema.name, record: record + 1, line: csv.lineOf(record) })),
      )
    }
    return row
  })
  // Every cell was read as its field says, which is just what the row's type states.
  return { rows: rows as unknown as Row<S>[], faults }
}

interface Column {
  readonly field: Field
  /** What texts of the column were read as: most stand in many rows, and a row then shares one string with all others. */
  readonly known: Map<string, CellResult>
  /** Where it stands in the file; −1 for an optional column that is not there. */
  readonly at: number
}

function locateColumns(schema: TableSchema, { header }: CsvTable): { columns: Column[]; missing: Fault[] } {
  const missing: Fault[] = []
  const columns = schema.fields.map((field) => {
    const at = header.indexOf(field.name)
    if (at < 0 && field.required)
      missing.push({ code: 'missing_column', resource: schema.name, line: 1, column: field.name })
    return { field, at, known: new Map<string, CellResult>() }
  })
  return { columns, missing }
}

type RowFault = Omit<Fault, 'resource' | 'record' | 'line'>

const NOTHING: readonly RowFault[] = []

function readRow(columns: readonly Column[], cells: readonly string[]): { row: Cells; found: readonly RowFault[] } {
  const row: Cells = {}
  let found = NOTHING
  for (const column of columns) {
    const { name } = column.field
    const text = cells[column.at] ?? ''
    const result = readKnown(column, text)
    if ('value' in result) row[name] = result.value
    else found = [...found, { ...result.fault, column: name, value: shorten(text) }]
  }
  return { row, found }
}

function readKnown({ field, known }: Column, text: string): CellResult {
  const before = known.get(text)
  if (before) return before
  const result = readCell(field, text)
  if (known.size < MOST_KNOWN) known.set(text, result)
  return result
}

function duplicate({ primaryKey }: TableSchema, row: Cells): RowFault {
  const value = primaryKey.map((field) => String(row[field] ?? '')).join('|')
  return { code: 'duplicate_key', column: primaryKey.join(', '), value }
}

/** Columns whose value passes that of the column which bounds it: an end before its beginning, a part above its whole. */
function misordered({ orders }: TableSchema, row: Cells): readonly RowFault[] {
  if (!orders) return NOTHING
  return orders.flatMap(({ lesser, greater }): RowFault[] => {
    const [part, whole] = [row[lesser] ?? null, row[greater] ?? null]
    if (part === null || whole === null || part <= whole) return []
    return [{ code: 'out_of_order', column: lesser, value: String(part), detail: { limit: String(whole), greater } }]
  })
}
