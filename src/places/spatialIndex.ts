import KDBush from 'kdbush'
import { boxAround, EARTH_RADIUS_KM, greatCircleKm } from './greatCircle'

/** A point found: where it stands in the arrays the index was made of, and how far it is along the great circle. */
export interface Found {
  readonly at: number
  readonly km: number
}

/** Points laid out for asking what is near, without looking at all of them. */
export interface SpatialIndex {
  /** Calls `visit` for each point within so many km, the border included, in no particular order. */
  within(lon: number, lat: number, km: number, visit: (at: number, km: number) => void): void
  /** The nearest points that `accept` takes, nearest first; of equally near ones the one that stands first. */
  nearest(lon: number, lat: number, count: number, accept?: (at: number) => boolean): Found[]
}

/** No two places on earth are farther apart. */
const FARTHEST_KM = Math.PI * EARTH_RADIUS_KM

/**
 * Indexes points by their coordinates in degrees. Points whose coordinates are unknown (`NaN`) are never found. A box of
 * degrees narrows the search, the great circle decides.
 */
export function indexPoints(lon: ArrayLike<number>, lat: ArrayLike<number>): SpatialIndex {
  const located: number[] = []
  for (let at = 0; at < lon.length; at += 1) {
    if (Number.isFinite(lon[at]) && Number.isFinite(lat[at])) located.push(at)
  }
  const tree = new KDBush(located.length, 16)
  for (const at of located) tree.add(lon[at] ?? 0, lat[at] ?? 0)
  tree.finish()

  const within: SpatialIndex['within'] = (fromLon, fromLat, limit, visit) => {
    // An empty tree of this library cannot be asked.
    if (located.length === 0 || !Number.isFinite(fromLon) || !Number.isFinite(fromLat)) return
    for (const own of tree.range(...boxAround(fromLon, fromLat, limit))) {
      const at = located[own] ?? 0
      const km = greatCircleKm(fromLon, fromLat, lon[at] ?? 0, lat[at] ?? 0)
      if (km <= limit) visit(at, km)
    }
  }
  return { within, nearest: nearestBy(within) }
}

/** Looks in circles of twice the radius until enough are found: all within the circle are known, so none nearer is missed. */
function nearestBy(within: SpatialIndex['within']): SpatialIndex['nearest'] {
  return (lon, lat, count, accept = () => true) => {
    const collect = (limit: number): Found[] => {
      const found: Found[] = []
      within(lon, lat, limit, (at, km) => {
        if (accept(at)) found.push({ at, km })
      })
      return found
    }
    let limit = 2
    let found = collect(limit)
    while (found.length < count && limit < FARTHEST_KM) {
      limit *= 2
      found = collect(limit)
    }
    return found.sort((a, b) => a.km - b.km || a.at - b.at).slice(0, count)
  }
}
