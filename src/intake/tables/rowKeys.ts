import type { Column } from './column'

/** The columns that make the key of a table, and how many rows it has. */
export interface KeyedRows {
  readonly columns: readonly Column[]
  readonly rows: number
}

export interface RowKeys {
  /** For each table a number of each row: two rows have one number just where all cells of their keys are equal. */
  readonly numbers: readonly Uint32Array[]
  /** The numbers are below it. */
  readonly count: number
}

/** For the texts of each column a number; the numbers are below `count`. */
interface TextNumbers {
  readonly numbers: readonly Uint32Array[]
  readonly count: number
}

/** So many keys may have an entry each in an array; beyond that only those that there are get a number. */
export const MOST_KEYS = 2 ** 22

/**
 * The keys of the rows of one or more tables as numbers. Written out as texts, the keys of 100,000 rows would take ten times as
 * long. The tables' keys have the same columns, in the same order.
 */
export function rowKeys(...tables: readonly KeyedRows[]): RowKeys {
  let numbers = tables.map(({ rows }) => new Float64Array(rows))
  let count = 1
  tables[0]?.columns.forEach((_, at) => {
    const texts = sharedNumbers(tables.flatMap(({ columns }) => columns[at] ?? []))
    tables.forEach(({ columns, rows }, table) => {
      const [own, column, to] = [numbers[table], columns[at], texts.numbers[table]]
      if (!own || !column || !to) return
      for (let row = 0; row < rows; row += 1) {
        own[row] = (own[row] ?? 0) * texts.count + (to[column.numbers[row] ?? 0] ?? 0)
      }
    })
    count *= texts.count
    if (count > MOST_KEYS) ({ numbers, count } = renumbered(numbers))
  })
  return { numbers: numbers.map((own) => new Uint32Array(own)), count }
}

/** Equal texts share a number, whichever column they stand in. */
export function sharedNumbers(columns: readonly Column[]): TextNumbers {
  const known = new Map<string, number>()
  const numbers = columns.map(({ texts }) => numberTexts(texts, known).numbers)
  return { numbers, count: Math.max(1, known.size) }
}

/** The number of each text: equal ones share it, and those of `known` have theirs already. */
export function numberTexts(
  texts: readonly string[],
  known = new Map<string, number>(),
): { readonly numbers: Uint32Array; readonly known: ReadonlyMap<string, number> } {
  const numbers = new Uint32Array(texts.length)
  for (let at = 0; at < numbers.length; at += 1) {
    const text = texts[at] ?? ''
    const number = known.get(text) ?? known.size
    if (number === known.size) known.set(text, number)
    numbers[at] = number
  }
  return { numbers, known }
}

export interface Renumbered {
  readonly numbers: Float64Array<ArrayBuffer>[]
  readonly count: number
  /** What each number has become. */
  readonly known: ReadonlyMap<number, number>
}

/** The numbers that there are, numbered anew in the order in which they first stand. */
export function renumbered(tables: readonly Float64Array[]): Renumbered {
  const known = new Map<number, number>()
  const numbers = tables.map((own) => {
    const anew = new Float64Array(own.length)
    for (let row = 0; row < anew.length; row += 1) {
      const key = own[row] ?? 0
      const number = known.get(key) ?? known.size
      if (number === known.size) known.set(key, number)
      anew[row] = number
    }
    return anew
  })
  return { numbers, count: Math.max(1, known.size), known }
}
