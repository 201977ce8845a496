import type { ColourClasses } from './classes'

export interface LegendTick {
  readonly value: number
  /** Place along the ramp, 0 to 1, in the order of the values. */
  readonly at: number
  readonly isTarget: boolean
}

/** A tick at every break. The target is one of them unless it lies beyond all values. */
export function legendTicks({ breaks, ramp, target }: ColourClasses): LegendTick[] {
  return breaks.map((value, index) => ({ value, at: (index + 1) / ramp.length, isTarget: value === target }))
}

/** Decimals that all ticks need, so that 2.5 and 3 are written 2.5 and 3.0. At most three. */
export function tickDigits(values: readonly number[]): number {
  const needed = values.map(
    (value) => [0, 1, 2].find((digits) => Math.abs(value - Number(value.toFixed(digits))) < 1e-9) ?? 3,
  )
  return Math.max(0, ...needed)
}
