import { overlap, unite } from './clipping'
import { closeRing, type MultiPolygon, type Point } from './geometry'

/**
 * Shares an area out by the nearest site: a point belongs to the owner whose site is closest (Voronoi cells).
 * @param area what is shared out
 * @param sitesByOwner points in the coordinates of the area, where one unit is as long in x as in y (see `squared`)
 * @returns the part of each owner that gets one
 */
export function nearestAreas(
  area: MultiPolygon,
  sitesByOwner: ReadonlyMap<string, readonly Point[]>,
): Map<string, MultiPolygon> {
  const owners = [...sitesByOwner].filter(([, sites]) => sites.length > 0)
  if (owners.length === 1) return new Map(owners.map(([owner]) => [owner, area]))
  const frame = frameAround(area)
  const shares = new Map<string, MultiPolygon>()
  for (const [owner, sites] of owners) {
    const others = owners.filter(([other]) => other !== owner).flatMap(([, theirs]) => theirs)
    const cells = sites.map((site) => closeRing(cellOf(site, sites, others, frame)))
    const share = overlap(area, unite(cells.filter((cell) => cell.length > 3).map((cell) => [[cell]])))
    if (share.length > 0) shares.set(owner, share)
  }
  return shares
}

/** What is nearer to this site than to any other: the frame, cut by the perpendicular bisector towards each. */
const cellOf = (site: Point, own: readonly Point[], others: readonly Point[], frame: Point[]) =>
  [...own, ...others].reduce((cell, other) => (other === site ? cell : nearerHalf(cell, site, other)), frame)

function nearerHalf(convex: Point[], site: Point, other: Point): Point[] {
  const [nx, ny] = [other[0] - site[0], other[1] - site[1]]
  const limit = nx * (site[0] + other[0]) * 0.5 + ny * (site[1] + other[1]) * 0.5
  const excess = ([x, y]: Point) => nx * x + ny * y - limit
  return convex.flatMap((a, index) => {
    const b = convex[(index + 1) % convex.length] ?? a
    const [da, db] = [excess(a), excess(b)]
    const kept = da <= 0 ? [a] : []
    if (da <= 0 === db <= 0) return kept
    const t = da / (da - db)
    return [...kept, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])] as Point]
  })
}

function frameAround(area: MultiPolygon): Point[] {
  const points = area.flat(2)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const margin = east - west + (north - south)
  return [
    [west - margin, south - margin],
    [east + margin, south - margin],
    [east + margin, north + margin],
    [west - margin, north + margin],
  ]
}
