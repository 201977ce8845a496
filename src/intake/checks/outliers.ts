import { CATALOGUE, type TableName } from '@/datapackage/catalogue'
import type { TableSchema } from '@/datapackage/tableSchema'
import type { Incoming, Rows } from './merge'

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
export function findOutliers(table: TableName, incoming: Incoming, current: Rows): Outlier[] {
  const schema: TableSchema = CATALOGUE[table]
  if (!schema.primaryKey.includes('period')) return []
  const unitKey = schema.primaryKey.filter((name) => name !== 'period')
  const measures = schema.fields.filter(({ type }) => type === 'integer' || type === 'number').map(({ name }) => name)
  const at = (name: string): number => incoming.header.indexOf(name)
  const unitAt = unitKey.map(at)
  const periodAt = at('period')
  const unitOf = (cells: readonly string[]): string => unitAt.map((column) => cells[column] ?? '').join('\n')
  const history = historyOf(current, unitKey, new Set(incoming.records.map(unitOf)))
  return incoming.records.flatMap((cells, position) => {
    const series = history.get(unitOf(cells))
    const before = series ? lastBefore(series, cells[periodAt] ?? '') : []
    return measures.flatMap((field): Outlier[] => {
      const text = cells[at(field)] ?? ''
      const usual = text === '' ? null : usualOf(before, field, Number(text))
      return usual === null ? [] : [{ at: position, field, value: Number(text), usual }]
    })
  })
}

/** The rows of each wanted unit, in the order of their months. */
function historyOf(
  current: Rows,
  unitKey: readonly string[],
  wanted: ReadonlySet<string>,
): Map<string, Rows[number][]> {
  const history = new Map<string, Rows[number][]>()
  for (const row of current) {
    const unit = unitKey.map((name) => String(row[name] ?? '')).join('\n')
    if (!wanted.has(unit)) continue
    const series = history.get(unit)
    if (series) series.push(row)
    else history.set(unit, [row])
  }
  for (const series of history.values()) series.sort((one, other) => (periodOf(one) < periodOf(other) ? -1 : 1))
  return history
}

const periodOf = (row: Rows[number]): string => String(row['period'])

/** The last months before one, found by halving. */
function lastBefore(series: Rows, period: string): Rows {
  let [from, to] = [0, series.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const row = series[middle]
    if (row && periodOf(row) < period) from = middle + 1
    else to = middle
  }
  return series.slice(Math.max(0, from - MONTHS), from)
}

/** The median of a unit's months where the value is far from it; `null` where it is not, or too few are known. */
function usualOf(rows: Rows, field: string, value: number): number | null {
  const values: number[] = []
  let [least, most] = [Infinity, -Infinity]
  for (const row of rows) {
    const own = row[field]
    if (typeof own !== 'number') continue
    values.push(own)
    least = Math.min(least, own)
    most = Math.max(most, own)
  }
  // Nearly every figure is as near as this to all of its months, and so to their median.
  if (values.length < FEWEST || (value <= TIMES * least && value >= most / TIMES)) return null
  const median = medianOf(values)
  const deviation = medianOf(values.map((own) => Math.abs(own - median)))
  return isFar(value, median, deviation) ? median : null
}

function isFar(value: number, median: number, deviation: number): boolean {
  if (Number.isNaN(value) || Math.max(value, median) < SMALL) return false
  const isAway = Math.abs(value - median) > DEVIATIONS * deviation
  return isAway && (value > TIMES * median || value < median / TIMES)
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}
