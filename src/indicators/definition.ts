import type { RawTableName } from '@/datapackage/catalogue'

export type IndicatorId = string

/**
 * What an indicator is, apart from its figures. Its words (name, formula, inputs, unit) are in the locale files under
 * `indicators.<id>`; its formula is in the `indicators.ts` of its subject.
 */
export interface IndicatorDefinition {
  readonly id: IndicatorId
  /** The raw tables that the numerator and the denominator come from. */
  readonly sources: { readonly numerator: RawTableName; readonly denominator: RawTableName }
  /** value = numerator / denominator × scale */
  readonly scale: 1 | 100 | 10_000
  /** Shares are written with ٪, the others with their own unit. */
  readonly unit: 'percent' | 'ratio'
  readonly digits: 0 | 1 | 2
  readonly better: 'lower' | 'higher'
  /**
   * The side that action can move, the other being given: naming passages moves the numerator of `passages-unnamed`,
   * opening points moves the denominator of `people-per-point`.
   */
  readonly lever: 'numerator' | 'denominator'
}
