import { findFaults } from '@/datapackage/checkTable'
import type { CsvTable } from '@/datapackage/csv'
import type { Fault } from '@/datapackage/fault'
import { repeatedKeys } from '@/datapackage/repeatedKeys'
import type { TableSchema } from '@/datapackage/tableSchema'
import { readBatches } from './csvBatches'

type RawRow = Record<string, unknown>

export interface ReadTable {
  readonly csv: Pick<CsvTable, 'lineOf'>
  readonly rows: readonly RawRow[]
  readonly faults: readonly Fault[]
}

/** Where the records of a batch begin. */
interface Batch extends Pick<CsvTable, 'lineOf'> {
  readonly first: number
}

/**
 * Reads a raw table batch by batch, so that a file may be larger than any text: its rows are kept, its text is not. Up to `most`
 * faults, with the lines of the file. Throws a PackageError where it cannot be split into cells.
 */
export async function readRawTable(schema: TableSchema, path: string, most: number): Promise<ReadTable> {
  const rows: RawRow[] = []
  const batches: Batch[] = []
  const faults: Fault[] = []
  for await (const csv of readBatches(schema.name, path)) {
    const part = findFaults(schema, csv, most)
    const first = rows.length
    batches.push({ first, lineOf: csv.lineOf })
    for (const row of part.rows) rows.push(row)
    faults.push(...part.faults.map((fault) => (fault.record ? { ...fault, record: fault.record + first } : fault)))
    // A column is missing in every batch.
    if (part.faults.some(({ code }) => code === 'missing_column')) return { csv, rows: [], faults }
  }
  const lineOf = (record: number): number => {
    const batch = batches.filter(({ first }) => first <= record).at(-1)
    return batch?.lineOf(record - batch.first) ?? 1
  }
  if (batches.length > 1) faults.push(...repeatedApart(schema, rows, lineOf, faults))
  return { csv: { lineOf }, rows, faults: faults.slice(0, most) }
}

/** Keys that stand in two batches; those within one are told already. */
function repeatedApart(
  { name, primaryKey }: TableSchema,
  rows: readonly RawRow[],
  lineOf: (record: number) => number,
  told: readonly Fault[],
): Fault[] {
  const keys = rows.map((row) => primaryKey.map((field) => String(row[field] ?? '')))
  const known = new Set(told.flatMap(({ code, record }) => (code === 'duplicate_key' ? [record] : [])))
  const columns = primaryKey.map((_, at) => at)
  return [...repeatedKeys(keys, columns)]
    .filter((at) => !known.has(at + 1))
    .map((at) => {
      const value = (keys[at] ?? []).join('|')
      const place = { resource: name, record: at + 1, line: lineOf(at), column: primaryKey.join(', ') }
      return { code: 'duplicate_key', ...place, value }
    })
}
