import type { TrendModel } from '@/charts/trendModel'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { valuesOf } from '@/indicators/signal'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

/** Three years show a season and a direction; more is too fine for a wall or a note. */
const MONTHS = 36

/** The months of a trend up to the month in view, with the target. `name` is the place's, as the reader knows it. */
export function trendWindow(
  province: Province,
  definition: IndicatorDefinition,
  view: {
    readonly place: PlaceCode
    readonly period: Period
    readonly target: number | null
    readonly name: string
  },
): TrendModel {
  const end = province.periods.indexOf(view.period) + 1
  const start = Math.max(0, end - MONTHS)
  const values = valuesOf(province, definition, view.place).slice(start, end)
  return {
    periods: province.periods.slice(start, end),
    main: { name: view.name, values },
    target: view.target,
    digits: definition.digits,
    current: view.period,
  }
}
