import { isActiveOn } from '@/contact-points/indicators'
import type { ContactPointRow } from '@/datapackage/tables/network'
import { lastDayOf, type Period } from '@/locale/period'
import type { Language } from '@/locale/format'
import type { CityFeature, PointFeature } from '@/map/mapModel'
import { nameOf } from '@/places/placeName'
import type { PlaceTree } from '@/places/tree'

/** The points that served people at the end of a month. Those without a coordinate cannot be drawn and are counted apart. */
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
