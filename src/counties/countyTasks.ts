import { leverages, type Leverage } from '@/indicators/attention'
import type { IndicatorDefinition } from '@/indicators/definition'
import { isReported, type Observation, type Ratio } from '@/indicators/observation'
import type { ObservationSet } from '@/indicators/observationSet'
import type { Target } from '@/indicators/target'
import type { Period } from '@/locale/period'
import type { Place, PlaceCode } from '@/places/tree'
import type { CountyStanding } from './countyStanding'

/** Stands for a county's villages together: published observations hold cities one by one, villages only in the sum. */
export const VILLAGES = 'villages'

/** A city, or the villages together, where coming to the county's target would move the county most. */
export interface UnitTask extends Leverage {
  /** `null` for the villages together, which no row of a table holds. */
  readonly observation: Observation | null
  readonly value: number | null
}

export interface CountyTask {
  readonly definition: IndicatorDefinition
  readonly target: Target
  /** How many units of its lever bring the whole county to its target. */
  readonly lever: Leverage
  /** Greatest effect first; empty where only counties report. */
  readonly units: readonly UnitTask[]
  /** Cities asked that have no figure. */
  readonly silent: readonly PlaceCode[]
}

const MOST_UNITS = 3

/** What needs attention in a county: the indicators behind their own target, furthest behind first. */
export function countyTasks(
  standings: readonly CountyStanding[],
  cities: { readonly places: readonly Place[]; readonly observations: ObservationSet } | null,
): CountyTask[] {
  const tasks = standings.flatMap(({ definition, signal, isMet }) => {
    const { observation, target, value, place, period } = signal
    if (isMet !== false || !observation || !target || value === null) return []
    const [lever] = leverages(definition, [{ place, ratio: observation }], target.value)
    if (!lever) return []
    const rows = cities === null ? [] : cityRows(definition, period, cities)
    const task: CountyTask = {
      definition,
      target,
      lever,
      units: unitTasks(definition, observation, rows, target.value),
      silent: rows.filter((row) => !isReported(row)).map((row) => row.place_code),
    }
    return [{ task, behind: lever.effect / Math.abs(target.value || 1) }]
  })
  return tasks.sort((a, b) => b.behind - a.behind).map(({ task }) => task)
}

function cityRows(
  definition: IndicatorDefinition,
  period: Period,
  { places, observations }: { readonly places: readonly Place[]; readonly observations: ObservationSet },
): Observation[] {
  return places.flatMap(({ place_code }) => observations.at(definition.id, place_code, period) ?? [])
}

function unitTasks(
  definition: IndicatorDefinition,
  county: Observation,
  rows: readonly Observation[],
  target: number,
): UnitTask[] {
  if (rows.length === 0) return []
  const units = [
    ...rows.map((row) => ({ place: row.place_code, ratio: row })),
    { place: VILLAGES, ratio: restOf(county, rows) },
  ]
  return leverages(definition, units, target)
    .slice(0, MOST_UNITS)
    .map((lever) => {
      const unit = units.find(({ place }) => place === lever.place)
      const { numerator = null, denominator = null } = unit?.ratio ?? {}
      const value = numerator === null || !denominator ? null : (numerator / denominator) * definition.scale
      return { ...lever, observation: rows.find((row) => row.place_code === lever.place) ?? null, value }
    })
}

/** The county's sums without its cities: those of the villages that reported. `null` when nothing is left. */
function restOf(county: Ratio, cities: readonly Ratio[]): Ratio | null {
  if (county.numerator === null || county.denominator === null) return null
  const reported = cities.filter(isReported)
  const numerator = reported.reduce((rest, city) => rest - (city.numerator ?? 0), county.numerator)
  const denominator = reported.reduce((rest, city) => rest - (city.denominator ?? 0), county.denominator)
  return denominator > 0 ? { numerator, denominator } : null
}
