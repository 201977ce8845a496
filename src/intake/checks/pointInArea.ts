import type { FeatureCollection, Position } from 'geojson'

/** Borders are approximate: a point this near to its county is in it, in degrees (about 2 km). */
const TOLERANCE = 0.02

export interface Areas {
  /** Whether a point lies in the area of a place, or near enough; `null` where the area is not known. */
  holds(code: string, lon: number, lat: number): boolean | null
}

interface Area {
  /** Longitude and latitude by turns: figures in a row are read many times as fast as pairs. */
  readonly rings: readonly Float64Array[]
  /** Of all rings: most points elsewhere are told by it alone. */
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Areas of places out of a package's boundaries. */
export function areasOf(boundaries: FeatureCollection | null): Areas {
  const areas = new Map<string, Area>()
  for (const { properties, geometry } of boundaries?.features ?? []) {
    const code: unknown = properties?.['place_code']
    if (typeof code !== 'string') continue
    if (geometry.type === 'Polygon') areas.set(code, areaOf(geometry.coordinates))
    if (geometry.type === 'MultiPolygon') areas.set(code, areaOf(geometry.coordinates.flat()))
  }
  return {
    holds(code, lon, lat) {
      const own = areas.get(code)
      if (!own) return null
      if (lon < own.west - TOLERANCE || lon > own.east + TOLERANCE) return false
      if (lat < own.south - TOLERANCE || lat > own.north + TOLERANCE) return false
      return isInside(own.rings, lon, lat) || own.rings.some((ring) => isNear(ring, lon, lat))
    },
  }
}

function areaOf(rings: readonly (readonly Position[])[]): Area {
  const [lons, lats] = [rings.flat().map(([x = 0]) => x), rings.flat().map(([, y = 0]) => y)]
  const least = (figures: readonly number[]): number => figures.reduce((one, other) => Math.min(one, other), Infinity)
  const most = (figures: readonly number[]): number => figures.reduce((one, other) => Math.max(one, other), -Infinity)
  return {
    rings: flatRings(rings),
    west: least(lons),
    south: least(lats),
    east: most(lons),
    north: most(lats),
  }
}

/** Rings as figures in a row, as `isInside` reads them. */
export const flatRings = (rings: readonly (readonly Position[])[]): Float64Array[] =>
  rings.map((ring) => Float64Array.from(ring.flatMap(([x = 0, y = 0]) => [x, y])))

/** Even-odd over all rings: a hole takes out what its outer ring took in. */
export function isInside(rings: readonly Float64Array[], lon: number, lat: number): boolean {
  let inside = false
  for (const ring of rings) {
    let x1 = ring[ring.length - 2] ?? 0
    let y1 = ring[ring.length - 1] ?? 0
    for (let at = 0; at < ring.length; at += 2) {
      const [x2, y2] = [ring[at] ?? 0, ring[at + 1] ?? 0]
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
      x1 = x2
      y1 = y2
    }
  }
  return inside
}

function isNear(ring: Float64Array, lon: number, lat: number): boolean {
  let x1 = ring[0] ?? 0
  let y1 = ring[1] ?? 0
  for (let at = 0; at < ring.length; at += 2) {
    const [x2, y2] = [ring[at] ?? 0, ring[at + 1] ?? 0]
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    const along =
      length === 0 ? 0 : Math.min(1, Math.max(0, ((lon - x1) * (x2 - x1) + (lat - y1) * (y2 - y1)) / length))
    if ((x1 + along * (x2 - x1) - lon) ** 2 + (y1 + along * (y2 - y1) - lat) ** 2 < TOLERANCE ** 2) return true
    x1 = x2
    y1 = y2
  }
  return false
}
