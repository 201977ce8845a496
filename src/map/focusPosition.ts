import type { MapScene, Position } from './mapModel'

/**
 * What a step of the zoom buttons keeps in place: the selected area, else the middle of the names, since the middle of
 * the map's box may be at sea. `null` where nothing is named.
 */
export function focusPosition({ basemap, selected }: Pick<MapScene, 'basemap' | 'selected'>): Position | null {
  const named = basemap.labels.features.filter(({ properties }) => properties.place_code !== undefined)
  const own = named.filter(({ properties }) => properties.place_code === selected)
  const spots = (own.length > 0 ? own : named).map(({ geometry }) => geometry.coordinates)
  const mean = (axis: 0 | 1): number => spots.reduce((sum, spot) => sum + (spot[axis] ?? 0), 0) / spots.length
  return spots.length > 0 ? [mean(0), mean(1)] : null
}
