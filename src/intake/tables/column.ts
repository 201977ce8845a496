import { hashOf, isPart, TextIndex } from './textIndex'

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
  private known: TextIndex | null = new TextIndex(this.texts)

  put(row: number, text: string): void {
    this.putPart(row, text, 0, text.length)
  }

  /** The part of a text from `start` to before `end`: no text is made of it where the column has it already. */
  putPart(row: number, content: string, start: number, end: number): void {
    this.makeRoom(row + 1)
    this.numbers[row] = end === start ? 0 : this.numberOf(row, content, start, end)
  }

  clear(row: number): void {
    if (row < this.numbers.length) this.numbers[row] = 0
  }

  column(rows: number): Column {
    this.makeRoom(rows)
    return { texts: this.texts, numbers: this.numbers.subarray(0, rows) }
  }

  private numberOf(row: number, content: string, start: number, end: number): number {
    if (!this.known) return this.texts.push(content.slice(start, end)) - 1
    const above = row === 0 ? 0 : (this.numbers[row - 1] ?? 0)
    if (isPart(this.texts[above] ?? '', content, start, end)) return above
    const hash = hashOf(content, start, end)
    const before = this.known.find(content, start, end, hash)
    if (before >= 0) return before
    const number = this.texts.push(content.slice(start, end)) - 1
    if (number > FEW_TEXTS && number * 2 > row) this.known = null
    else this.known.add(number, hash)
    return number
  }

  private makeRoom(rows: number): void {
    if (rows <= this.numbers.length) return
    const larger = new Uint32Array(Math.max(rows, this.numbers.length * 2))
    larger.set(this.numbers)
    this.numbers = larger
  }
}
