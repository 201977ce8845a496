import { textAt, type Column } from '../tables/column'

/** From which year a sheet counts its days: a workbook of an old Macintosh from the later one. */
export type FirstYear = 1900 | 1904

/** A table as it came, before anything is understood: columns of texts. */
export interface RawSheet {
  /** The sheet's name in its workbook; for a CSV file, the file's. */
  readonly name: string
  /** Nobody sees it who opens the workbook. */
  readonly isHidden?: boolean
  /** 1900, where nothing is said. */
  readonly countsFrom?: FirstYear
  /** Rows that hold anything. */
  readonly rowCount: number
  /** As many as the longest row has cells; a shorter row is empty there. */
  readonly columns: readonly Column[]
  /** The physical line (CSV) or row number (workbook) of a row, from 1. */
  lineOf(row: number): number
}

/** A table with its header found. */
export interface Sheet {
  readonly name: string
  readonly header: readonly string[]
  readonly headerLine: number
  readonly countsFrom: FirstYear
  readonly recordCount: number
  /** One for each title of the header. */
  readonly columns: readonly Column[]
  /** Records (from 0) that had more cells than the header, and what stood in them. */
  readonly overfull: ReadonlyMap<number, readonly string[]>
  lineOf(record: number): number
}

/** The cells of a row, up to the last that holds anything: a workbook often has empty columns after it. */
export function rowOf({ columns }: Pick<RawSheet, 'columns'>, row: number): string[] {
  const cells = columns.map((column) => textAt(column, row))
  while (cells.at(-1)?.trim() === '') cells.pop()
  return cells
}

/** The first rows of a sheet, up to so many. */
export const firstRows = (sheet: RawSheet, most: number): string[][] =>
  Array.from({ length: Math.min(most, sheet.rowCount) }, (_, row) => rowOf(sheet, row))

/** A last column that the desk itself wrote into a workbook with marked cells. */
const OWN_COLUMN = /\((پیک|Peyk)\)\s*$/

/** Takes one row as the header and what follows as records, each cut or filled up to the header's width. */
export function withHeader(raw: RawSheet, headerRow: number): Sheet {
  const titles = rowOf(raw, headerRow)
  const header = OWN_COLUMN.test(titles.at(-1) ?? '') ? titles.slice(0, -1) : titles
  const below = raw.columns.map(({ texts, numbers }) => ({ texts, numbers: numbers.subarray(headerRow + 1) }))
  return {
    name: raw.name,
    header,
    headerLine: raw.lineOf(headerRow),
    countsFrom: raw.countsFrom ?? 1900,
    recordCount: Math.max(0, raw.rowCount - headerRow - 1),
    columns: below.slice(0, header.length),
    overfull: cellsBeyond(below.slice(titles.length)),
    lineOf: (record) => raw.lineOf(record + headerRow + 1),
  }
}

function cellsBeyond(columns: readonly Column[]): Map<number, string[]> {
  const found = new Map<number, string[]>()
  columns.forEach(({ numbers, texts }) => {
    numbers.forEach((number, record) => {
      const text = texts[number] ?? ''
      if (text.trim() !== '') found.set(record, [...(found.get(record) ?? []), text])
    })
  })
  return found
}
