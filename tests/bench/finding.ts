import { median, quantile } from './statistics'

/** One line of the table: what was measured, what it should reach, what was found. */
export interface Finding {
  readonly what: string
  readonly unit: 'ms' | 'KB' | 'MB'
  /** Upper limit; `null` where nothing is promised and the figure is only for comparison. */
  readonly reach: number | null
  readonly median: number
  /** `null` for what is counted once, not timed. */
  readonly p95: number | null
  readonly runs: number
}

/** A finding from timed runs, in milliseconds; the median is what is held against `reach`. */
export function timed(what: string, reach: number | null, runs: readonly number[]): Finding {
  return { what, unit: 'ms', reach, median: median(runs), p95: quantile(runs, 0.95), runs: runs.length }
}

export function verdictOf({ reach, median: found }: Finding): 'reached' | 'MISSED' | '' {
  if (reach === null) return ''
  return found <= reach ? 'reached' : 'MISSED'
}
