import { basemapBounds, cornersOf } from './bounds'
import type { Basemap, Position } from './mapModel'

/** `start` is west, `end` is east: a map is never mirrored. */
export type MapCorner = 'top-start' | 'top-end' | 'bottom-start' | 'bottom-end'

const CORNERS: readonly MapCorner[] = ['top-end', 'top-start', 'bottom-start', 'bottom-end']
/** The part of the map's box that a legend takes in a corner. */
const WIDTH = 0.5
const HEIGHT = 0.3

/**
 * The corner of the map where a legend hides least: the one with the fewest boundary corners and labels in it.
 * Gilan's is the north-east, out at sea, in Persian and in English alike.
 */
export function freeCorner(basemap: Basemap): MapCorner {
  const { west, south, east, north } = basemapBounds(basemap)
  const shapes = basemap.boundaries.features.flatMap(({ geometry }) => cornersOf(geometry))
  const names = basemap.labels.features.flatMap(({ geometry, properties }) =>
    properties.kind === 'sea'
      ? []
      : [properties.leader ?? ([geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] as const)],
  )
  const hidden = (corner: MapCorner): number => {
    const inside = ([lon, lat]: Position): boolean => {
      const x = (lon - west) / (east - west)
      const y = (north - lat) / (north - south)
      return (corner.endsWith('end') ? 1 - x : x) < WIDTH && (corner.startsWith('top') ? y : 1 - y) < HEIGHT
    }
    return shapes.filter(inside).length + names.filter(inside).length * 20
  }
  return CORNERS.reduce((best, corner) => (hidden(corner) < hidden(best) ? corner : best))
}
