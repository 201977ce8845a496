import type { TableSchema } from '@/datapackage/tableSchema'
import { readDelimited } from '../reading/delimited'
import { withHeader } from '../reading/sheet'
import { columnOf, type ColumnTable } from './columnTable'

/** A table of texts as a package's CSV. */
export function csvOfColumns({ fields }: TableSchema, table: ColumnTable): string {
  const columns = fields.map(({ name }) => {
    const { texts, numbers } = columnOf(table, name)
    return { texts: texts.map(quoted), numbers }
  })
  const lines = [fields.map(({ name }) => name).join(',')]
  for (let row = 0; row < table.rows; row += 1) {
    lines.push(columns.map(({ texts, numbers }) => texts[numbers[row] ?? 0] ?? '').join(','))
  }
  return `${lines.join('\n')}\n`
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The table that was written so. Columns that the schema does not have are left out. */
export function columnsOfCsv({ name, fields }: TableSchema, csv: string): ColumnTable {
  const { header, columns, recordCount } = withHeader(readDelimited(name, csv, { separator: ',', skip: 0 }), 0)
  const own = fields.flatMap((field) => {
    const column = columns[header.indexOf(field.name)]
    return column ? [[field.name, column] as const] : []
  })
  return { rows: recordCount, columns: new Map(own) }
}
