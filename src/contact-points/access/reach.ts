import { indexPoints, type Found, type SpatialIndex } from '@/places/spatialIndex'
import { isPlaced, type AccessData } from './accessData'
import type { Network } from './networkAt'
import { pairList } from './pairList'

/** Which points each settlement reaches: those of settlement i stand from `start[i]` to before `start[i + 1]`. */
export interface Reach {
  readonly start: Int32Array
  /** Where the point stands in the network. */
  readonly point: Int32Array
  /** By road where the package has the way, else the great circle times the detour factor. */
  readonly km: Float64Array
}

export interface ReachFinder {
  /** Every pair of a settlement and a point within so many km, the border included. */
  within(limitKm: number): Reach
  /** The nearest point from a settlement, however far; `null` when there is none, or it has no coordinates. */
  nearest(settlement: number): Found | null
}

type Ways = ReadonlyMap<number, number>
const NO_WAYS: Ways = new Map()

/**
 * Measures from settlements to the points of a network. A settlement without coordinates reaches nothing that could be told.
 * A spatial index gives what is near, so that far pairs are never tried; measured ways are laid over it.
 */
export function findReach(data: AccessData, network: Network): ReachFinder {
  const { settlements } = data
  const { lon, lat, codes } = settlements
  const index = indexPoints(network.lon, network.lat)
  const waysOf = readWays(data, network)
  const { detourFactor } = data.settings
  return {
    within(limitKm) {
      const start = new Int32Array(codes.length + 1)
      const pairs = pairList()
      for (let at = 0; at < codes.length; at += 1) {
        const ways = isPlaced(settlements, at) ? waysOf(at) : NO_WAYS
        for (const [point, km] of ways) if (km <= limitKm) pairs.push(point, km)
        index.within(lon[at] ?? Number.NaN, lat[at] ?? Number.NaN, limitKm / detourFactor, (point, km) => {
          if (!ways.has(point)) pairs.push(point, km * detourFactor)
        })
        start[at + 1] = pairs.length
      }
      return { start, ...pairs.columns() }
    },
    nearest(at) {
      if (!isPlaced(settlements, at)) return null
      const ways = waysOf(at)
      return nearer(byRoad(ways), byLine(data, index, at, ways))
    },
  }
}

/** The measured ways of a settlement to points of the network. */
function readWays({ roads, points }: AccessData, network: Network): (settlement: number) => Ways {
  if (roads.point.length === 0) return () => NO_WAYS
  const local = new Int32Array(points.ids.length).fill(-1)
  network.source.forEach((at, own) => {
    if (at < local.length) local[at] = own
  })
  return (settlement) => {
    const ways = new Map<number, number>()
    for (let row = roads.start[settlement] ?? 0; row < (roads.start[settlement + 1] ?? 0); row += 1) {
      const own = local[roads.point[row] ?? 0] ?? -1
      if (own >= 0) ways.set(own, roads.km[row] ?? 0)
    }
    return ways
  }
}

function byRoad(ways: Ways): Found | null {
  return [...ways].reduce<Found | null>((best, [at, km]) => nearer(best, { at, km }), null)
}

function byLine({ settlements, settings }: AccessData, index: SpatialIndex, from: number, ways: Ways): Found | null {
  const [lon, lat] = [settlements.lon[from] ?? Number.NaN, settlements.lat[from] ?? Number.NaN]
  const [found] = index.nearest(lon, lat, 1, (point) => !ways.has(point))
  return found ? { at: found.at, km: found.km * settings.detourFactor } : null
}

/** The first of two equally near ones stays. */
function nearer(one: Found | null, other: Found | null): Found | null {
  if (!one || !other) return one ?? other
  return other.km < one.km ? other : one
}
