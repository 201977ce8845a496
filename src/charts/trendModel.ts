import type { Period } from '@/locale/period'

export interface TrendSeries {
  readonly name: string
  /** One per period, `null` = not reported: a gap, never a zero and never bridged. */
  readonly values: readonly (number | null)[]
}

/** What comes if the pace of the main series holds, with its interval. */
export interface TrendForecast {
  /** From the newest reported month on, without holes. */
  readonly periods: readonly Period[]
  /** One per period; all three begin at the reported figure. low ≤ likely ≤ high. */
  readonly likely: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** When the target is reached; `null`: it is not, at this pace. */
  readonly doneBy: {
    readonly likely: Period
    readonly earliest: Period
    /** `null`: open. */
    readonly latest: Period | null
  } | null
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
  /** Never without its interval; left out where there is none. */
  readonly forecast?: TrendForecast | undefined
  /**
   * What the target asks for: one figure for each month of the forecast from the first on, up to the target's month. Drawn
   * with a forecast only.
   */
  readonly required?: readonly number[] | undefined
}

/** The months of the axis: those of the series, and those that the forecast reaches beyond them. */
export function axisPeriods({ periods, forecast }: TrendModel): readonly Period[] {
  const last = periods.at(-1) ?? ''
  return [...periods, ...(forecast?.periods.filter((period) => period > last) ?? [])]
}
