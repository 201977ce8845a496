import { distance, nearestOnSegment, samePoint, segments, tidyRing, type Point, type Ring } from './geometry'

/**
 * Makes neighbours that were drawn apart share their border: a point of a later shape moves onto the nearest point or
 * edge of an earlier one; a point of an earlier shape is taken into the edge of a later one that runs past it.
 * @param shapes closed rings by name; the order decides who stays and who moves
 * @param tolerance how far a point may move, in the unit of the coordinates
 */
export function snapNeighbours(shapes: ReadonlyMap<string, Ring>, tolerance: number): Map<string, Ring> {
  const settled = new Map<string, Ring>()
  for (const [name, ring] of shapes) {
    const moved = ring.map((point) => snapPoint(point, settled, tolerance))
    const corners = [...settled.values()].flat()
    settled.set(name, tidyRing(takeIn(tidyRing(moved), corners, tolerance)))
  }
  return settled
}

function snapPoint(point: Point, settled: Map<string, Ring>, tolerance: number): Point {
  const corner = nearest(point, [...settled.values()].flat())
  if (corner && distance(point, corner) <= tolerance) return corner
  const edges = [...settled.values()].flatMap(segments)
  const foot = nearest(
    point,
    edges.map(([a, b]) => nearestOnSegment(point, a, b)),
  )
  if (!foot || distance(point, foot) > tolerance) return point
  for (const [name, ring] of settled) settled.set(name, takeIn(ring, [foot], 1e-9))
  return foot
}

function nearest(point: Point, candidates: Point[]): Point | undefined {
  let best: Point | undefined
  for (const candidate of candidates) {
    if (!best || distance(point, candidate) < distance(point, best)) best = candidate
  }
  return best
}

/**
 * Takes points into the edges of a ring that they lie on, or within the tolerance of. Points that are corners already are
 * left alone, so that the ring does not visit a point twice.
 */
function takeIn(ring: Ring, points: readonly Point[], tolerance: number): Ring {
  const corners = new Set(ring.map(String))
  const news = points.filter((point) => !corners.has(String(point)))
  const inserted = new Map<number, Map<string, Point>>()
  const edges = segments(ring)
  for (const point of news) {
    let best: { index: number; gap: number } | undefined
    edges.forEach(([a, b], index) => {
      const gap = distance(point, nearestOnSegment(point, a, b))
      if (gap <= tolerance && (!best || gap < best.gap)) best = { index, gap }
    })
    if (!best) continue
    const onEdge = inserted.get(best.index) ?? new Map<string, Point>()
    inserted.set(best.index, onEdge.set(String(point), point))
  }
  return [
    ...edges.flatMap(([a, b], index) => [a, ...alongEdge(a, b, [...(inserted.get(index)?.values() ?? [])])]),
    ...ring.slice(-1),
  ]
}

/** The points, in their order along the edge from a to b; a and b themselves left out. */
export function alongEdge(a: Point, b: Point, points: Point[]): Point[] {
  const along = (p: Point) => (p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])
  return points.filter((p) => !samePoint(p, a) && !samePoint(p, b)).sort((p, q) => along(p) - along(q))
}
