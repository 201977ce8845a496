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
const MOST_KEYS = 2 ** 22

/**
 * The keys of the rows of one or more tables as numbers. Written out as texts, the keys of 100,000 rows would take ten times as
 * long. The tables' keys have the same columns, in the same order.
 */
export const rowKeys = (...tables: readonly KeyedRows[]): RowKeys => numbered(tables, sharedNumbers)

/** For each wanted row the row of a table with the same key (the first of several); −1 where there is none. */
export function findRows(table: KeyedRows, wanted: KeyedRows): Int32Array {
  const found = new Int32Array(wanted.rows).fill(-1)
  if (table.rows === 0) return found
  const { numbers, count } = numbered([table, wanted], numbersOfFirst)
  const [own = new Uint32Array(), others = new Uint32Array()] = numbers
  const rowOf = new Int32Array(count).fill(-1)
  for (let row = own.length - 1; row >= 0; row -= 1) rowOf[own[row] ?? 0] = row
  for (let row = 0; row < others.length; row += 1) found[row] = rowOf[others[row] ?? 0] ?? -1
  return found
}

function numbered(tables: readonly KeyedRows[], numbersOf: (columns: readonly Column[]) => TextNumbers): RowKeys {
  let numbers = tables.map(({ rows }) => new Float64Array(rows))
  let count = 1
  tables[0]?.columns.forEach((_, at) => {
    const texts = numbersOf(tables.flatMap(({ columns }) => columns[at] ?? []))
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
  const numbers = columns.map(({ texts }) => {
    const own = new Uint32Array(texts.length)
    for (let at = 0; at < own.length; at += 1) {
      const text = texts[at] ?? ''
      const number = known.get(text) ?? known.size
      if (number === known.size) known.set(text, number)
      own[at] = number
    }
    return own
  })
  return { numbers, count: Math.max(1, known.size) }
}

/** The texts of the first column, and one number more for whatever it does not have. */
function numbersOfFirst([first, ...others]: readonly Column[]): TextNumbers {
  const own = sharedNumbers(first ? [first] : [])
  const known = new Map<string, number>()
  first?.texts.forEach((text, at) => known.set(text, own.numbers[0]?.[at] ?? 0))
  const numbers = others.map(({ texts }) => {
    const found = new Uint32Array(texts.length)
    for (let at = 0; at < found.length; at += 1) found[at] = known.get(texts[at] ?? '') ?? own.count
    return found
  })
  return { numbers: [...own.numbers, ...numbers], count: own.count + 1 }
}

/** The numbers that there are, numbered anew in the order in which they first stand. */
function renumbered(tables: readonly Float64Array[]): { numbers: Float64Array<ArrayBuffer>[]; count: number } {
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
  return { numbers, count: Math.max(1, known.size) }
}
