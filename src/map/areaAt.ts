import type { PlaceCode } from '@/places/tree'
import type { Basemap, Position } from './mapModel'
import { holds } from './rings'

/** The area that covers a position; `null` at sea and outside the province. */
export function areaAt({ boundaries }: Pick<Basemap, 'boundaries'>, position: Position): PlaceCode | null {
  const area = boundaries.features.find(({ geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    return polygons.some(
      ([outer = [], ...holes]) => holds(outer, position) && !holes.some((hole) => holds(hole, position)),
    )
  })
  return area?.properties.place_code ?? null
}
