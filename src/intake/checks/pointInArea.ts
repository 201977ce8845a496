import type { FeatureCollection, Position } from 'geojson'

/** Borders are approximate: a point this near to its county is in it, in degrees (about 2 km). */
const TOLERANCE = 0.02

export interface Areas {
  /** Whether a point lies in the area of a place, or near enough; `null` where the area is not known. */
  holds(code: string, lon: number, lat: number): boolean | null
}

/** Areas of places out of a package's boundaries. */
export function areasOf(boundaries: FeatureCollection | null): Areas {
  const rings = new Map<string, readonly (readonly Position[])[]>()
  for (const { properties, geometry } of boundaries?.features ?? []) {
    const code: unknown = properties?.['place_code']
    if (typeof code !== 'string') continue
    if (geometry.type === 'Polygon') rings.set(code, geometry.coordinates)
    if (geometry.type === 'MultiPolygon') rings.set(code, geometry.coordinates.flat())
  }
  return {
    holds(code, lon, lat) {
      const own = rings.get(code)
      if (!own) return null
      return isInside(own, lon, lat) || own.some((ring) => isNear(ring, lon, lat))
    },
  }
}

/** Even-odd over all rings: a hole takes out what its outer ring took in. */
function isInside(rings: readonly (readonly Position[])[], lon: number, lat: number): boolean {
  let inside = false
  for (const ring of rings) {
    ring.forEach(([x2 = 0, y2 = 0], at) => {
      const [x1 = 0, y1 = 0] = ring[at === 0 ? ring.length - 1 : at - 1] ?? []
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
    })
  }
  return inside
}

function isNear(ring: readonly Position[], lon: number, lat: number): boolean {
  return ring.some(([x2 = 0, y2 = 0], at) => {
    const [x1 = 0, y1 = 0] = ring[Math.max(0, at - 1)] ?? []
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    const along =
      length === 0 ? 0 : Math.min(1, Math.max(0, ((lon - x1) * (x2 - x1) + (lat - y1) * (y2 - y1)) / length))
    return Math.hypot(x1 + along * (x2 - x1) - lon, y1 + along * (y2 - y1) - lat) < TOLERANCE
  })
}
