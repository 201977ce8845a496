/** A table as it came, before anything is understood: texts in rows. */
export interface RawSheet {
  /** The sheet's name in its workbook; for a CSV file, the file's. */
  readonly name: string
  /** Rows that hold anything, as texts; a row may be shorter than another. */
  readonly rows: readonly (readonly string[])[]
  /** The physical line (CSV) or row number (workbook) of a row, from 1. */
  lineOf(row: number): number
}

/** A table with its header found. Records are all of the header's width. */
export interface Sheet {
  readonly name: string
  readonly header: readonly string[]
  readonly headerLine: number
  readonly records: readonly (readonly string[])[]
  /** Records (from 0) that had more cells than the header, and what stood in them. */
  readonly overfull: ReadonlyMap<number, readonly string[]>
  lineOf(record: number): number
}

/** A last column that the desk itself wrote into a workbook with marked cells. */
const OWN_COLUMN = /\((پیک|Peyk)\)\s*$/

/** Takes one row as the header and what follows as records, each cut or filled up to the header's width. */
export function withHeader(raw: RawSheet, headerRow: number): Sheet {
  const titles = trimEnd(raw.rows[headerRow] ?? [])
  const isOurs = OWN_COLUMN.test(titles.at(-1) ?? '')
  const header = isOurs ? titles.slice(0, -1) : titles
  const width = header.length
  const overfull = new Map<number, readonly string[]>()
  const records = raw.rows.slice(headerRow + 1).map((cells, record) => {
    if (cells.length === width) return cells
    if (cells.length < width) return [...cells, ...Array<string>(width - cells.length).fill('')]
    const more = cells.slice(titles.length)
    if (more.some((cell) => cell.trim() !== '')) overfull.set(record, more)
    return cells.slice(0, width)
  })
  return {
    name: raw.name,
    header,
    headerLine: raw.lineOf(headerRow),
    records,
    overfull,
    lineOf: (record) => raw.lineOf(record + headerRow + 1),
  }
}

/** A header ends with its last title: a workbook often has empty columns after it. */
function trimEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length
  while (end > 0 && (cells[end - 1] ?? '').trim() === '') end -= 1
  return cells.slice(0, end)
}
