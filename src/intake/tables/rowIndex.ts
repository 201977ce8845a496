import { keyOf, type ColumnTable } from './columnTable'
import { MOST_KEYS, numberTexts, renumbered, type KeyedRows } from './rowKeys'

/** One column of the key: what its texts are as numbers, and how what came before it and the text make one number. */
interface Step {
  readonly known: ReadonlyMap<string, number>
  /** Where the numbers grew too large, those that there are, numbered anew. */
  readonly anew: ReadonlyMap<number, number> | null
}

const NONE = -1

/** The rows of a table by their key: made once, asked for the rows of as many sheets as come. */
export class RowIndex {
  /** Of each row: two rows have one number just where all cells of their keys are equal. */
  readonly numbers: Uint32Array
  /** The numbers are below it. */
  readonly count: number
  private readonly steps: readonly Step[]
  /** The first row of each number. */
  private readonly firsts: Int32Array

  constructor({ columns, rows }: KeyedRows) {
    let [numbers, count] = [new Float64Array(rows), 1]
    this.steps = columns.map(({ texts, numbers: own }) => {
      const { known, numbers: textNumbers } = numberTexts(texts)
      for (let row = 0; row < rows; row += 1) {
        numbers[row] = (numbers[row] ?? 0) * known.size + (textNumbers[own[row] ?? 0] ?? 0)
      }
      count *= Math.max(1, known.size)
      if (count <= MOST_KEYS) return { known, anew: null }
      const fewer = renumbered([numbers])
      ;[numbers, count] = [fewer.numbers[0] ?? numbers, fewer.count]
      return { known, anew: fewer.known }
    })
    this.numbers = new Uint32Array(numbers)
    this.count = count
    this.firsts = new Int32Array(count).fill(NONE)
    for (let row = rows - 1; row >= 0; row -= 1) this.firsts[this.numbers[row] ?? 0] = row
  }

  /** For each wanted row the number of its key; −1 where the table has no such key. */
  numbersOf({ columns, rows }: KeyedRows): Int32Array {
    const found = new Float64Array(rows)
    this.steps.forEach(({ known, anew }, at) => {
      const { texts, numbers } = columns[at] ?? { texts: [], numbers: new Uint32Array() }
      const textNumbers = texts.map((text) => known.get(text) ?? NONE)
      for (let row = 0; row < rows; row += 1) {
        const [before, own] = [found[row] ?? NONE, textNumbers[numbers[row] ?? 0] ?? NONE]
        const number = before < 0 || own < 0 ? NONE : before * known.size + own
        found[row] = anew && number >= 0 ? (anew.get(number) ?? NONE) : number
      }
    })
    return Int32Array.from(found)
  }

  /** For each wanted row the table's row with the same key (the first of several); −1 where there is none. */
  find(wanted: KeyedRows): Int32Array {
    return this.numbersOf(wanted).map((number) => (number < 0 ? NONE : (this.firsts[number] ?? NONE)))
  }
}

/** For each wanted row the row of a table with the same key (the first of several); −1 where there is none. */
export const findRows = (table: KeyedRows, wanted: KeyedRows): Int32Array => new RowIndex(table).find(wanted)

const kept = new WeakMap<ColumnTable, Map<string, RowIndex>>()

/** The index of a table by some of its fields. It is kept as long as the table is: a month brings dozens of sheets for one. */
export function rowIndexOf(table: ColumnTable, fields: readonly string[]): RowIndex {
  const own = kept.get(table) ?? new Map<string, RowIndex>()
  kept.set(table, own)
  const key = fields.join('\n')
  const index = own.get(key) ?? new RowIndex(keyOf(table, fields))
  own.set(key, index)
  return index
}
