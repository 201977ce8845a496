import type { Geometry, Position as GeoPosition } from 'geojson'
import type { Bounds } from './bounds'
import { cutLine, cutRing, type Frame } from './cutToFrame'

export type Plot = readonly [x: number, y: number]

/** Room to leave around the bounds, in drawing units. */
export interface Margin {
  readonly top: number
  readonly end: number
  readonly bottom: number
  readonly start: number
}

export type Project = (position: readonly number[]) => Plot

/**
 * Puts longitude and latitude on a drawing of `width` × `height`, north up, the bounds centred and as large as fits.
 * A degree of longitude is cos(latitude) of a degree of latitude: over one province that equals the Mercator map's
 * shape to about 1 %.
 */
export function fitProjection(bounds: Bounds, width: number, height: number, margin: Margin): Project {
  const squeeze = Math.cos((((bounds.north + bounds.south) / 2) * Math.PI) / 180)
  const wide = Math.max((bounds.east - bounds.west) * squeeze, 1e-9)
  const tall = Math.max(bounds.north - bounds.south, 1e-9)
  const [roomX, roomY] = [width - margin.start - margin.end, height - margin.top - margin.bottom]
  const zoom = Math.min(roomX / wide, roomY / tall)
  const left = margin.start + (roomX - wide * zoom) / 2
  const top = margin.top + (roomY - tall * zoom) / 2
  return ([lon = 0, lat = 0]) => [left + (lon - bounds.west) * squeeze * zoom, top + (bounds.north - lat) * zoom]
}

/**
 * The `d` of a geometry, to a tenth of a unit. Points have none and give an empty string. With a `frame` only what lies in it:
 * of a province looked at street by street nearly all lies outside, and a dashed border of 100,000 dashes takes seconds to paint.
 */
export function pathOf(geometry: Geometry, project: Project, frame?: Frame): string {
  return linesOf(geometry)
    .flatMap(({ positions, closed }) => {
      const spots = (closed ? positions.slice(0, -1) : positions).map(project)
      if (!frame) return [{ spots, closed }]
      const pieces = closed ? [cutRing(spots, frame)] : cutLine(spots, frame)
      return pieces.filter(({ length }) => length > 1).map((piece) => ({ spots: piece, closed }))
    })
    .map(({ spots, closed }) => `M${spots.map(inTenths).join('L')}${closed ? 'Z' : ''}`)
    .join('')
}

const tenths = (at: number): number => Math.round(at * 10) / 10
/** Written thousands of times for one picture: no list is made of the two, no text is read back as a number. */
const inTenths = ([x, y]: Plot): string => `${tenths(x)},${tenths(y)}`

interface Line {
  readonly positions: readonly GeoPosition[]
  readonly closed: boolean
}

function linesOf(geometry: Geometry): Line[] {
  const open = (positions: GeoPosition[]): Line => ({ positions, closed: false })
  const ring = (positions: GeoPosition[]): Line => ({ positions, closed: true })
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map(ring)
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(ring)
    case 'LineString':
      return [open(geometry.coordinates)]
    case 'MultiLineString':
      return geometry.coordinates.map(open)
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf)
    default:
      return []
  }
}
