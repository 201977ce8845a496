import type { ObservationRow } from '@/datapackage/tables/monitoring'
import type { IndicatorDefinition } from './definition'

/** One indicator at one place in one month: indicator × place × period, with a missing kind. */
export type Observation = ObservationRow

/** Two sums whose quotient is a figure. `null` side: not reported. */
export interface Ratio {
  readonly numerator: number | null
  readonly denominator: number | null
}

/**
 * The figure of an observation in the indicator's unit: numerator / denominator × scale.
 * `null` when there is none: not observed, a side not reported, or nothing to divide by (no premises, no contact point).
 */
export function valueOf(
  definition: Pick<IndicatorDefinition, 'scale'>,
  ratio: Ratio | null | undefined,
): number | null {
  if (!ratio || ratio.numerator === null || ratio.denominator === null || ratio.denominator === 0) return null
  return (ratio.numerator / ratio.denominator) * definition.scale
}

/** Whether the place reported at all, even where its figure cannot be formed. */
export function isReported(ratio: Ratio | null | undefined): boolean {
  return ratio?.numerator != null && ratio.denominator != null
}
