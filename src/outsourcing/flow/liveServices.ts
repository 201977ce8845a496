import { trendForecast } from '@/charts/trendForecast'
import type { TrendForecast, TrendModel } from '@/charts/trendModel'
import type { ServiceRow } from '@/datapackage/tables/services'
import type { IndicatorDefinition } from '@/indicators/definition'
import { forecastOf, type Forecast } from '@/indicators/forecast'
import { afterMonths } from '@/indicators/pace'
import type { Target } from '@/indicators/target'
import { lastDayOf } from '@/locale/lastDay'
import { periodRange, type Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { depthOf, outsourcingDepth } from '../stages/depth'
import type { Histories } from '../stages/serviceHistory'

/**
 * Services live at contact points, counted in each county: the numerator of `outsourcing-depth`, which a council grasps sooner
 * than its share. Not published; its words are in `outsourcing.json`.
 */
export const liveServices: IndicatorDefinition = {
  ...outsourcingDepth,
  id: 'live-services',
  unit: 'ratio',
  scale: 1,
  digits: 0,
}

export interface LiveQuery {
  readonly histories: Histories
  /** Those that are counted; of them only those that can go over. */
  readonly services: readonly ServiceRow[]
  readonly counties: readonly PlaceCode[]
  /** Oldest first, up to the month in view. */
  readonly periods: readonly Period[]
  /** Of the share of live services, percent; `null`: none is set for these services. */
  readonly target: Target | null
}

export interface LiveCourse {
  readonly forecast: Forecast
  /** Of each of the months; its target is the fewest live services that reach the share. */
  readonly model: Omit<TrendModel, 'main'> & { readonly values: readonly number[] }
}

/**
 * How many services are live in counties month by month, and what comes of it: Theil-Sen pace with its interval (see `paceOf`)
 * against the target, and the pace that this asks for. `months`: how many are shown; the pace is reckoned from all.
 */
export function liveCourse({ histories, services, counties, periods, target }: LiveQuery, months: number): LiveCourse {
  const counts = periods.map((period) => depthOf(histories, services, counties, lastDayOf(period)))
  const figures = periods.map((period, at) => ({ period, value: counts[at]?.numerator ?? 0 }))
  const all = counts.at(-1)?.denominator ?? 0
  const goal = target && { ...target, value: fewestFor(target.value, all) }
  const current = periods.at(-1) ?? ''
  const forecast = forecastOf(liveServices, figures, goal, current)
  const shown = figures.slice(-months)
  return {
    forecast,
    model: {
      periods: shown.map(({ period }) => period),
      values: shown.map(({ value }) => value),
      target: goal?.value ?? null,
      digits: liveServices.digits,
      current,
      forecast: within(trendForecast(liveServices, forecast), all),
      required: requiredFrom(forecast),
    },
  }
}

/** Whole services that make up a share (percent) of all; what binary fractions leave over asks for none more. */
const fewestFor = (share: number, all: number): number => Math.ceil((share / 100) * all - 1e-9)

/** No more services can be live than can go over. */
function within(forecast: TrendForecast | undefined, all: number): TrendForecast | undefined {
  const capped = (values: readonly number[]): number[] => values.map((value) => Math.min(all, value))
  if (!forecast) return undefined
  const { likely, low, high } = forecast
  return { ...forecast, likely: capped(likely), low: capped(low), high: capped(high) }
}

/** From the newest figure straight to the target in its month; `undefined` where the month is past or the target met. */
function requiredFrom(forecast: Forecast): readonly number[] | undefined {
  if (forecast.kind === 'tooFew' || forecast.kind === 'noTarget' || forecast.kind === 'met') return undefined
  const { now, required, target } = forecast
  if (required === null) return undefined
  return periodRange(now.period, target.period).map((period) => afterMonths(now, required, period))
}
