import type { IndicatorDefinition } from '@/indicators/definition'
import { readForecast, type Forecast } from '@/indicators/forecast'
import type { Province } from '@/indicators/province'
import { rank } from '@/indicators/ranking'
import { countyValues, readSignal, valuesOf, type Signal } from '@/indicators/signal'
import { meets } from '@/indicators/target'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

export interface CountyFigure {
  readonly place: PlaceCode
  readonly value: number
}

/** How a county stands in one indicator and month, by its own target and among the others. */
export interface CountyStanding {
  readonly definition: IndicatorDefinition
  readonly signal: Signal
  readonly forecast: Forecast
  /** The province's own figure. */
  readonly whole: Signal
  /** Among the counties that reported; `null` when none did. They may be this county. */
  readonly best: CountyFigure | null
  readonly worst: CountyFigure | null
  /** 1 is the best; `null`: this county did not report. */
  readonly rank: number | null
  /** Counties that reported. */
  readonly of: number
  /** Whether its own target is met; `null` without a target or a figure. */
  readonly isMet: boolean | null
  /** The last two years up to the month in view; `null` = not reported. */
  readonly course: readonly (number | null)[]
}

const COURSE_MONTHS = 24

export function countyStanding(
  province: Province,
  definition: IndicatorDefinition,
  place: PlaceCode,
  period: Period,
): CountyStanding {
  const signal = readSignal(province, definition, place, period)
  const ranking = rank(definition, countyValues(province, definition, period))
  const known = ranking.flatMap((row) => (row.value === null ? [] : [{ place: row.place, value: row.value }]))
  const end = province.periods.indexOf(period) + 1
  const { value, target } = signal
  return {
    definition,
    signal,
    forecast: readForecast(province, definition, place, period),
    whole: readSignal(province, definition, province.code, period),
    best: known[0] ?? null,
    worst: known.at(-1) ?? null,
    rank: ranking.find((row) => row.place === place)?.rank ?? null,
    of: known.length,
    isMet: value === null || !target ? null : meets(definition, value, target.value),
    course: valuesOf(province, definition, place).slice(Math.max(0, end - COURSE_MONTHS), end),
  }
}

/** The indicators of a list that a package has figures of; one that it lacks is left out, one unknown to the app too. */
export function indicatorsIn(
  { observations }: Pick<Province, 'observations'>,
  known: readonly IndicatorDefinition[],
): IndicatorDefinition[] {
  const present = new Set(observations.indicators)
  return known.filter(({ id }) => present.has(id))
}
