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
  const { rows, errors } = /["\r]/.test(content) ? parseRows(content) : { rows: splitPlain(content), errors: [] }
  const [header = [], ...records] = rows.filter((cells) => !isBlank(cells))
  let lines: number[] | undefined
  const lineOf = (record: number): number => (lines ??= lineNumbers(content))[record + 1] ?? 1
  const quote = errors.find(({ type }) => type === 'Quotes')
  if (quote) {
    // Papa counts blank lines and the header too.
    const record = rows.slice(0, quote.row ?? 0).filter((cells) => !isBlank(cells)).length - 1
    throw new PackageError(locate({ code: 'broken_quote', resource }, record, lineOf))
  }
  const odd = records.findIndex((cells) => cells.length !== header.length)
  if (odd >= 0) {
    const found = records[odd] ?? []
    const detail = { expected: String(header.length), found: String(found.length) }
    const value = found.join(',')
    throw new PackageError(locate({ code: 'wrong_cell_count', resource, value, detail }, odd, lineOf))
  }
  return { header, records, lineOf }
}

function parseRows(content: string): { rows: string[][]; errors: readonly Papa.ParseError[] } {
  const { data, errors } = Papa.parse<string[]>(content, { delimiter: ',' })
  return { rows: data, errors }
}

/** Without quotes there is nothing to parse: most tables, and the largest, are split in two thirds of the time. */
function splitPlain(content: string): string[][] {
  const rows: string[][] = []
  for (let at = 0; at < content.length;) {
    const end = content.indexOf('\n', at)
    const line = end < 0 ? content.slice(at) : content.slice(at, end)
    if (line !== '') rows.push(line.split(','))
    at += line.length + 1
  }
  return rows
}

function locate(fault: Fault, record: number, lineOf: (record: number) => number): Fault {
  return { ...fault, record: record + 1, line: lineOf(record) }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0] === ''
}

/**
 * The line on which each record begins, the header first. Reads the file again, once, and counts line ends, those inside
 * quoted cells too.
 */
function lineNumbers(content: string): number[] {
  const lines: number[] = []
  let start = 0
  let line = 1
  Papa.parse<string[]>(content, {
    delimiter: ',',
    step: ({ data, meta }) => {
      if (!isBlank(data)) lines.push(line)
      line += content.slice(start, meta.cursor).match(/\r\n|\n|\r/g)?.length ?? 0
      start = meta.cursor
    },
  })
  return lines
}
