import { ColumnWriter } from '../tables/column'
import { isBlank } from '../tables/blankText'
import { MOST_COLUMNS } from './limits'
import { IntakeRefusal } from './refusal'
import type { RawSheet } from './sheet'

/** Makes a sheet cell by cell. Rows that hold nothing are left out; every other row keeps the number of its line. */
export class SheetWriter {
  private readonly writers: ColumnWriter[] = []
  private lines = new Uint32Array(1024)
  private row = 0
  private width = 0
  private isFilled = false

  constructor(private readonly name: string) {}

  /** The next cell of the row that is being written. */
  put(text: string): void {
    this.next().put(this.row, text)
    if (!this.isFilled && !isBlank(text)) this.isFilled = true
  }

  /** The same of a cell that stands in the file's text from `start` to before `end`. */
  putPart(content: string, start: number, end: number): void {
    this.next().putPart(this.row, content, start, end)
    if (!this.isFilled && end > start && !isBlank(content.slice(start, end))) this.isFilled = true
  }

  /** Ends the row, which stood on this line. */
  endRow(line: number): void {
    if (this.isFilled) {
      if (this.row === this.lines.length) this.lines = withRoom(this.lines)
      this.lines[this.row] = line
      this.row += 1
    } else {
      for (const writer of this.writers) writer.clear(this.row)
    }
    this.width = 0
    this.isFilled = false
  }

  private next(): ColumnWriter {
    if (this.width === MOST_COLUMNS)
      throw new IntakeRefusal({ code: 'too_many_columns', file: this.name, limit: MOST_COLUMNS })
    const writer = (this.writers[this.width] ??= new ColumnWriter())
    this.width += 1
    return writer
  }

  sheet(): RawSheet {
    const { row: rowCount, lines } = this
    const last = lines[rowCount - 1] ?? 1
    return {
      name: this.name,
      rowCount,
      columns: this.writers.map((writer) => writer.column(rowCount)),
      lineOf: (row) => (row < rowCount ? (lines[row] ?? last) : last),
    }
  }
}

function withRoom(lines: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(lines.length * 2)
  larger.set(lines)
  return larger
}
