import type { ContactPointRow } from '@/datapackage/tables/network'
import { lastDayOf } from '@/locale/lastDay'
import type { Period } from '@/locale/period'
import type { Language } from '@/locale/format'
import type { CityFeature, PointFeature } from '@/map/mapModel'
import type { ListedPoint } from '@/map/pointList'
import { isActiveOn } from '@/places/activity'
import { nameOf } from '@/places/placeName'
import type { PlaceTree } from '@/places/tree'

/** The points that served people at the end of a month. Those without a coordinate cannot be drawn: see `listedPoints`. */
export function pointFeatures(rows: readonly ContactPointRow[], period: Period, language: Language): PointFeature[] {
  const day = lastDayOf(period)
  return rows.flatMap((point): PointFeature[] => {
    const { lon, lat, kind, point_id } = point
    if (lon === null || lat === null || !isActiveOn(point, day)) return []
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: { point_id, kind, name: nameOf(point, language) },
      },
    ]
  })
}

/** The same points for a list, those without a coordinate too, each with the county it is counted in. */
export function listedPoints(
  rows: readonly ContactPointRow[],
  period: Period,
  language: Language,
  tree: PlaceTree,
): ListedPoint[] {
  const day = lastDayOf(period)
  return rows
    .filter((point) => isActiveOn(point, day))
    .map((point) => ({
      pointId: point.point_id,
      kind: point.kind,
      name: nameOf(point, language),
      area: tree.countyOf(point.place_code)?.place_code ?? null,
      isLocated: point.lon !== null && point.lat !== null,
    }))
}

/** Cities with a coordinate; the others are in the tables, not on the map. */
export function cityFeatures(tree: PlaceTree, language: Language): CityFeature[] {
  return tree.counties.flatMap((county) =>
    tree.unitsOf(county.place_code).flatMap((city): CityFeature[] => {
      const { lon, lat, level, place_code } = city
      if (level !== 'city' || lon === null || lat === null) return []
      return [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [lon, lat] },
          properties: { place_code, name: nameOf(city, language) },
        },
      ]
    }),
  )
}
