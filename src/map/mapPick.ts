import type { Map as GlMap, MapGeoJSONFeature } from 'maplibre-gl'
import type { PlaceCode } from '@/places/tree'
import type { MapScene } from './mapModel'
import { LAYERS } from './styleTypes'
import { hasUnitAreas } from './areaUnits'

type Spot = readonly [x: number, y: number]

/** What a pointer at a spot means; at most one of them is there. */
export interface Picked {
  readonly cluster?: MapGeoJSONFeature | undefined
  readonly point?: string | undefined
  readonly unit?: PlaceCode | undefined
  readonly area?: PlaceCode | undefined
}

/** px around the pointer in which a small mark is still met. */
const REACH = 4

/** What lies under the pointer, the finest first. */
export function pickAt(map: GlMap, scene: MapScene, spot: Spot): Picked {
  const [cluster] = map.queryRenderedFeatures([...spot], { layers: [LAYERS.clusters] })
  if (cluster) return { cluster }
  const point = scene.network ? textOf(map, spot, [LAYERS.points], 'point_id') : undefined
  if (point !== undefined) return { point }
  const place = placeAt(map, scene, spot)
  return place === null
    ? {}
    : scene.units?.marks.some(({ placeCode }) => placeCode === place)
      ? { unit: place }
      : { area: place }
}

/** The unit, by its mark or its area, else the county under the pointer. Points leave the pointer to the areas where they are not what the map is about. */
export function placeAt(map: GlMap, { units }: MapScene, [x, y]: Spot): PlaceCode | null {
  const around: [Spot, Spot] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ]
  const unit = units && textOf(map, around, [LAYERS.units, LAYERS.silentUnits], 'place_code')
  const area = hasUnitAreas(units) ? textOf(map, [x, y], [LAYERS.unitAreas], 'place_code') : undefined
  return unit ?? area ?? textOf(map, [x, y], [LAYERS.areaFill], 'place_code') ?? null
}

function textOf(map: GlMap, where: Spot | [Spot, Spot], layers: string[], property: string): string | undefined {
  const [found] = map.queryRenderedFeatures(where as [number, number], { layers })
  const value: unknown = found?.properties[property]
  return typeof value === 'string' ? value : undefined
}
