/** Degrees, WGS 84. */
export interface Position {
  readonly lon: number
  readonly lat: number
}

/** A place from which people are served: a contact point, a candidate, a point put down by hand. */
export interface Site extends Position {
  /** The name under which the road table lists it; `null` for a spot that no table can know, as after dragging. */
  readonly road: string | null
}

/** Kilometres by road: site, then settlement. Plain maps, so that a worker can be sent one. */
export type RoadKm = ReadonlyMap<string, ReadonlyMap<string, number>>

/** How far a settlement is from a site: by road where that way was measured, else great circle x `detour`. */
export interface DistanceRule {
  /** How much longer a road is than the straight line, at least 1. */
  readonly detour: number
  readonly roads: RoadKm | null
}

/** A row of the package's table of road distances: from a settlement to a point, or to a place and so to all its points. */
export interface RoadRow {
  readonly place_code: string
  readonly point_id: string | null
  readonly to_place: string | null
  readonly km: number
}

/**
 * The table of road distances by site. A way to a place is that of a new point there, and of each point that stands there; a
 * way to the point itself goes before it. Of a pair that is told twice the shorter way counts.
 * @param placeOf where each standing point lies
 */
export function roadKmFrom(rows: readonly RoadRow[], placeOf: ReadonlyMap<string, string>): RoadKm {
  const toPoint = shortestBySite(rows.map((row) => ({ ...row, site: row.point_id })))
  const toPlace = shortestBySite(rows.map((row) => ({ ...row, site: row.point_id === null ? row.to_place : null })))
  const points = [...placeOf].map(([point, place]): [string, ReadonlyMap<string, number>] => [
    point,
    new Map([...(toPlace.get(place) ?? []), ...(toPoint.get(point) ?? [])]),
  ])
  return new Map([...toPlace, ...points])
}

function shortestBySite(
  rows: readonly (RoadRow & { readonly site: string | null })[],
): Map<string, Map<string, number>> {
  const sites = new Map<string, Map<string, number>>()
  for (const { site, place_code, km } of rows) {
    if (site === null) continue
    const ways = sites.get(site) ?? new Map<string, number>()
    sites.set(site, ways.set(place_code, Math.min(km, ways.get(place_code) ?? Infinity)))
  }
  return sites
}
