import type { Period } from '@/locale/period'

export interface TrendSeries {
  readonly name: string
  /** One per period, `null` = not reported: a gap, never a zero and never bridged. */
  readonly values: readonly (number | null)[]
}

/** A monthly series of one place, with what it is compared with. Values are in the indicator's unit. */
export interface TrendModel {
  /** Without holes, oldest first. */
  readonly periods: readonly Period[]
  readonly main: TrendSeries
  /** E.g. the province beside a county. */
  readonly beside?: TrendSeries | undefined
  readonly target?: number | null | undefined
  /** Decimals of a value in words; the axis takes what its steps need. */
  readonly digits: number
  /** The month in view elsewhere on the page, marked on the chart. */
  readonly current?: Period | undefined
}
