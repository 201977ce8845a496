import type { FeatureCollection, Position } from 'geojson'

/** Borders are approximate: a point this near to its county is in it, in degrees (about 2 km). */
const TOLERANCE = 0.02

export interface Areas {
  /** Whether a point lies in the area of a place, or near enough; `null` where the area is not known. */
  holds(code: string, lon: number, lat: number): boolean | null
}

interface Area {
  readonly rings: readonly (readonly Position[])[]
  /** West, south, east and north of all rings: most points elsewhere are told by it alone. */
  readonly box: readonly [number, number, number, number]
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
      const [west, south, east, north] = own.box
      if (lon < west - TOLERANCE || lon > east + TOLERANCE) return false
      if (lat < south - TOLERANCE || lat > north + TOLERANCE) return false
      return isInside(own.rings, lon, lat) || own.rings.some((ring) => isNear(ring, lon, lat))
    },
  }
}

function areaOf(rings: readonly (readonly Position[])[]): Area {
  let box: Area['box'] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = 0, y = 0] of rings.flat()) {
    box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
  }
  return { rings, box }
}

/** Even-odd over all rings: a hole takes out what its outer ring took in. */
function isInside(rings: readonly (readonly Position[])[], lon: number, lat: number): boolean {
  let inside = false
  for (const ring of rings) {
    let [x1 = 0, y1 = 0] = ring.at(-1) ?? []
    for (const [x2 = 0, y2 = 0] of ring) {
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
      x1 = x2
      y1 = y2
    }
  }
  return inside
}

function isNear(ring: readonly Position[], lon: number, lat: number): boolean {
  let [x1 = 0, y1 = 0] = ring[0] ?? []
  for (const [x2 = 0, y2 = 0] of ring) {
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    const along =
      length === 0 ? 0 : Math.min(1, Math.max(0, ((lon - x1) * (x2 - x1) + (lat - y1) * (y2 - y1)) / length))
    if ((x1 + along * (x2 - x1) - lon) ** 2 + (y1 + along * (y2 - y1) - lat) ** 2 < TOLERANCE ** 2) return true
    x1 = x2
    y1 = y2
  }
  return false
}
