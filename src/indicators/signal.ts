import { addMonths, type Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { changeOf, changeOfPlace, type Change } from './change'
import type { IndicatorDefinition } from './definition'
import { valueOf, type Observation } from './observation'
import type { Province } from './province'
import { targetAt, type Target } from './target'

/** All that a figure on a page says of itself. */
export interface Signal {
  readonly definition: IndicatorDefinition
  readonly place: PlaceCode
  readonly period: Period
  readonly observation: Observation | null
  /** In the indicator's unit; `null`: not reported. */
  readonly value: number | null
  readonly target: Target | null
  readonly sinceMonth: Change | null
  readonly sinceYear: Change | null
}

export function readSignal(
  province: Province,
  definition: IndicatorDefinition,
  place: PlaceCode,
  period: Period,
): Signal {
  const observation = province.observations.at(definition.id, place, period)
  return {
    definition,
    place,
    period,
    observation,
    value: valueOf(definition, observation),
    target: targetAt(province.targets, definition.id, place, period),
    sinceMonth: changeBetween(province, definition, place, [addMonths(period, -1), period]),
    sinceYear: changeBetween(province, definition, place, [addMonths(period, -12), period]),
  }
}

/**
 * The change of a place between two months. The province's is taken over the counties that reported in both; another
 * place's only when all of it did: see `change.ts`.
 */
export function changeBetween(
  { observations, code, counties }: Province,
  definition: IndicatorDefinition,
  place: PlaceCode,
  [then, now]: readonly [Period, Period],
): Change | null {
  const at = (unit: PlaceCode, period: Period): Observation | null => observations.at(definition.id, unit, period)
  if (place !== code) return changeOfPlace(definition, at(place, now), at(place, then))
  const units = counties.map(({ place_code }) => place_code)
  return changeOf(definition, {
    now: units.map((unit) => at(unit, now)),
    then: units.map((unit) => at(unit, then)),
  })
}

/** The figures of a place in each of the province's months; `null` = not reported. */
export function valuesOf(province: Province, definition: IndicatorDefinition, place: PlaceCode): (number | null)[] {
  const { observations, periods } = province
  return periods.map((period) => valueOf(definition, observations.at(definition.id, place, period)))
}

/** Months of a small line: enough to see a course, few enough to see a step. */
const SPARK_MONTHS = 24

/** The last two years of a signal's figures up to its month, for the small line beside it; `null` = not reported. */
export function recentValues(province: Province, { definition, place, period }: Signal): (number | null)[] {
  const at = province.periods.indexOf(period)
  return valuesOf(province, definition, place).slice(Math.max(0, at - SPARK_MONTHS + 1), at + 1)
}

/** The figure of each county in a month, in the order of the table. */
export function countyValues(
  { observations, counties }: Province,
  definition: IndicatorDefinition,
  period: Period,
): Map<PlaceCode, number | null> {
  return new Map(
    counties.map(({ place_code }) => [
      place_code,
      valueOf(definition, observations.at(definition.id, place_code, period)),
    ]),
  )
}
