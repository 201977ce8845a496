import type { Language } from '@/locale/format'
import type { PointFeature } from '@/map/mapModel'
import { nameOf } from '@/places/placeName'
import type { PointMonth } from './pointMonth'
import { POINT_STATUSES } from './pointStatus'
import type { PointTable } from './pointTable'

/** The points for the map. One without coordinates cannot be drawn; it is in the list all the same. */
export function pointFeatures(
  { points }: PointTable,
  month: PointMonth,
  shown: Int32Array,
  language: Language,
): PointFeature[] {
  const features: PointFeature[] = []
  for (const at of shown) {
    const point = points[at]
    const status = POINT_STATUSES[month.status[at] ?? -1]
    if (!point || !status || point.lon === null || point.lat === null) continue
    features.push({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [point.lon, point.lat] },
      properties: { point_id: point.point_id, kind: point.kind, name: nameOf(point, language), status },
    })
  }
  return features
}
