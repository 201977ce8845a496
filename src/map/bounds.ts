import type { MultiPolygon, Polygon } from 'geojson'
import type { Basemap, Position } from './mapModel'

export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Every corner of an area, holes included. */
export function cornersOf(geometry: Polygon | MultiPolygon): Position[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flat(2).map(([lon = 0, lat = 0]) => [lon, lat])
}

/** The box of all areas and of the names that stand outside them. An empty base map gives an empty box at 0, 0. */
export function basemapBounds({ boundaries, labels }: Pick<Basemap, 'boundaries' | 'labels'>): Bounds {
  const corners = boundaries.features.flatMap(({ geometry }) => cornersOf(geometry))
  const leaders = labels.features.flatMap(({ properties }) => (properties.leader ? [properties.leader] : []))
  return boundsOf([...corners, ...leaders])
}

/** The box of one area; `undefined`: the base map has none of this code. */
export function areaBounds({ boundaries }: Pick<Basemap, 'boundaries'>, code: string): Bounds | undefined {
  const area = boundaries.features.find(({ properties }) => properties.place_code === code)
  return area && boundsOf(cornersOf(area.geometry))
}

/** Whether a name stands at the very top of the box, so that its text, which rises from there, needs room above. */
export function namesOnTop(basemap: Pick<Basemap, 'boundaries' | 'labels'>): boolean {
  const { north, south } = basemapBounds(basemap)
  const high = north - (north - south) * 0.1
  return basemap.labels.features.some(
    ({ properties }) => properties.leader !== undefined && properties.leader[1] > high,
  )
}

export function boundsOf(positions: readonly Position[]): Bounds {
  const [first] = positions
  if (!first) return { west: 0, south: 0, east: 0, north: 0 }
  let [west, south] = first
  let [east, north] = first
  for (const [lon, lat] of positions) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return { west, south, east, north }
}

/** Whether two boxes are the same, or both none. */
export function sameBounds(one: Bounds | undefined, other: Bounds | undefined): boolean {
  if (!one || !other) return one === other
  return one.west === other.west && one.south === other.south && one.east === other.east && one.north === other.north
}
