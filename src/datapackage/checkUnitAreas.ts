import type { FeatureCollection, Position } from 'geojson'
import { shorten, type Descriptor } from './descriptor'
import { PackageError, type Fault } from './fault'
import type { PlaceRow } from './tables/places'

/** Degrees: the box frames the province's land, which a city by the border or on the sea may pass. */
const MARGIN = 0.5

const ACCURACIES: readonly unknown[] = ['surveyed', 'approximate']

type Box = Descriptor['peyk']['bbox']

/**
 * The areas of municipalities and dehyaris: polygons in degrees, each of a unit of the package, at most one of each, not far outside
 * the package's box. Throws a PackageError naming the first feature, from 1, that breaks a rule.
 */
export function checkUnitAreas(
  { features }: FeatureCollection,
  { places, bbox }: { readonly places: readonly PlaceRow[]; readonly bbox: Box },
): void {
  const units = new Set(places.flatMap(({ place_code, responsible }) => (responsible ? [place_code] : [])))
  const seen = new Set<string>()
  for (const [at, { geometry, properties }] of features.entries()) {
    const told = (code: Fault['code'], column: string, value: unknown): PackageError =>
      new PackageError({ code, resource: 'unit_boundaries', record: at + 1, column, value: shorten(String(value)) })
    const code: unknown = properties?.['place_code']
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
      throw told('bad_geometry', 'geometry.type', geometry.type)
    if (typeof code !== 'string' || !units.has(code)) throw told('not_a_unit', 'place_code', code)
    if (seen.has(code)) throw told('duplicate_key', 'place_code', code)
    if (!ACCURACIES.includes(properties?.['accuracy'])) throw told('bad_geometry', 'accuracy', properties?.['accuracy'])
    const stray = cornersOf(geometry.coordinates).find((corner) => !liesNear(corner, bbox))
    if (stray) throw told('outside_box', 'geometry.coordinates', stray)
    seen.add(code)
  }
}

/** The corners of rings, however deep they are nested; whatever is no corner comes out as it is, and lies nowhere. */
const cornersOf = (nested: readonly unknown[]): Position[] =>
  typeof nested[0] === 'number' || nested.length === 0
    ? [nested as Position]
    : nested.flatMap((own) => (Array.isArray(own) ? cornersOf(own) : [[]]))

/** Whether a corner lies in a package's box, or at most half a degree beside it. What is no pair of degrees does not. */
export function liesNear([lon, lat]: Position, [west, south, east, north]: Box): boolean {
  if (typeof lon !== 'number' || typeof lat !== 'number') return false
  return lon >= west - MARGIN && lon <= east + MARGIN && lat >= south - MARGIN && lat <= north + MARGIN
}
