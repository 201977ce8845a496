import type { Status } from '@/datapackage/tables/monitoring'
import { leverages, type Leverage } from '@/indicators/attention'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { rank, type Ranked } from '@/indicators/ranking'
import { countyValues, readSignal, type Signal } from '@/indicators/signal'
import { meets, type Target } from '@/indicators/target'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

export interface CountyFigure {
  readonly place: PlaceCode
  readonly value: number
}

/** How a province and its counties stand in one indicator and month: what every composer reads. */
export interface Standing {
  readonly definition: IndicatorDefinition
  readonly period: Period
  /** The province's own figure, target and changes. */
  readonly whole: Signal
  /** The target of the province; its counties are measured by it too. */
  readonly target: Target | null
  /** Counties from best to worst, those without a figure last. */
  readonly ranking: readonly Ranked[]
  /** Counties with a figure, best first. */
  readonly known: readonly CountyFigure[]
  /** Counties that have not met the province's target, furthest first; empty without a target. */
  readonly behind: readonly CountyFigure[]
  /** Counties without a figure. */
  readonly silent: readonly PlaceCode[]
  /** Where action moves the province most, greatest effect first. */
  readonly levers: readonly Leverage[]
  readonly reported: number
  readonly asked: number
  statusOf(place: PlaceCode): Status | null
}

export function standingOf(province: Province, definition: IndicatorDefinition, period: Period): Standing {
  const whole = readSignal(province, definition, province.code, period)
  const { target } = whole
  const at = (place: PlaceCode) => province.observations.at(definition.id, place, period)
  const ranking = rank(definition, countyValues(province, definition, period))
  const known = ranking.flatMap(({ place, value }) => (value === null ? [] : [{ place, value }]))
  const counties = province.counties.map(({ place_code }) => ({ place: place_code, ratio: at(place_code) }))
  return {
    definition,
    period,
    whole,
    target,
    ranking,
    known,
    behind: target ? known.filter(({ value }) => !meets(definition, value, target.value)).reverse() : [],
    silent: ranking.flatMap(({ place, value }) => (value === null ? [place] : [])),
    levers: target ? leverages(definition, counties, target.value) : [],
    reported: whole.observation?.reported ?? 0,
    asked: whole.observation?.asked ?? province.counties.length,
    statusOf: (place) => at(place)?.status ?? null,
  }
}
