import type { MapReach, ReachedSettlement, ReachSite } from '@/map/reach'
import { isPlaced, type AccessData } from '../access/accessData'
import type { AccessResult } from '../access/measureAccess'
import { networkAt } from '../access/networkAt'
import type { Setting } from './coverageRows'

/**
 * Whom a measured network reaches within a distance: placed settlements, all or those of one kind, and the points with their
 * circles. A circle's radius is the straight line; ways by road, where the package has them, may reach less far.
 * @param km the way, of which the detour factor is taken off for the circle
 */
export function reachOfNetwork(data: AccessData, result: AccessResult, km: number, setting: Setting): MapReach {
  const { settlements, points, settings } = data
  const network = networkAt(data, result.query)
  const shown = [...settlements.codes.keys()].filter(
    (at) =>
      isPlaced(settlements, at) && (setting === 'all' || (settlements.isCity[at] === 1) === (setting === 'urban')),
  )
  return {
    km: km / settings.detourFactor,
    draggable: false,
    settlements: shown.map((at): ReachedSettlement => {
      const people = result.people[at] ?? Number.NaN
      return {
        code: settlements.codes[at] ?? '',
        tone: (result.nearestKm[at] ?? Infinity) <= km ? 'reached' : 'out',
        people: Number.isNaN(people) ? null : people,
        lon: settlements.lon[at] ?? 0,
        lat: settlements.lat[at] ?? 0,
      }
    }),
    sites: [...network.source].map((point, at): ReachSite => ({
      sort: 'standing',
      id: points.ids[point] ?? '',
      lon: network.lon[at] ?? 0,
      lat: network.lat[at] ?? 0,
    })),
  }
}
