import type { Feature, Geometry, Position } from 'geojson'
import { boundsOf, type Bounds } from './bounds'
import type { Basemap } from './mapModel'

type Surroundings = Basemap['surroundings']

/** How far the sea goes on, in degrees: beyond every frame that shows a province. */
const BEYOND = 20

/**
 * The surroundings of a package end at a box around the province. Land has no colour of its own, so nothing shows there; a sea
 * would break off in a wide frame. Its corners on the edge of the box are moved outward, so that it goes on as it is there.
 */
export function openSea(surroundings: Surroundings): Surroundings {
  const areas = surroundings.features.filter(({ properties: { kind } }) => kind === 'sea' || kind === 'land')
  if (!areas.some(({ properties: { kind } }) => kind === 'sea')) return surroundings
  const box = boundsOf(
    areas.flatMap(({ geometry }) => ringsOf(geometry).flat()).map(([lon = 0, lat = 0]) => [lon, lat]),
  )
  const features = surroundings.features.map((feature) =>
    feature.properties.kind === 'sea' ? withoutEdges(feature, box) : feature,
  )
  return { ...surroundings, features }
}

function withoutEdges<P>({ geometry, ...rest }: Feature<Geometry, P>, box: Bounds): Feature<Geometry, P> {
  const opened = (rings: Position[][]): Position[][] => rings.map((ring) => ring.map((at) => outward(at, box)))
  if (geometry.type === 'Polygon')
    return { ...rest, geometry: { ...geometry, coordinates: opened(geometry.coordinates) } }
  if (geometry.type !== 'MultiPolygon') return { ...rest, geometry }
  return { ...rest, geometry: { ...geometry, coordinates: geometry.coordinates.map(opened) } }
}

const ringsOf = (geometry: Geometry): Position[][] => {
  if (geometry.type === 'Polygon') return geometry.coordinates
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
}

function outward([lon = 0, lat = 0]: Position, { west, south, east, north }: Bounds): Position {
  const moved = (value: number, low: number, high: number): number =>
    value === low ? value - BEYOND : value === high ? value + BEYOND : value
  return [moved(lon, west, east), moved(lat, south, north)]
}
