import type { MultiPolygon, Polygon } from 'geojson'
import type { PlaceCode } from '@/places/tree'
import type { Basemap, Position } from './mapModel'
import { holds } from './rings'

/** The area that covers a position; `null` at sea and outside the province. */
export function areaAt({ boundaries }: Pick<Basemap, 'boundaries'>, position: Position): PlaceCode | null {
  const area = boundaries.features.find(({ geometry }) => covers(geometry, position))
  return area?.properties.place_code ?? null
}

/** Whether an area covers a position, and no hole of it does. */
export function covers(geometry: Polygon | MultiPolygon, position: Position): boolean {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.some(
    ([outer = [], ...holes]) => holds(outer, position) && !holes.some((hole) => holds(hole, position)),
  )
}
