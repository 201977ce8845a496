import type { ClassIndex } from './mapModel'

/**
 * Five colour classes for one indicator, made once from the values of all its months so that playing the months does
 * not change what a colour means.
 *
 * The ramp is sequential, with the target as one of its breaks, rather than diverging: shares here pile up on one side
 * of their target for years, and a diverging ramp would then use two of its five colours. The heavy end is always the
 * side that needs action, whether lower or higher is better, so that a grey print keeps the alarm; the legend says so.
 */
export interface ColourClasses {
  /** At most four, ascending. */
  readonly breaks: readonly number[]
  readonly better: 'lower' | 'higher'
  /** The colour of each class from the best to the worst; one more than `breaks`. */
  readonly ramp: readonly ClassIndex[]
  readonly target: number | null
}

export interface ClassBreaksOptions {
  readonly better: 'lower' | 'higher'
  readonly target?: number | null | undefined
}

/** Fewer classes than five still use colours that are far apart. */
const RAMPS: Readonly<Record<number, readonly ClassIndex[]>> = {
  1: [2],
  2: [1, 3],
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
  5: [0, 1, 2, 3, 4],
}

const SHARES = [0.2, 0.4, 0.6, 0.8]
/** A rounded break may lie this far from its quantile, as a part of the range. */
const ROUNDING = 0.04

/**
 * Breaks by quantile, rounded to numbers a person can say, the one nearest the target replaced by the target when that
 * lies among the values. `null` values (not reported) are left out. Equal values give one class, none gives none.
 */
export function classBreaks(values: readonly (number | null)[], options: ClassBreaksOptions): ColourClasses {
  const sorted = values
    .filter((value) => value !== null && Number.isFinite(value))
    .sort((a, b) => Number(a) - Number(b))
  const known = sorted as number[]
  const [low, high] = [known[0] ?? 0, known.at(-1) ?? 0]
  const target = options.target ?? null
  const quantiles = distinct(SHARES.map((share) => quantile(known, share))).filter((q) => q > low || high > low)
  const rounded = high > low ? roundBreaks(quantiles, low, high) : []
  const breaks = target !== null && target > low && target < high ? withTarget(rounded, target) : rounded
  return { breaks, better: options.better, ramp: RAMPS[breaks.length + 1] ?? [2], target }
}

/** The class of a value. A value on a break belongs to the better side: who reaches the target has met it. */
export function classOf(value: number | null, classes: ColourClasses): ClassIndex | null {
  if (value === null || !Number.isFinite(value)) return null
  const lower = classes.better === 'lower'
  const worse = classes.breaks.filter((limit) => (lower ? value > limit : value < limit)).length
  return classes.ramp[worse] ?? null
}

export interface ClassStep {
  readonly classIndex: ClassIndex
  /** `null`: open-ended. */
  readonly from: number | null
  readonly to: number | null
}

/** The classes in the order of their values, smallest first, for a legend. */
export function classSteps({ breaks, better, ramp }: ColourClasses): ClassStep[] {
  const colours = better === 'lower' ? ramp : [...ramp].reverse()
  return colours.map((classIndex, step) => ({ classIndex, from: breaks[step - 1] ?? null, to: breaks[step] ?? null }))
}

/** Linear interpolation between the order statistics (type 7 of Hyndman and Fan 1996). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? 0
  const above = sorted[Math.ceil(at)] ?? below
  return below + (above - below) * (at - Math.floor(at))
}

/** The coarsest step of 5, 2, 1 × 10ⁿ that keeps the breaks apart, inside the range and near their quantiles. */
function roundBreaks(quantiles: readonly number[], low: number, high: number): number[] {
  const exponent = Math.floor(Math.log10(high - low))
  for (let power = exponent; power >= exponent - 5; power -= 1) {
    for (const digit of [5, 2, 1]) {
      const rounded = quantiles.map((q) => roundTo(q, digit, power))
      const near = rounded.every((limit, i) => Math.abs(limit - (quantiles[i] ?? limit)) <= (high - low) * ROUNDING)
      const inside = rounded.every((limit) => limit >= low && limit < high)
      if (near && inside && distinct(rounded).length === quantiles.length) return rounded
    }
  }
  return [...quantiles]
}

/** `roundTo(37.4, 5, 0)` is 35. Steps below one are divided, so that 0.3 stays 0.3. */
function roundTo(value: number, digit: number, power: number): number {
  const step = 10 ** Math.abs(power)
  return power < 0
    ? (Math.round((value * step) / digit) * digit) / step
    : Math.round(value / (digit * step)) * digit * step
}

function withTarget(breaks: readonly number[], target: number): number[] {
  if (breaks.length === 0) return [target]
  const nearest = breaks.reduce((best, limit) => (Math.abs(limit - target) < Math.abs(best - target) ? limit : best))
  return distinct([...breaks.filter((limit) => limit !== nearest), target]).sort((a, b) => a - b)
}

function distinct(values: readonly number[]): number[] {
  return [...new Set(values)]
}
