import { segments, type MultiPolygon, type Point, type Ring } from './geometry'

/** Radius of the sphere with the same surface as the earth, in km (WGS 84, authalic). */
const RADIUS_KM = 6371.0072

const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Area on the sphere, in km². Holes are taken off whatever way they run.
 * Formula: R. G. Chamberlain and W. H. Duquette, "Some algorithms for polygons on a sphere", JPL 2007.
 */
export const areaKm2 = (area: MultiPolygon) =>
  area.reduce((sum, [outer = [], ...holes]) => sum + ringKm2(outer) - holes.reduce((h, r) => h + ringKm2(r), 0), 0)

function ringKm2(ring: Ring): number {
  const sum = segments(ring).reduce(
    (total, [a, b]) => total + radians(b[0] - a[0]) * (2 + Math.sin(radians(a[1])) + Math.sin(radians(b[1]))),
    0,
  )
  return (Math.abs(sum) * RADIUS_KM ** 2) / 2
}

/** Distance on the sphere along the shortest way, in km (haversine). */
export function distanceKm(a: Point, b: Point): number {
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const h = half(b[1] - a[1]) + Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * half(b[0] - a[0])
  return 2 * RADIUS_KM * Math.asin(Math.sqrt(h))
}

/**
 * Coordinates in which a step east is as long as a step north, near enough for an area the size of a province: longitude
 * is multiplied by the cosine of the middle latitude. Nearest-place questions need that.
 */
export function stretch(area: MultiPolygon) {
  const latitudes = area.flat(2).map(([, lat]) => lat)
  const factor = Math.cos(radians((Math.min(...latitudes) + Math.max(...latitudes)) / 2))
  const to = ([lon, lat]: Point): Point => [lon * factor, lat]
  const from = ([x, y]: Point): Point => [x / factor, y]
  const each = (shape: MultiPolygon, change: (point: Point) => Point): MultiPolygon =>
    shape.map((polygon) => polygon.map((ring) => ring.map(change)))
  return { area: each(area, to), to, from, back: (shape: MultiPolygon) => each(shape, from) }
}

/** A regular polygon around a point, in degrees: stands for a circle of so many km. */
export function circle(middle: Point, radiusKm: number, corners = 12): Ring {
  const kmPerDegree = radians(1) * RADIUS_KM
  const turns = Array.from({ length: corners + 1 }, (_, index) => ((index % corners) / corners) * 2 * Math.PI)
  return turns.map((turn): Point => {
    const [east, north] = [Math.cos(turn) * radiusKm, Math.sin(turn) * radiusKm]
    return [middle[0] + east / kmPerDegree / Math.cos(radians(middle[1])), middle[1] + north / kmPerDegree]
  })
}
