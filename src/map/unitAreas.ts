import type { FeatureCollection, MultiPolygon, Polygon, Position as GeoPosition } from 'geojson'
import type { PlaceCode } from '@/places/tree'
import type { Position } from './mapModel'

/** The area of a municipality or dehyari. */
export interface UnitArea {
  readonly placeCode: PlaceCode
  readonly geometry: Polygon | MultiPolygon
  readonly isSurveyed: boolean
  /** Radius of a disc as large as the map draws it, in degrees of longitude. */
  readonly reach: number
  /** Where it stands if its unit has no coordinate: the middle of its largest part. */
  readonly middle: Position
}

/** The areas out of a package's `unit_boundaries`, whose features are polygons of units: what opened it has checked that. */
export function unitAreasOf({ features }: FeatureCollection): UnitArea[] {
  return features.flatMap(({ geometry, properties }): UnitArea[] => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
    const outer = polygonsOf(geometry).map(([ring = []]) => ring)
    const [largest = []] = [...outer].sort((one, other) => sizeOf(other) - sizeOf(one))
    const middle = middleOf(largest)
    const size = polygonsOf(geometry).reduce((sum, rings) => sum + groundOf(rings), 0)
    return [
      {
        placeCode: String(properties?.['place_code']),
        geometry,
        isSurveyed: properties?.['accuracy'] === 'surveyed',
        reach: Math.sqrt(size / Math.PI / Math.cos((middle[1] * Math.PI) / 180)),
        middle,
      },
    ]
  })
}

const polygonsOf = (geometry: Polygon | MultiPolygon): GeoPosition[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

const groundOf = ([outer = [], ...holes]: readonly GeoPosition[][]): number =>
  holes.reduce((left, hole) => left - sizeOf(hole), sizeOf(outer))

/** Square degrees. */
const sizeOf = (ring: readonly GeoPosition[]): number =>
  Math.abs(cornersOf(ring).reduce((sum, { cross }) => sum + cross / 2, 0))

function middleOf(ring: readonly GeoPosition[]): Position {
  // About the first corner: far from 0, 0 the products of small differences would drown.
  const [[x0 = 0, y0 = 0] = []] = ring
  const near = ring.map(([x = 0, y = 0]) => [x - x0, y - y0])
  let [lon, lat, twice] = [0, 0, 0]
  for (const { from, to, cross } of cornersOf(near)) {
    lon += (from[0] + to[0]) * cross
    lat += (from[1] + to[1]) * cross
    twice += cross
  }
  return twice === 0 ? [x0, y0] : [x0 + lon / (3 * twice), y0 + lat / (3 * twice)]
}

/** Each side of a ring, with the cross product of its ends. */
function cornersOf(ring: readonly GeoPosition[]): { from: Position; to: Position; cross: number }[] {
  return ring.map(([x1 = 0, y1 = 0], at) => {
    const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? []
    return { from: [x1, y1], to: [x2, y2], cross: x1 * y2 - x2 * y1 }
  })
}
