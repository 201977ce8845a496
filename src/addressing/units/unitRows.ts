import { changeOfPlace, type Change } from '@/indicators/change'
import type { IndicatorDefinition } from '@/indicators/definition'
import { forecastOf, towards, type Forecast } from '@/indicators/forecast'
import { valueOf } from '@/indicators/observation'
import type { ObservationSet } from '@/indicators/observationSet'
import type { MonthFigure } from '@/indicators/pace'
import type { Province } from '@/indicators/province'
import { targetAt, type Target } from '@/indicators/target'
import { addMonths, type Period } from '@/locale/period'
import type { Place, PlaceCode } from '@/places/tree'
import { GAPS } from '../pageIndicators'

/** A municipality or dehyari in one month: what is left of the three gaps, and how the gap in view moves. */
export interface UnitRow {
  readonly place: PlaceCode
  readonly name: string
  readonly county: PlaceCode
  readonly answering: 'municipality' | 'dehyari'
  /** What is left in each of the three gaps, in their order; `null`: not reported. */
  readonly gaps: readonly (number | null)[]
  /** Of the gap in view: left to do, and the share in the indicator's unit. */
  readonly left: number | null
  readonly value: number | null
  readonly sinceMonth: Change | null
  readonly target: Target | null
  /** The target is the county's: the unit has none of its own. */
  readonly isCountyTarget: boolean
  readonly forecast: Forecast
  /** Required pace − current pace, as progress in the indicator's unit per month; `null` where none is required. */
  readonly lag: number | null
}

export interface UnitQuery {
  readonly definition: IndicatorDefinition
  readonly period: Period
  /** A county, or the province for all. */
  readonly place: PlaceCode
}

/** One row for each municipality and dehyari of the place that is asked in the month, in the order of the package. */
export function unitRows(
  province: Pick<Province, 'tree' | 'counties' | 'targets'>,
  units: ObservationSet,
  query: UnitQuery,
  nameOf: (place: Place) => string,
): UnitRow[] {
  return unitsOf(province, query.place).flatMap(({ unit, county }): UnitRow[] => {
    const row = unitRow(province, units, query, { unit, county, name: nameOf(unit) })
    return row ? [row] : []
  })
}

/** Municipalities and dehyaris of a county, or of the province, each with its county. */
export function unitsOf(
  { tree, counties }: Pick<Province, 'tree' | 'counties'>,
  place: PlaceCode,
): { readonly unit: Place; readonly county: PlaceCode }[] {
  return counties
    .filter(({ place_code }) => place === tree.province.place_code || place_code === place)
    .flatMap(({ place_code: county }) => tree.unitsOf(county).map((unit) => ({ unit, county })))
}

function unitRow(
  { targets }: Pick<Province, 'targets'>,
  units: ObservationSet,
  { definition, period }: UnitQuery,
  { unit, county, name }: { unit: Place; county: PlaceCode; name: string },
): UnitRow | null {
  const { place_code: place, responsible } = unit
  const seen = units.at(definition.id, place, period)
  if (!seen || responsible === null) return null
  const own = targetAt(targets, definition.id, place, period)
  const target = own ?? targetAt(targets, definition.id, county, period)
  const forecast = forecastOf(definition, reportedMonths(units, definition, place), target, period)
  return {
    place,
    name,
    county,
    answering: responsible,
    gaps: GAPS.map(({ id }) => units.at(id, place, period)?.numerator ?? null),
    left: seen.numerator === null ? null : leftOf(definition, seen.numerator, seen.denominator),
    value: valueOf(definition, seen),
    sinceMonth: changeOfPlace(definition, seen, units.at(definition.id, place, addMonths(period, -1))),
    target,
    isCountyTarget: own === null && target !== null,
    forecast,
    lag: lagOf(definition, forecast),
  }
}

/** Of a share that should rise, what is left is the rest of the whole. */
function leftOf({ better }: IndicatorDefinition, numerator: number, denominator: number | null): number | null {
  if (better === 'lower') return numerator
  return denominator === null ? null : denominator - numerator
}

function reportedMonths(units: ObservationSet, definition: IndicatorDefinition, place: PlaceCode): MonthFigure[] {
  return units.series(definition.id, place).flatMap((seen): MonthFigure[] => {
    const value = valueOf(definition, seen)
    return seen === null || value === null ? [] : [{ period: seen.period, value }]
  })
}

function lagOf(definition: IndicatorDefinition, forecast: Forecast): number | null {
  if (!('required' in forecast) || forecast.required === null || forecast.kind === 'met') return null
  return towards(definition, forecast.required) - towards(definition, forecast.pace.perMonth)
}
