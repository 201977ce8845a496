import type { PlaceCode } from '@/places/tree'
import type { MapScene, Position } from './mapModel'

/** Where a unit stands or an area is named; `null` for a place that the map does not show. */
export function placePosition(scene: Pick<MapScene, 'basemap' | 'units'>, code: PlaceCode): Position | null {
  const unit = scene.units?.marks.find(({ placeCode }) => placeCode === code)
  if (unit) return [unit.lon, unit.lat]
  const label = scene.basemap.labels.features.find(({ properties }) => properties.place_code === code)
  const [lon, lat] = label?.geometry.coordinates ?? []
  return lon === undefined || lat === undefined ? null : [lon, lat]
}
