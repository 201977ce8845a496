import type { Row, TableSchema } from '@/datapackage/tableSchema'

/** Writes rows as a package's CSV: the schema's columns in order, LF, `null` as an empty cell, quotes only where needed. */
export function writeCsv<T extends TableSchema>(schema: T, rows: readonly Row<T>[]): string {
  const names = schema.fields.map(({ name }) => name)
  const lines = rows.map((row) => {
    const cells: Record<string, unknown> = row
    return names.map((name) => quote(cells[name])).join(',')
  })
  return [names.join(','), ...lines, ''].join('\n')
}

function quote(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
