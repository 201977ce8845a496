/** Plane geometry on rings. Coordinates are [x, y] in any unit; on maps [longitude, latitude] in degrees. */

export type Point = [number, number]
/** Closed: the last point equals the first. */
export type Ring = Point[]
/** The first ring is the outer one, the others are holes. */
export type Polygon = Ring[]
export type MultiPolygon = Polygon[]

export const samePoint = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1]

export const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])

/** The point of the segment a-b that is nearest to p. A segment of no length gives a. */
export function nearestOnSegment(p: Point, a: Point, b: Point): Point {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2
  const t = Math.min(1, Math.max(0, along))
  return [a[0] + t * dx, a[1] + t * dy]
}

/** The segments of a ring or a line, as pairs of neighbouring points. */
export function segments(line: readonly Point[]): [Point, Point][] {
  const pairs: [Point, Point][] = []
  line.forEach((point, index) => {
    const next = line[index + 1]
    if (next) pairs.push([point, next])
  })
  return pairs
}

/** Twice the signed area of a ring: positive when it runs counter-clockwise. */
export const signedArea2 = (ring: Ring) => segments(ring).reduce((sum, [a, b]) => sum + a[0] * b[1] - b[0] * a[1], 0)

/** True when p lies inside the ring (even-odd rule). On the very edge either answer may come. */
export function insideRing(p: Point, ring: Ring): boolean {
  let inside = false
  for (const [a, b] of segments(ring)) {
    if (a[1] > p[1] === b[1] > p[1]) continue
    if (p[0] < a[0] + ((p[1] - a[1]) / (b[1] - a[1])) * (b[0] - a[0])) inside = !inside
  }
  return inside
}

/** True when p lies inside the area and outside its holes. */
export const insideArea = (p: Point, area: MultiPolygon) =>
  area.some((polygon) => polygon.reduce((inside, ring) => inside !== insideRing(p, ring), false))

/** Drops repeated points and spikes (out to a point and straight back), which snapping leaves behind. */
export function tidyRing(ring: Ring): Ring {
  const open = ring.slice(0, -1)
  for (let index = 0; index < open.length && open.length > 3;) {
    const at = (offset: number) => open[(index + offset + open.length) % open.length] as Point // modulo stays inside
    if (samePoint(at(0), at(1)) || samePoint(at(-1), at(1))) {
      open.splice(index, 1)
      index = Math.max(0, index - 2)
    } else index += 1
  }
  return closeRing(open)
}

/** Repeats the first point at the end. An empty list stays empty. */
export const closeRing = (open: Point[]): Ring => [...open, ...open.slice(0, 1)]
