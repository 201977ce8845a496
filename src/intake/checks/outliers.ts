import { CATALOGUE } from '@/datapackage/catalogue'
import type { TableSchema } from '@/datapackage/tableSchema'
import type { Column } from '../tables/column'
import { columnOf, keyOf, type ColumnTable } from '../tables/columnTable'
import { rowIndexOf } from '../tables/rowIndex'
import type { Incoming } from './merge'
import { figuresOf } from '../tables/flags'

/** A figure is judged by so many months of its own unit before it … */
const MONTHS = 12
/** … if there are at least so many. */
const FEWEST = 4
/** A typing fault adds or drops a digit; a real month hardly does more than this. */
const TIMES = 3
/** And away from the middle by so many usual deviations. */
const DEVIATIONS = 8
/** Small counts swing. */
const SMALL = 30

export interface Outlier {
  /** Position among the incoming rows. */
  readonly at: number
  readonly field: string
  readonly value: number
  /** The median of its own months before. */
  readonly usual: number
}

/**
 * Figures far from their own unit's last months: more than three times, or less than a third of, the median, and more than eight median
 * deviations away. A unit's series is what shares all of the key but the period. Tables without a period have no history.
 */
export function findOutliers(incoming: Incoming, current: ColumnTable): Outlier[] {
  const schema: TableSchema = CATALOGUE[incoming.table]
  if (!schema.primaryKey.includes('period')) return []
  const history = historyOf(incoming, current, schema)
  const outliers: Outlier[] = []
  for (const { name, type } of schema.fields) {
    if (type !== 'integer' && type !== 'number') continue
    const [before, now] = [figureReader(columnOf(current, name)), figureReader(columnOf(incoming, name))]
    for (let at = 0; at < incoming.rows; at += 1) {
      const value = now(at)
      const usual = Number.isNaN(value) ? null : usualOf(history.monthsBefore(at), before, value)
      if (usual !== null) outliers.push({ at, field: name, value, usual })
    }
  }
  return outliers.sort((one, other) => one.at - other.at)
}

/** The figure of a row; NaN where there is none. */
function figureReader({ texts, numbers }: Column): (row: number) => number {
  const figures = figuresOf(texts)
  return (row) => figures[numbers[row] ?? 0] ?? Number.NaN
}

interface History {
  /** Rows of the current package: the last months of an incoming row's unit before its own, the oldest first. */
  monthsBefore(at: number): Uint32Array
}

function historyOf(incoming: Incoming, current: ColumnTable, { primaryKey }: TableSchema): History {
  const unitKey = primaryKey.filter((name) => name !== 'period')
  const { months, ranks, starts, rows } = seriesOf(current, unitKey)
  const units = rowIndexOf(current, unitKey).numbersOf(keyOf(incoming, unitKey))
  const period = columnOf(incoming, 'period')
  const rankOf = period.texts.map((text) => lowerBound(months.length, (at) => (months[at] ?? '') < text))
  return {
    monthsBefore(at) {
      const unit = units[at] ?? -1
      if (unit < 0) return NO_ROWS
      const [first, end] = [starts[unit] ?? 0, starts[unit + 1] ?? 0]
      const rank = rankOf[period.numbers[at] ?? 0] ?? 0
      const to = first + lowerBound(end - first, (step) => (ranks[rows[first + step] ?? 0] ?? 0) < rank)
      return rows.subarray(Math.max(first, to - MONTHS), to)
    },
  }
}

const NO_ROWS = new Uint32Array()

/** How many of the first of `count` positions pass; those that do stand before those that do not. */
function lowerBound(count: number, passes: (at: number) => boolean): number {
  let [from, to] = [0, count]
  while (from < to) {
    const middle = (from + to) >> 1
    if (passes(middle)) from = middle + 1
    else to = middle
  }
  return from
}

/** The rows of a table by unit, those of a unit in the order of their months. */
interface Series {
  /** Its months in the order of time, which is that of their texts. */
  readonly months: readonly string[]
  /** Of each row, the position of its month. */
  readonly ranks: Uint32Array
  readonly starts: Uint32Array
  readonly rows: Uint32Array
}

/** Kept as long as the table is: a month brings a sheet of every county. */
const keptSeries = new WeakMap<ColumnTable, Series>()

function seriesOf(current: ColumnTable, unitKey: readonly string[]): Series {
  const known = keptSeries.get(current)
  if (known) return known
  const { texts, numbers } = columnOf(current, 'period')
  const months = [...new Set(texts)].sort()
  const rank = new Map(months.map((text, at) => [text, at]))
  const rankOf = texts.map((text) => rank.get(text) ?? 0)
  const ranks = numbers.map((number) => rankOf[number] ?? 0)
  const units = rowIndexOf(current, unitKey)
  const series = { months, ranks, ...counted(units.numbers, units.count, counted(ranks, months.length).rows) }
  keptSeries.set(current, series)
  return series
}

/** Rows sorted by a number below `count` by counting; equal ones keep their order. */
function counted(numbers: Uint32Array, count: number, order?: Uint32Array): { starts: Uint32Array; rows: Uint32Array } {
  const starts = new Uint32Array(count + 1)
  for (const number of numbers) starts[number + 1] = (starts[number + 1] ?? 0) + 1
  for (let at = 1; at <= count; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const next = starts.slice()
  const rows = new Uint32Array(numbers.length)
  for (let at = 0; at < numbers.length; at += 1) {
    const row = order ? (order[at] ?? 0) : at
    const number = numbers[row] ?? 0
    rows[next[number] ?? 0] = row
    next[number] = (next[number] ?? 0) + 1
  }
  return { starts, rows }
}

/** The median of a unit's months where the value is far from it; `null` where it is not, or too few are known. */
function usualOf(rows: Uint32Array, figureOf: (row: number) => number, value: number): number | null {
  if (rows.length < FEWEST) return null
  let [known, least, most] = [0, Infinity, -Infinity]
  for (const row of rows) {
    const own = figureOf(row)
    if (Number.isNaN(own)) continue
    known += 1
    if (own < least) least = own
    if (own > most) most = own
  }
  // Nearly every figure is as near as this to all of its months, and so to their median.
  if (known < FEWEST || (value <= TIMES * least && value >= most / TIMES)) return null
  const values = Array.from(rows, figureOf).filter((own) => !Number.isNaN(own))
  const median = medianOf(values)
  const deviation = medianOf(values.map((own) => Math.abs(own - median)))
  return isFar(value, median, deviation) ? median : null
}

function isFar(value: number, median: number, deviation: number): boolean {
  if (Math.max(value, median) < SMALL) return false
  const isAway = Math.abs(value - median) > DEVIATIONS * deviation
  return isAway && (value > TIMES * median || value < median / TIMES)
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}
