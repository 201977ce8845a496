import { addMonths, monthIndex, monthsBetween, type Period } from '@/locale/period'

/** A reported figure of a month, in the indicator's unit. */
export interface MonthFigure {
  readonly period: Period
  readonly value: number
}

/** How fast a figure moves, in the indicator's unit per month; with the sign of the number, not of what is wished. */
export interface Pace {
  readonly perMonth: number
  /** Ends of the 80 % interval of `perMonth`: low ≤ perMonth ≤ high. */
  readonly low: number
  readonly high: number
  /** Reported months that it was computed from, and the first and the last of them. */
  readonly months: number
  readonly from: Period
  readonly to: Period
}

/** Below this, any slope may be chance: nothing is forecast. */
export const FEWEST_MONTHS = 6
/** A year of reports, so that no season weighs double … */
const MOST_MONTHS = 12
/** … from the last two years: older ones say nothing of the pace now. */
const REACH = 24

/** The standard normal quantile of 0.9, which leaves a tenth outside at either end. */
const Z_80 = 1.2815515655446004

/** The reported months that a pace as seen from `now` is computed from, oldest first: the last 12 within two years. */
export function monthsInView(figures: readonly MonthFigure[], now: Period): MonthFigure[] {
  const first = addMonths(now, 1 - REACH)
  return figures.filter(({ period }) => period >= first && period <= now).slice(-MOST_MONTHS)
}

/**
 * The Theil-Sen slope of a monthly series: the median of the slopes between all pairs of months, which one bad return in
 * twelve cannot turn. Missing months are simply absent, since x is the month itself. Its 80 % interval lies between two
 * order statistics of the same slopes, at the ranks (N ± z·√Var S) / 2 rounded outwards, where N counts the pairs, S is
 * Kendall's and its variance is lessened for equal values. P. K. Sen (1968), "Estimates of the regression coefficient
 * based on Kendall's tau", Journal of the American Statistical Association 63, 1379–1389; with ties as in R. O. Gilbert
 * (1987), section 16.5. The months count as independent: where their errors hang together, as in a rolling sum, the true
 * interval is wider. `null` below 6 months. Months must differ and come oldest first.
 */
export function paceOf(figures: readonly MonthFigure[]): Pace | null {
  const [first] = figures
  const last = figures.at(-1)
  if (!first || !last || figures.length < FEWEST_MONTHS) return null
  const slopes = pairwiseSlopes(figures)
  const rank = lowerRank(slopes.length, kendallVariance(figures))
  return {
    perMonth:
      (slopeAt(slopes, Math.floor((slopes.length - 1) / 2)) + slopeAt(slopes, Math.floor(slopes.length / 2))) / 2,
    low: slopeAt(slopes, rank),
    high: slopeAt(slopes, slopes.length - 1 - rank),
    months: figures.length,
    from: first.period,
    to: last.period,
  }
}

/** All slopes between two months, ascending. */
function pairwiseSlopes(figures: readonly MonthFigure[]): Float64Array {
  const slopes = figures.flatMap((later, at) =>
    figures.slice(0, at).map((earlier) => (later.value - earlier.value) / monthsBetween(earlier.period, later.period)),
  )
  return Float64Array.from(slopes).sort()
}

/** Var S = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18 over the groups of t equal values. */
function kendallVariance(figures: readonly MonthFigure[]): number {
  const sizes = new Map<number, number>()
  for (const { value } of figures) sizes.set(value, (sizes.get(value) ?? 0) + 1)
  const term = (count: number): number => count * (count - 1) * (2 * count + 5)
  return [...sizes.values()].reduce((rest, size) => rest - term(size), term(figures.length)) / 18
}

/** Index of the lower end among the ascending slopes; the upper end lies as far from the other side. */
function lowerRank(pairs: number, variance: number): number {
  return Math.max(0, Math.floor((pairs - Z_80 * Math.sqrt(variance)) / 2) - 1)
}

const slopeAt = (slopes: Float64Array, index: number): number => slopes[index] ?? 0

/** Months a figure takes for a distance at a pace, in whole months; `null` where the pace is not towards it. */
export function monthsFor(distance: number, perMonth: number): number | null {
  // What floating point leaves over is no month.
  return perMonth > 0 ? Math.ceil(distance / perMonth - 1e-9) : null
}

/** The figure after some months at a constant pace. */
export const afterMonths = (figure: MonthFigure, perMonth: number, period: Period): number =>
  figure.value + perMonth * (monthIndex(period) - monthIndex(figure.period))
