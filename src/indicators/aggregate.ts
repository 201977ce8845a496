import type { Ratio } from './observation'

export interface Aggregate extends Ratio {
  /** Units with a figure, of those asked. */
  readonly reported: number
  readonly asked: number
}

const UNREPORTED: Ratio = { numerator: null, denominator: null }

/**
 * Adds units up: sums of the numerators and of the denominators of the units that reported both. A mean of percentages
 * would weigh a village like a city. When nobody reported, both sums are `null`, not 0.
 */
export function sumReported(units: readonly Ratio[]): Aggregate {
  let numerator = 0
  let denominator = 0
  let reported = 0
  for (const unit of units) {
    if (unit.numerator === null || unit.denominator === null) continue
    numerator += unit.numerator
    denominator += unit.denominator
    reported += 1
  }
  const sums = reported > 0 ? { numerator, denominator } : UNREPORTED
  return { ...sums, reported, asked: units.length }
}
