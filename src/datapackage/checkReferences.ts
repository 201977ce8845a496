import { CATALOGUE, type RowOf, type TableName } from './catalogue'
import type { CsvTable } from './csv'
import { PackageError, type Fault } from './fault'
import { codesIn, type TableSchema } from './tableSchema'

/**
 * Every code used in a table is defined where the schema says. `lookUp` gives the values of a column of another table.
 * An empty cell refers to nothing, a cell
 * of several codes to each of them. Throws a PackageError naming the line of the first reference that leads nowhere.
 */
export async function checkReferences<N extends TableName>(
  name: N,
  rows: readonly RowOf<N>[],
  csv: Pick<CsvTable, 'lineOf'>,
  lookUp: (resource: string, column: string) => Promise<ReadonlySet<unknown>>,
): Promise<void> {
  const schema: TableSchema = CATALOGUE[name]
  for (const { field, resource, reference, list } of schema.foreignKeys) {
    const known = await lookUp(resource, reference)
    rows.forEach((row, record) => {
      const cell = (row as Record<string, string | null>)[field] ?? null
      const value = list ? codesIn(cell).find((code) => !known.has(code)) : cell
      if (value == null || known.has(value)) return
      const fault: Fault = {
        code: 'unknown_reference',
        resource: name,
        record: record + 1,
        line: csv.lineOf(record),
        column: field,
        value,
        detail: { table: resource, reference },
      }
      throw new PackageError(fault)
    })
  }
}
