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
  const wanted = new Set(incoming.records.map(unitOf))
  const history = new Map<string, Rows[number][]>()
  for (const row of current) {
    const unit = unitKey.map((name) => String(row[name] ?? '')).join('\n')
    if (!wanted.has(unit)) continue
    const series = history.get(unit)
    if (series) series.push(row)
    else history.set(unit, [row])
  }
  return incoming.records.flatMap((cells, position) => {
    const period = cells[periodAt] ?? ''
    const before = (history.get(unitOf(cells)) ?? []).filter((row) => String(row['period']) < period).slice(-MONTHS)
    return measures.flatMap((field): Outlier[] => {
      const text = cells[at(field)] ?? ''
      const usual = text === '' ? null : usualOf(before, field)
      return usual !== null && isFar(Number(text), usual)
        ? [{ at: position, field, value: Number(text), usual: usual.median }]
        : []
    })
  })
}

interface Usual {
  readonly median: number
  readonly deviation: number
}

function usualOf(rows: Rows, field: string): Usual | null {
  const values = rows.flatMap((row) => (typeof row[field] === 'number' ? [row[field]] : []))
  if (values.length < FEWEST) return null
  const median = medianOf(values)
  return { median, deviation: medianOf(values.map((value) => Math.abs(value - median))) }
}

function isFar(value: number, { median, deviation }: Usual): boolean {
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
