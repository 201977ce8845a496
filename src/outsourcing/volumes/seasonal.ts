import { monthOf, type Period } from '@/locale/period'

export interface Monthly {
  readonly period: Period
  /** `null`: not reported. */
  readonly value: number | null
}

const YEAR = 12
/** With fewer years of figures a month's season cannot be told from chance. */
const FEWEST_YEARS = 3

/**
 * A monthly series without its season, by the ratio to the moving average (Census method I): each month is set against the
 * centred mean of the twelve months around it; the median of these ratios over the years is the month's season (brought to a
 * mean of one), and the figure is divided by it. Holes of at most two months are bridged along a line for the mean alone and
 * stay holes in the answer. `null` where there are fewer than three years, or a longer hole.
 */
export function withoutSeason(series: readonly Monthly[]): Monthly[] | null {
  const bridged = bridge(series.map(({ value }) => value))
  if (bridged === null || bridged.length < FEWEST_YEARS * YEAR) return null
  const ratios = new Map<number, number[]>()
  series.forEach(({ period }, at) => {
    const mean = centredMean(bridged, at)
    const value = bridged[at]
    if (mean === null || mean <= 0 || value === undefined) return
    ratios.set(monthOf(period), [...(ratios.get(monthOf(period)) ?? []), value / mean])
  })
  const season = new Map([...ratios].map(([month, own]) => [month, median(own)]))
  if (season.size < YEAR || [...season.values()].some((own) => own <= 0)) return null
  const level = [...season.values()].reduce((sum, own) => sum + own, 0) / YEAR
  return series.map(({ period, value }) => ({
    period,
    value: value === null ? null : (value * level) / (season.get(monthOf(period)) ?? level),
  }))
}

/** Twelve months around a month: half of the first and the last of thirteen, so that every calendar month weighs alike. */
function centredMean(values: readonly number[], at: number): number | null {
  if (at < YEAR / 2 || at + YEAR / 2 >= values.length) return null
  const window = values.slice(at - YEAR / 2, at + YEAR / 2 + 1)
  const ends = ((window[0] ?? 0) + (window.at(-1) ?? 0)) / 2
  return (ends + window.slice(1, -1).reduce((sum, value) => sum + value, 0)) / YEAR
}

const MOST_BRIDGED = 2

/** Holes filled along the line between their ends; at an end of the series with the nearest figure. `null`: too long a hole. */
export function bridge(values: readonly (number | null)[]): number[] | null {
  const filled: number[] = []
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]
    if (value != null) {
      filled.push(value)
      continue
    }
    const next = values.findIndex((other, nth) => nth > at && other !== null)
    const before = filled.length > 0 ? at - 1 : -1
    const end = next < 0 ? values.length : next
    if (end - at > MOST_BRIDGED || (before < 0 && next < 0)) return null
    const from = before < 0 ? (values[next] ?? 0) : (filled[before] ?? 0)
    const to = next < 0 ? from : (values[next] ?? 0)
    for (let nth = at; nth < end; nth += 1) filled.push(from + ((to - from) * (nth - at + 1)) / (end - at + 1))
    at = end - 1
  }
  return filled
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
