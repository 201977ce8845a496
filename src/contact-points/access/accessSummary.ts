import type { Ratio } from '@/indicators/observation'
import { isPlaced, type AccessData } from './accessData'
import { groupOf, type Coverage } from './coverage'
import type { AccessResult } from './measureAccess'

/** Whose people a share is formed of. Left out: all counties, cities and villages together, any service. */
export interface Whose {
  /** Where the county stands in the data's counties. */
  readonly county?: number | undefined
  readonly setting?: 'urban' | 'rural' | undefined
  /** Where the service stands in the data's services: only points that give it count. */
  readonly service?: number | undefined
}

/**
 * People within a distance of a point, of those whose number and place are known. Throws when the distance is not one of the
 * thresholds that were measured.
 */
export function coveredShare(coverage: Coverage, km: number, whose: Whose = {}): Ratio {
  const { people, covered, byService, thresholdsKm } = coverage
  const threshold = thresholdsKm.indexOf(km)
  if (threshold < 0) throw new RangeError(`${km} km was not measured`)
  const { service } = whose
  const groups = people.length
  const services = byService.length / (groups * thresholdsKm.length)
  let [numerator, denominator] = [0, 0]
  for (const group of groupsOf(groups / 2, whose)) {
    const reached =
      service === undefined
        ? covered[threshold * groups + group]
        : byService[(group * thresholdsKm.length + threshold) * services + service]
    numerator += reached ?? 0
    denominator += people[group] ?? 0
  }
  return { numerator, denominator }
}

function groupsOf(counties: number, { county, setting }: Whose): number[] {
  const chosen = county === undefined ? [...Array(counties).keys()] : [county]
  return chosen.flatMap((own) => [
    ...(setting === 'rural' ? [] : [groupOf(own, true)]),
    ...(setting === 'urban' ? [] : [groupOf(own, false)]),
  ])
}

/** Counters that can be used, over the people who can use them: by the floating catchment, of settlements that are known. */
export function effectiveShare(
  data: AccessData,
  { people, countersPerPerson }: AccessResult,
  whose: Whose = {},
): Ratio {
  let [numerator, denominator] = [0, 0]
  for (const at of settlementsOf(data, whose)) {
    const [own, counters] = [people[at] ?? Number.NaN, countersPerPerson[at] ?? Number.NaN]
    if (Number.isNaN(own) || Number.isNaN(counters)) continue
    numerator += own * counters
    denominator += own
  }
  return { numerator, denominator }
}

/** A settlement (where it stands in the data), its people and its way to the nearest point in km. */
export interface Remote {
  readonly settlement: number
  readonly people: number
  readonly km: number
}

/** Settlements with people and no point within so many km, most people first; equally many: the farther first. */
export function underserved(data: AccessData, result: AccessResult, km: number, whose: Whose = {}): Remote[] {
  return remotes(data, result, whose)
    .filter((own) => own.km > km)
    .sort((a, b) => b.people - a.people || b.km - a.km || a.settlement - b.settlement)
}

/** The inhabited settlement with the longest way to a point; of several the one with most people; `null` when none is known. */
export function farthest(data: AccessData, result: AccessResult, whose: Whose = {}): Remote | null {
  const [first = null] = remotes(data, result, whose).sort((a, b) =>
    a.km === b.km ? b.people - a.people : b.km - a.km,
  )
  return first
}

function remotes(data: AccessData, { people, nearestKm }: AccessResult, whose: Whose): Remote[] {
  return settlementsOf(data, whose).flatMap((settlement) => {
    const [own, km] = [people[settlement] ?? Number.NaN, nearestKm[settlement] ?? Number.NaN]
    return own > 0 && !Number.isNaN(km) ? [{ settlement, people: own, km }] : []
  })
}

/** Settlements that no figure counts: their people or their coordinates are not known. */
export function uncounted(data: AccessData, { people }: AccessResult, whose: Whose = {}): Uncounted {
  const all = settlementsOf(data, whose)
  return {
    withoutCoordinates: all.filter((at) => !isPlaced(data.settlements, at)),
    withoutPeople: all.filter((at) => Number.isNaN(people[at])),
  }
}

export interface Uncounted {
  readonly withoutCoordinates: readonly number[]
  readonly withoutPeople: readonly number[]
}

function settlementsOf({ settlements }: AccessData, { county, setting }: Whose): number[] {
  return [...settlements.codes.keys()].filter(
    (at) =>
      (county === undefined || settlements.county[at] === county) &&
      (setting === undefined || (settlements.isCity[at] === 1) === (setting === 'urban')),
  )
}
