import type { Feature, FeatureCollection, GeoJsonProperties, Geometry } from 'geojson'
import { signedArea2, type MultiPolygon, type Polygon, type Ring } from './geometry'

/** An area as GeoJSON: outer rings counter-clockwise, holes clockwise (RFC 7946); one part alone is a Polygon. */
export function areaGeometry(area: MultiPolygon): Geometry {
  const wound = area.map(windPolygon)
  const [only, second] = wound
  return only && !second ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: wound }
}

const windPolygon = (polygon: Polygon): Polygon => polygon.map((ring, index) => wind(ring, index === 0))

const wind = (ring: Ring, counterClockwise: boolean): Ring =>
  signedArea2(ring) > 0 === counterClockwise ? ring : [...ring].reverse()

export const feature = (geometry: Geometry, properties: GeoJsonProperties): Feature => ({
  type: 'Feature',
  properties,
  geometry,
})

/** One feature per line: small, and a change shows as a change of that place only. */
export function writeCollection(features: Feature[]): string {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [] }
  const lines = features.map((one) => JSON.stringify(one)).join(',\n')
  return `${JSON.stringify(collection).replace('[]', `[\n${lines}\n]`)}\n`
}
