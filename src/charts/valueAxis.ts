export interface ValueAxis {
  readonly min: number
  readonly max: number
  readonly interval: number
  /** Decimals its numbers need. */
  readonly digits: number
}

/**
 * A readable axis that holds all values and the target, with about `steps` intervals of 1, 2 or 5 × 10ⁿ. It need not
 * begin at 0: a trend is read by its slope. It does where 0 is near anyway. Nothing known gives 0 to 1.
 */
export function valueAxis(values: readonly (number | null)[], target: number | null, steps = 4): ValueAxis {
  const known = [...values, target].filter((value): value is number => value !== null && Number.isFinite(value))
  if (known.length === 0) return { min: 0, max: 1, interval: 1, digits: 0 }
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const span = high - low || Math.abs(high) * 0.1 || 1
  const interval = niceStep(span / steps)
  const floor = Math.floor(low / interval) * interval
  const min = floor > 0 && floor <= interval ? 0 : floor
  const max = Math.max(Math.ceil(high / interval) * interval, min + interval)
  const digits = Math.max(0, -Math.floor(Math.log10(interval) + 1e-9))
  return { min: tidy(min, digits), max: tidy(max, digits), interval, digits }
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const digit = [1, 2, 5, 10].find((candidate) => candidate * power >= rough - 1e-12) ?? 10
  return digit * power
}

/** Takes away what binary fractions leave: 0.30000000000000004. */
function tidy(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
