import { overlap, subtract, unite } from './clipping'
import {
  distance,
  nearestOnSegment,
  segments,
  signedArea2,
  tidyRing,
  type MultiPolygon,
  type Point,
  type Ring,
} from './geometry'
import { nearestAreas } from './nearestAreas'
import { alongEdge } from './snapping'

/** Parts and gaps below this share of the whole are leftovers of drawing, not land of their own. */
const LEFTOVER_SHARE = 1e-4

/** Corners this close, about 20 m in degrees, are meant to be the same one. */
const ALMOST_ONE = 2e-4

/**
 * Turns areas that almost fit into areas that do: what two claim goes to the first, what nobody claims inside the outline
 * goes to the nearest, and every corner on a common border is a corner of both neighbours.
 * @param areas by name, in the order of their claim
 * @param decimals of the coordinates that come out
 * @param within when given: nothing reaches beyond it, and all of it is shared out
 */
export function partition(
  areas: ReadonlyMap<string, MultiPolygon>,
  decimals: number,
  within?: MultiPolygon,
): Map<string, MultiPolygon> {
  const shares = withoutOverlap(areas, within)
  const whole = within ?? fillHoles(unite([...areas.values()]))
  for (const gap of subtract(whole, unite([...shares.values()]))) {
    for (const [name, piece] of nearestAreas([gap], cornersAround(gap, shares))) {
      shares.set(name, unite([shares.get(name) ?? [], piece]))
    }
  }
  return joinBorders(shares, decimals)
}

function withoutOverlap(areas: ReadonlyMap<string, MultiPolygon>, within?: MultiPolygon): Map<string, MultiPolygon> {
  const shares = new Map<string, MultiPolygon>()
  let taken: MultiPolygon = []
  for (const [name, area] of areas) {
    const inside = within ? overlap(area, within) : area
    const share = largestParts(subtract(unite([inside]), taken))
    shares.set(name, share)
    taken = unite([taken, share])
  }
  return shares
}

/** The area of a part without its holes, in squared units. */
const size = (polygon: Ring[]) => Math.abs(signedArea2(polygon[0] ?? [])) / 2

const largestParts = (area: MultiPolygon): MultiPolygon => {
  const whole = area.reduce((sum, polygon) => sum + size(polygon), 0)
  return area.filter((polygon) => size(polygon) > whole * LEFTOVER_SHARE)
}

const fillHoles = (area: MultiPolygon): MultiPolygon => area.map((polygon) => polygon.slice(0, 1))

/** The corners of each area that are near a gap; where two areas share a corner the first has it. */
function cornersAround(gap: Ring[], shares: ReadonlyMap<string, MultiPolygon>): Map<string, Point[]> {
  const edge = gap.flat()
  const reach = Math.max(...edge.map((point) => distance(point, edge[0] ?? point)))
  const seen = new Set<string>()
  return mapValues(shares, (area) =>
    area.flat(2).filter((corner) => {
      const key = String(corner)
      if (seen.has(key) || !edge.some((point) => distance(point, corner) <= reach)) return false
      seen.add(key)
      return true
    }),
  )
}

export function mapValues<A, B>(map: ReadonlyMap<string, A>, change: (value: A) => B): Map<string, B> {
  return new Map([...map].map(([key, value]) => [key, change(value)]))
}

/** Rounds to decimals; a ring that has shrunk to nothing is dropped. */
export function roundArea(area: MultiPolygon, decimals: number): MultiPolygon {
  const round = (value: number) => Number(value.toFixed(decimals))
  return area
    .map((polygon) =>
      polygon
        .map((ring) => ring.map(([x, y]): Point => [round(x), round(y)]))
        .filter((ring) => new Set(ring.map(String)).size > 2),
    )
    .filter((polygon) => polygon.length > 0)
}

/**
 * Makes common borders the same points on both sides: rounds the coordinates, merges corners that are almost one, gives
 * every area the corners that its neighbours have on its edges, and drops the needles that clipping leaves along them.
 */
export function joinBorders(areas: ReadonlyMap<string, MultiPolygon>, decimals: number): Map<string, MultiPolygon> {
  const rounded = mapValues(areas, (area) => roundArea(area, decimals))
  const { corners, merged } = mergeCorners([...rounded.values()].flat(3))
  const mergeRing = (ring: Ring) => tidyRing(ring.map((corner) => merged.get(String(corner)) ?? corner))
  const join = (ring: Ring) => tidyRing(splitEdges(mergeRing(ring), corners, ALMOST_ONE))
  return mapValues(rounded, (area) =>
    area.map((polygon) => polygon.map(join).filter((ring) => ring.length > 3)).filter((polygon) => polygon.length > 0),
  )
}

/** Which corner stands for each: the first of those that are almost one. */
function mergeCorners(all: readonly Point[]) {
  const corners: Point[] = []
  const merged = new Map<string, Point>()
  for (const corner of all) {
    if (merged.has(String(corner))) continue
    const same = corners.find((other) => distance(corner, other) <= ALMOST_ONE)
    if (!same) corners.push(corner)
    merged.set(String(corner), same ?? corner)
  }
  return { corners, merged }
}

/** Splits the edges of a ring at every point that lies on them, its own corners too: a needle then runs out and back. */
function splitEdges(ring: Ring, points: readonly Point[], tolerance: number): Ring {
  const split = segments(ring).flatMap(([a, b]) => {
    const near = (p: Point, axis: 0 | 1) =>
      p[axis] >= Math.min(a[axis], b[axis]) - tolerance && p[axis] <= Math.max(a[axis], b[axis]) + tolerance
    const on = points.filter((p) => near(p, 0) && near(p, 1) && distance(p, nearestOnSegment(p, a, b)) <= tolerance)
    return [a, ...alongEdge(a, b, on)]
  })
  return [...split, ...ring.slice(-1)]
}
