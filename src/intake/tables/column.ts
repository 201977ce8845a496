/**
 * A column of texts: each text, and which of them a row has. A text that stands in many rows is there once, so whatever is asked of a
 * column is asked of its texts. Two numbers may mean one text: a column in which hardly any text comes again has one for each row.
 */
export interface Column {
  readonly texts: readonly string[]
  readonly numbers: Uint32Array
}

/** The text of a row; empty where the column has no such row. */
export const textAt = ({ texts, numbers }: Column, row: number): string => texts[numbers[row] ?? -1] ?? ''

/** A column in which every row is empty. */
export const emptyColumn = (rows: number): Column => ({ texts: [''], numbers: new Uint32Array(rows) })

/** Only some rows of a column, in their order. */
export function gathered({ texts, numbers }: Column, rows: Uint32Array): Column {
  return { texts, numbers: rows.map((row) => numbers[row] ?? 0) }
}

/**
 * Below so many texts a column is always looked up: its map is small. The days of twenty years, each written in two ways, are
 * still found again, though the first rows of such a column hardly repeat any.
 */
const FEW_TEXTS = 2 ** 14

/** Makes a column row by row. Its first text is the empty one, which is also what a row has that was not given any. */
export class ColumnWriter {
  private readonly texts: string[] = ['']
  private numbers = new Uint32Array(1024)
  /** `null` once most texts turn out to stand in one row only: looking them up would cost more than it saves. */
  private known: Map<string, number> | null = new Map([['', 0]])

  put(row: number, text: string): void {
    this.makeRoom(row + 1)
    this.numbers[row] = text === '' ? 0 : this.numberOf(text, row)
  }

  clear(row: number): void {
    if (row < this.numbers.length) this.numbers[row] = 0
  }

  column(rows: number): Column {
    this.makeRoom(rows)
    return { texts: this.texts, numbers: this.numbers.subarray(0, rows) }
  }

  private numberOf(text: string, row: number): number {
    const before = this.known?.get(text)
    if (before !== undefined) return before
    const number = this.texts.push(text) - 1
    if (number > FEW_TEXTS && number * 2 > row) this.known = null
    this.known?.set(text, number)
    return number
  }

  private makeRoom(rows: number): void {
    if (rows <= this.numbers.length) return
    const larger = new Uint32Array(Math.max(rows, this.numbers.length * 2))
    larger.set(this.numbers)
    this.numbers = larger
  }
}
