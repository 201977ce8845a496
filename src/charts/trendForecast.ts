import type { IndicatorDefinition } from '@/indicators/definition'
import type { Forecast } from '@/indicators/forecast'
import { afterMonths } from '@/indicators/pace'
import { addMonths, periodRange, type Period } from '@/locale/period'
import type { TrendForecast } from './trendModel'

/** A done-by month that far beyond the target's month is said in words, not drawn. */
const MOST_MONTHS = 18

/**
 * A forecast as a trend draws it: from the newest figure to the target's month, and on to the done-by month where that is
 * later and not too far. Shares stay within 0 and 100, counts above 0. `undefined` where nothing is to be forecast: too
 * few reports, no target, or the target is met.
 */
export function trendForecast(
  definition: Pick<IndicatorDefinition, 'unit'>,
  forecast: Forecast,
): TrendForecast | undefined {
  if (forecast.kind === 'tooFew' || forecast.kind === 'noTarget' || forecast.kind === 'met') return undefined
  const { now, pace } = forecast
  const periods = periodRange(now.period, lastMonth(forecast))
  const most = definition.unit === 'percent' ? 100 : Number.POSITIVE_INFINITY
  const at = (perMonth: number): number[] =>
    periods.map((period) => Math.min(most, Math.max(0, afterMonths(now, perMonth, period))))
  return {
    periods,
    likely: at(pace.perMonth),
    low: at(pace.low),
    high: at(pace.high),
    doneBy: forecast.kind === 'reaches' ? forecast.doneBy : null,
  }
}

function lastMonth(forecast: Exclude<Forecast, { kind: 'tooFew' | 'noTarget' | 'met' }>): Period {
  const { now, target } = forecast
  const farthest = addMonths(now.period, MOST_MONTHS)
  const wanted = forecast.kind === 'reaches' ? (forecast.doneBy.latest ?? forecast.doneBy.likely) : target.period
  const drawn = wanted > farthest && forecast.kind === 'reaches' ? forecast.doneBy.likely : wanted
  const last = [target.period, drawn <= farthest ? drawn : target.period].sort().at(-1) ?? target.period
  return last > now.period ? last : addMonths(now.period, MOST_MONTHS)
}
