import type { CsvTable } from './csv'
import { PackageError, type Fault } from './fault'
import { codesIn, type Row, type TableSchema } from './tableSchema'

/** The values of a column of another table. */
export type LookUp = (resource: string, column: string) => Promise<ReadonlySet<unknown>>

/**
 * Every code used in a table is defined where the schema says. `lookUp` gives the values of a column of another table.
 * An empty cell refers to nothing, a cell of several codes to each of them. Throws a PackageError naming the line of the first reference that leads nowhere.
 */
export async function checkReferences<S extends TableSchema>(
  schema: S,
  rows: readonly Row<S>[],
  csv: Pick<CsvTable, 'lineOf'>,
  lookUp: LookUp,
): Promise<void> {
  const [first] = await findBrokenReferences(schema, rows, csv, { lookUp, most: 1 })
  if (first) throw new PackageError(first)
}

/** The same rule, told instead of thrown. Up to `most` faults. */
export async function findBrokenReferences<S extends TableSchema>(
  schema: S,
  rows: readonly Row<S>[],
  csv: Pick<CsvTable, 'lineOf'>,
  { lookUp, most }: { readonly lookUp: LookUp; readonly most: number },
): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  for (const { field, resource, reference, list } of schema.foreignKeys) {
    const known = await lookUp(resource, reference)
    for (let record = 0; record < rows.length && faults.length < most; record += 1) {
      const cell = (rows[record] as Record<string, string | null>)[field] ?? null
      const value = list ? codesIn(cell).find((code) => !known.has(code)) : cell
      if (value == null || known.has(value)) continue
      faults.push({
        code: 'unknown_reference',
        resource: schema.name,
        record: record + 1,
        line: csv.lineOf(record),
        column: field,
        value,
        detail: { table: resource, reference },
      })
    }
  }
  return faults
}
