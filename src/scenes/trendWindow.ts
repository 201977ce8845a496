import { trendForecast } from '@/charts/trendForecast'
import type { TrendModel } from '@/charts/trendModel'
import type { IndicatorDefinition } from '@/indicators/definition'
import { readForecast } from '@/indicators/forecast'
import type { Province } from '@/indicators/province'
import { valuesOf } from '@/indicators/signal'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

/** Three years show a season and a direction; more is too fine for a wall or a note. */
const MONTHS = 36

/**
 * The months of a trend up to the month in view, with the target and what comes at the current pace, as it stood in that
 * month. `name` is the place's, as the reader knows it; `beside` is drawn along, e.g. the province.
 */
export function trendWindow(
  province: Province,
  definition: IndicatorDefinition,
  view: {
    readonly place: PlaceCode
    readonly period: Period
    readonly target: number | null
    readonly name: string
    readonly months?: number
    readonly beside?: { readonly place: PlaceCode; readonly name: string } | undefined
  },
): TrendModel {
  const end = province.periods.indexOf(view.period) + 1
  const start = Math.max(0, end - (view.months ?? MONTHS))
  const series = ({ place, name }: { readonly place: PlaceCode; readonly name: string }) => ({
    name,
    values: valuesOf(province, definition, place).slice(start, end),
  })
  return {
    periods: province.periods.slice(start, end),
    main: series(view),
    beside: view.beside && series(view.beside),
    target: view.target,
    digits: definition.digits,
    current: view.period,
    forecast: trendForecast(definition, readForecast(province, definition, view.place, view.period)),
  }
}
