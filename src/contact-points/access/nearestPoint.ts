import { indexPoints, type Found } from '@/places/spatialIndex'
import type { AccessData, AccessQuery } from './accessData'
import type { Network } from './networkAt'
import { findReach } from './reach'

export interface NearestQuery extends AccessQuery {
  /** Where the settlement stands in the data. */
  readonly settlement: number
  /** Where the service stands in the data's services; `null`: any point will do. */
  readonly service: number | null
}

export interface NearQuery extends AccessQuery {
  readonly lon: number
  readonly lat: number
  readonly count: number
}

/** The nearest point to a settlement that gives a service, and the way to it; `at` counts as in `AccessResult.nearestPoint`. */
export function nearestGiver(data: AccessData, network: Network, { settlement, service }: NearestQuery): Found | null {
  const own = service === null ? network : givingOnly(network, service)
  const found = findReach(data, own).nearest(settlement)
  return found && { at: own.source[found.at] ?? -1, km: found.km }
}

/** The points nearest to a place along the great circle, nearest first: a point itself is the first of those near it. */
export function pointsNear(network: Network, { lon, lat, count }: NearQuery): Found[] {
  const found = indexPoints(network.lon, network.lat).nearest(lon, lat, count)
  return found.map(({ at, km }) => ({ at: network.source[at] ?? -1, km }))
}

function givingOnly(network: Network, service: number): Network {
  const { words, services } = network
  const kept = [...network.source.keys()].filter(
    (own) => ((services[own * words + (service >>> 5)] ?? 0) & (1 << (service & 31))) !== 0,
  )
  const pick = (column: Float64Array): Float64Array => Float64Array.from(kept, (own) => column[own] ?? Number.NaN)
  return {
    source: Int32Array.from(kept, (own) => network.source[own] ?? -1),
    lon: pick(network.lon),
    lat: pick(network.lat),
    counters: pick(network.counters),
    words,
    services: Uint32Array.from(kept.flatMap((own) => [...services.subarray(own * words, (own + 1) * words)])),
    unplaced: network.unplaced,
  }
}
