import type { Period } from '@/locale/period'
import { isPlaced, type AccessData } from '../access/accessData'
import { peopleAt } from '../access/measureAccess'
import { networkAt } from '../access/networkAt'
import { roadKmFrom, type DistanceRule, type RoadRow } from './distance'
import type { Settlement } from './problem'
import type { StandingPoint } from './scenario'

/** What siting is decided on: who lives where, which points serve at the end of a month, and how ways are measured. */
export interface SitingGround {
  readonly settlements: readonly Settlement[]
  readonly points: readonly StandingPoint[]
  readonly distance: DistanceRule
  /** Settlements and serving points whose coordinates are not known: they take no part. */
  readonly unplaced: number
}

/** @param placeOf where each point lies, for ways by road that lead to a place */
export function sitingGround(
  data: AccessData,
  period: Period,
  roads: readonly RoadRow[],
  placeOf: ReadonlyMap<string, string>,
): SitingGround {
  const { settlements, points, settings } = data
  const people = peopleAt(data, period)
  const network = networkAt(data, { period })
  const placed = [...settlements.codes.keys()].filter((at) => isPlaced(settlements, at))
  return {
    settlements: placed.map((at) => ({
      id: settlements.codes[at] ?? '',
      county: settlements.counties[settlements.county[at] ?? -1] ?? '',
      people: Number.isNaN(people[at]) ? null : (people[at] ?? null),
      lon: settlements.lon[at] ?? 0,
      lat: settlements.lat[at] ?? 0,
    })),
    points: [...network.source].map((point, at) => ({
      id: points.ids[point] ?? '',
      lon: network.lon[at] ?? 0,
      lat: network.lat[at] ?? 0,
    })),
    distance: { detour: settings.detourFactor, roads: roads.length > 0 ? roadKmFrom(roads, placeOf) : null },
    unplaced: settlements.codes.length - placed.length + network.unplaced.length,
  }
}
