import type { Geometry, Position as GeoPosition } from 'geojson'
import type { Bounds } from './bounds'

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

/** The `d` of a geometry, to a tenth of a unit. Points have none and give an empty string. */
export function pathOf(geometry: Geometry, project: Project): string {
  return linesOf(geometry)
    .map(({ positions, closed }) => {
      const steps = positions.map((position) =>
        project(position)
          .map((at) => Number(at.toFixed(1)))
          .join(','),
      )
      return `M${(closed ? steps.slice(0, -1) : steps).join('L')}${closed ? 'Z' : ''}`
    })
    .join('')
}

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
