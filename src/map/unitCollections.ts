import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson'
import type { PlaceCode } from '@/places/tree'
import { areaUnits } from './areaUnits'
import { mapText } from './labelFeatures'
import { drawnOrder, greatestWeight, unitRadius, type MapUnits, type UnitPaint } from './units'

export interface UnitProperties {
  readonly place_code: PlaceCode
  readonly kind: UnitPaint['kind']
  readonly name: string
  /** -1: not reported. */
  readonly class: number
  readonly radius: number
  /** The zoom from which its area stands for it. */
  readonly until: number
}

/** Of a unit without an area. */
const ALWAYS = 99

export function unitCollection(units: MapUnits | undefined): FeatureCollection<Point, UnitProperties> {
  const marks = units?.marks ?? []
  const greatest = greatestWeight(marks)
  const until = new Map(areaUnits(units).map(({ unit, from }) => [unit.placeCode, from]))
  return {
    type: 'FeatureCollection',
    features: drawnOrder(marks).map(
      ({ placeCode, kind, name, classIndex, weight, lon, lat }): Feature<Point, UnitProperties> => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: {
          place_code: placeCode,
          kind,
          name: mapText(name),
          class: classIndex ?? -1,
          radius: unitRadius(weight, greatest),
          until: until.get(placeCode) ?? ALWAYS,
        },
      }),
    ),
  }
}

export interface UnitAreaProperties {
  readonly place_code: PlaceCode
  readonly kind: UnitPaint['kind']
  /** -1: not reported. */
  readonly class: number
}

export function unitAreaCollection(
  units: MapUnits | undefined,
): FeatureCollection<Polygon | MultiPolygon, UnitAreaProperties> {
  return {
    type: 'FeatureCollection',
    features: areaUnits(units).map(({ area, unit }): Feature<Polygon | MultiPolygon, UnitAreaProperties> => {
      const { placeCode, kind, classIndex } = unit
      return {
        type: 'Feature',
        geometry: area.geometry,
        properties: { place_code: placeCode, kind, class: classIndex ?? -1 },
      }
    }),
  }
}
