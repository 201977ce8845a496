import Papa from 'papaparse'
import { PackageError, type Fault } from './fault'

export interface CsvTable {
  readonly header: readonly string[]
  /** Cells as text, trimmed of nothing: what the file says. */
  readonly records: readonly (readonly string[])[]
  /** The physical line (from 1) on which a record (from 0) begins. Computed when asked, since only faults need it. */
  lineOf(record: number): number
}

/** Splits a CSV file of a package: comma, `"` quotes, header row. Throws for an open quote or a row of another width. */
export function splitCsv(resource: string, text: string): CsvTable {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text
  const { data, errors } = Papa.parse<string[]>(content, { delimiter: ',', skipEmptyLines: true })
  const lineOf = (record: number): number => physicalLine(content, record)
  const [header = [], ...records] = data
  const quote = errors.find(({ type }) => type === 'Quotes')
  if (quote) throw new PackageError(locate({ code: 'broken_quote', resource }, (quote.row ?? 0) - 1, lineOf))
  const odd = records.findIndex((cells) => cells.length !== header.length)
  if (odd >= 0) {
    const found = records[odd] ?? []
    const detail = { expected: String(header.length), found: String(found.length) }
    const value = found.join(',')
    throw new PackageError(locate({ code: 'wrong_cell_count', resource, value, detail }, odd, lineOf))
  }
  return { header, records, lineOf }
}

function locate(fault: Fault, record: number, lineOf: (record: number) => number): Fault {
  return { ...fault, record: record + 1, line: lineOf(record) }
}

/** Reads the file again up to the record and counts line ends, those inside quoted cells too. The header is record −1. */
function physicalLine(content: string, record: number): number {
  let start = 0
  let row = -2
  Papa.parse<string[]>(content, {
    delimiter: ',',
    step: ({ data, meta }, parser) => {
      const blank = data.length === 1 && data[0] === ''
      if (!blank) row += 1
      if (row === record) parser.abort()
      else start = meta.cursor
    },
  })
  return content.slice(0, start).split(/\r\n|\n|\r/).length
}
