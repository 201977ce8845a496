import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { Random } from './random'

export type LonLat = readonly [lon: number, lat: number]

/** A county's outline, for placing sample villages and points inside it. */
export interface CountyArea {
  contains(point: LonLat): boolean
  /** Distance to the nearest border or coast, in km; inside or outside. */
  kmToBorder(point: LonLat): number
  readonly km2: number
  /** A point of the rectangle around the county, not necessarily inside. */
  anywhere(random: Random): LonLat
}

const KM_PER_DEGREE = 111.2

export function countyArea(geometry: Polygon | MultiPolygon): CountyArea {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const rings = polygons.flat()
  const lons = rings.flat().map(lonOf)
  const lats = rings.flat().map(latOf)
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  return {
    contains: (point) => polygons.some((polygon) => insideRings(polygon, point)),
    kmToBorder: (point) => Math.min(...rings.map((ring) => kmToRing(ring, point))),
    km2: Math.abs(polygons.reduce((sum, polygon) => sum + polygonKm2(polygon), 0)),
    anywhere: (random) => [random.between(west, east), random.between(south, north)],
  }
}

/** Straight distance on a plane touching the earth at the first point: well under 1 % off inside a county. */
export function kmBetween(a: LonLat, b: LonLat): number {
  const [x, y] = inKm(a, b)
  return Math.hypot(x, y)
}

/** A point some km east and north of another. Five decimals: about a metre. */
export function moveKm([lon, lat]: LonLat, east: number, north: number): LonLat {
  const shrink = Math.cos((lat * Math.PI) / 180)
  return roundPoint([lon + east / (KM_PER_DEGREE * shrink), lat + north / KM_PER_DEGREE])
}

export function roundPoint([lon, lat]: LonLat): LonLat {
  return [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5]
}

const lonOf = (position: Position): number => position[0] ?? 0
const latOf = (position: Position): number => position[1] ?? 0

function inKm([lon, lat]: LonLat, [toLon, toLat]: LonLat): [number, number] {
  const shrink = Math.cos((lat * Math.PI) / 180)
  return [(toLon - lon) * KM_PER_DEGREE * shrink, (toLat - lat) * KM_PER_DEGREE]
}

function* edges(ring: readonly Position[]): Generator<[LonLat, LonLat]> {
  for (let at = 1; at < ring.length; at += 1) {
    const [from, to] = [ring[at - 1] ?? [], ring[at] ?? []]
    yield [
      [lonOf(from), latOf(from)],
      [lonOf(to), latOf(to)],
    ]
  }
}

/** Even-odd rule over the outer ring and the holes. Asked for hundreds of thousands of points, so no edge is made for it. */
function insideRings(rings: readonly Position[][], [lon, lat]: LonLat): boolean {
  let inside = false
  for (const ring of rings) {
    for (let at = 1; at < ring.length; at += 1) {
      const [x1 = 0, y1 = 0] = ring[at - 1] ?? []
      const [x2 = 0, y2 = 0] = ring[at] ?? []
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
    }
  }
  return inside
}

function kmToRing(ring: readonly Position[], point: LonLat): number {
  let nearest = Infinity
  for (const [from, to] of edges(ring)) {
    const [ax, ay] = inKm(point, from)
    const [bx, by] = inKm(point, to)
    const [dx, dy] = [bx - ax, by - ay]
    const length = dx * dx + dy * dy
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length))
    nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy))
  }
  return nearest
}

function polygonKm2(rings: readonly Position[][]): number {
  const [outer = 0, ...holes] = rings.map((ring) => Math.abs(ringKm2(ring)))
  return outer - holes.reduce((sum, hole) => sum + hole, 0)
}

function ringKm2(ring: readonly Position[]): number {
  const origin: LonLat = [lonOf(ring[0] ?? []), latOf(ring[0] ?? [])]
  let twice = 0
  for (const [from, to] of edges(ring)) {
    const [ax, ay] = inKm(origin, from)
    const [bx, by] = inKm(origin, to)
    twice += ax * by - bx * ay
  }
  return twice / 2
}
