import type { Feature, FeatureCollection } from 'geojson'
import type { GeoComponentOption } from 'echarts/components'
import { isGround, type MapScene } from './mapModel'
import { openSea } from './openSea'
import type { MapLook, MapPalette } from './palette'
import { areaUnits } from './areaUnits'

type Region = NonNullable<GeoComponentOption['regions']>[number]
type AreaColour = NonNullable<NonNullable<Region['itemStyle']>['areaColor']>

/** Names of what is not an area; no place code is made of letters alone. */
const GROUND = { sea: 'sea', country_border: 'country-border', province_border: 'province-border' } as const

/**
 * The shapes of a base map as ECharts takes them, told apart by name: an area by its code. What comes first is covered by
 * what follows. Land has no colour of its own and is left out.
 */
export function groundShapes({ basemap, units }: Pick<MapScene, 'basemap' | 'units'>): FeatureCollection {
  const ground = openSea(basemap.surroundings).features.flatMap(({ geometry, properties: { kind } }): Feature[] =>
    kind === 'land' ? [] : [{ type: 'Feature', properties: { name: GROUND[kind] }, geometry }],
  )
  const areas = basemap.boundaries.features.map(({ geometry, properties }): Feature => ({
    type: 'Feature',
    properties: { name: properties.place_code },
    geometry,
  }))
  const ofUnits = (units?.areas ?? []).map(({ placeCode, geometry }): Feature => {
    return { type: 'Feature', properties: { name: placeCode }, geometry }
  })
  return { type: 'FeatureCollection', features: [...ground, ...areas, ...ofUnits] }
}

/**
 * How each of these shapes is painted: an area in the colour of its class as in the MapLibre style, or with the hatch
 * where it did not report; as mere ground they all look alike. `hatch` is whatever ECharts takes for an area's colour.
 */
export function groundRegions(scene: MapScene, { palette }: MapLook, hatch: AreaColour): Region[] {
  const paints = new Map(scene.areas.map((area) => [area.placeCode, area]))
  const plain = isGround(scene)
  const areas = scene.basemap.boundaries.features.map(({ properties }): Region => {
    const index = paints.get(properties.place_code)?.classIndex ?? null
    const colour = index === null ? undefined : palette.classes[index]
    return {
      name: properties.place_code,
      itemStyle: {
        areaColor: plain ? palette.surface : (colour ?? hatch),
        borderColor: plain ? palette.lineStrong : palette.surface,
        borderWidth: palette.areaLine,
      },
    }
  })
  const border = (name: string, borderColor: string, borderType: 'solid' | number[]): Region => ({
    name,
    itemStyle: { areaColor: 'transparent', borderColor, borderWidth: 1, borderType },
  })
  return [
    { name: GROUND.sea, itemStyle: { areaColor: palette.water, borderWidth: 0 } },
    border(GROUND.province_border, palette.line, [3, 2]),
    border(GROUND.country_border, palette.lineStrong, 'solid'),
    ...areas,
    ...unitRegions(scene, palette, hatch),
  ]
}

/** Areas of municipalities and dehyaris, as `unitAreaLayers` paints them; those out of view are there and not seen. */
function unitRegions({ units }: Pick<MapScene, 'units'>, palette: MapPalette, hatch: AreaColour): Region[] {
  const paints = new Map(areaUnits(units).map(({ unit }) => [unit.placeCode, unit]))
  return (units?.areas ?? []).map(({ placeCode: name }): Region => {
    const unit = paints.get(name)
    if (!unit) return { name, itemStyle: { areaColor: 'transparent', borderWidth: 0 } }
    const colour = unit.classIndex === null ? undefined : palette.classes[unit.classIndex]
    const isCity = unit.kind === 'municipality'
    return {
      name,
      itemStyle: {
        areaColor: colour ?? hatch,
        borderColor: isCity ? palette.ink : palette.ink3,
        borderWidth: (isCity ? 0.9 : 0.6) * palette.areaLine,
      },
    }
  })
}
