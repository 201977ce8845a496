import type { FeatureCollection } from 'geojson'
import * as v from 'valibot'
import { shorten } from './descriptor'
import { PackageError } from './fault'

const collection = v.looseObject({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.looseObject({
      type: v.literal('Feature'),
      properties: v.nullable(v.record(v.string(), v.unknown())),
      geometry: v.looseObject({
        type: v.picklist(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']),
        coordinates: v.array(v.unknown()),
      }),
    }),
  ),
})

/** Reads a GeoJSON resource. Throws a PackageError when it is not a FeatureCollection of simple geometries. */
export function readGeo(resource: string, text: string): FeatureCollection {
  const result = v.safeParse(collection, parse(resource, text))
  if (!result.success) {
    const [issue] = result.issues
    const column = v.getDotPath(issue) ?? '/'
    throw new PackageError({ code: 'bad_geometry', resource, column, value: shorten(issue.received) })
  }
  // The shape was checked down to the coordinates' nesting, which the map tolerates.
  return result.output as unknown as FeatureCollection
}

function parse(resource: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PackageError({ code: 'not_json', resource, value: shorten(text) })
  }
}
