import type { TrendModel } from '@/charts/trendModel'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { targetAt } from '@/indicators/target'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { trendWindow } from '@/scenes/trendWindow'

/** The course of a place up to a month and what comes of it, with the province beside a county. `months`: of the past. */
export function placeTrend(
  province: Province,
  definition: IndicatorDefinition,
  view: {
    readonly place: PlaceCode
    readonly period: Period
    readonly months?: number | undefined
    nameOf(place: PlaceCode): string
  },
): TrendModel {
  const { place, period, months, nameOf } = view
  return trendWindow(province, definition, {
    place,
    name: nameOf(place),
    period,
    target: targetAt(province.targets, definition.id, place, period)?.value ?? null,
    ...(months === undefined ? {} : { months }),
    beside: place === province.code ? undefined : { place: province.code, name: nameOf(province.code) },
  })
}
