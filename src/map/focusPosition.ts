import type { MapScene, Position } from './mapModel'

/**
 * What a step of the zoom buttons keeps in place: the selected area, else the middle of the names, since the middle of
 * the map's box may be at sea. `null` where nothing is named, or
 * something else is looked at: then the middle of what is in view.
 */
export function focusPosition({
  basemap,
  selected,
  focus,
}: Pick<MapScene, 'basemap' | 'selected' | 'focus'>): Position | null {
  if (focus) return null
  const named = basemap.labels.features.filter(({ properties }) => properties.place_code !== undefined)
  const own = named.filter(({ properties }) => properties.place_code === selected)
  const spots = (own.length > 0 ? own : named).map(({ geometry }) => geometry.coordinates)
  const mean = (axis: 0 | 1): number => spots.reduce((sum, spot) => sum + (spot[axis] ?? 0), 0) / spots.length
  return spots.length > 0 ? [mean(0), mean(1)] : null
}
