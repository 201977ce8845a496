import type { FeatureCollection, Geometry } from 'geojson'
import { areaBorders, areaLayers, outlineLayers, surroundingLayers } from './areaLayers'
import { labelSources, mapText, seaLabels } from './labelFeatures'
import { areaLabelLayers, cityLayers, FONTS, groundLabelLayers, leaderLayers, seaLayers } from './labelLayers'
import { isGround, type CityFeature, type MapScene, type PointFeature } from './mapModel'
import { openSea } from './openSea'
import type { MapLook } from './palette'
import { clustersFrom, dotLayer, pointLayers, pointSource } from './pointLayers'
import { passageLayers, passageSources } from './passageLayers'
import { reachLayers, reachSources } from './reachLayers'
import { streetGroundLayers, streetNameLayers, streetSources } from './streetLayers'
import { unitAreaLayers } from './unitAreaLayers'
import { unitLayers, unitSources } from './unitLayers'
import { SOURCES, type MapStyle } from './styleTypes'

/** Addresses of the font's static files. MapLibre draws text from them in the browser, so no glyph server is needed. */
export interface MapFonts {
  readonly regular: string
  readonly bold: string
}

/**
 * The whole MapLibre style of a scene. Figures, hover and selection are not in it: they are feature state, set by the
 * adapter, so that changing them rebuilds nothing.
 */
export function buildStyle(scene: MapScene, look: MapLook, fonts: MapFonts): MapStyle {
  const withPoints = hasPoints(scene)
  return {
    version: 8,
    'font-faces': { [FONTS.regular]: fonts.regular, [FONTS.bold]: fonts.bold },
    transition: { duration: 0, delay: 0 },
    sources: sourcesOf(scene, look),
    layers: [
      ...surroundingLayers(look),
      ...areaLayers(look, isGround(scene)),
      ...streetGroundLayers(look, scene),
      ...unitAreaLayers(look, scene),
      areaBorders(look, isGround(scene)),
      ...(scene.network ? [] : [dotLayer(look)]),
      ...reachLayers(look, scene),
      ...seaLayers(look),
      ...leaderLayers(look, isGround(scene)),
      ...outlineLayers(look, isGround(scene)),
      ...cityLayers(look),
      ...streetNameLayers(look, scene),
      ...passageLayers(look, scene),
      ...unitLayers(look, scene),
      ...(isGround(scene) ? groundLabelLayers(look) : areaLabelLayers(look, withPoints ? clustersFrom(scene) : null)),
      ...pointLayers(look, scene),
    ],
  }
}

function sourcesOf(scene: MapScene, look: MapLook): MapStyle['sources'] {
  const { boundaries, surroundings } = scene.basemap
  const labels = labelSources(scene)
  const geojson = (data: FeatureCollection<Geometry>) => ({ type: 'geojson' as const, data })
  return {
    [SOURCES.surroundings]: geojson(openSea(surroundings)),
    [SOURCES.boundaries]: { ...geojson(boundaries), promoteId: 'place_code' },
    [SOURCES.labels]: { ...geojson(labels.areas), promoteId: 'place_code' },
    [SOURCES.leaders]: geojson(labels.leaders),
    [SOURCES.sea]: geojson(seaLabels(scene, look.language)),
    [SOURCES.points]: pointSource(pointCollection(scene.points)),
    [SOURCES.dots]: geojson(pointCollection(scene.points)),
    [SOURCES.cities]: geojson(cityCollection(scene.cities)),
    ...reachSources(scene),
    ...unitSources(scene),
    ...passageSources(scene),
    ...streetSources(scene),
  }
}

export function hasPoints({ points }: Pick<MapScene, 'points'>): boolean {
  return points !== undefined && points.length > 0
}

export function pointCollection(points: readonly PointFeature[] = []): FeatureCollection {
  return { type: 'FeatureCollection', features: points.map(withMapText) }
}

export function cityCollection(cities: readonly CityFeature[] = []): FeatureCollection {
  return { type: 'FeatureCollection', features: cities.map(withMapText) }
}

function withMapText<F extends PointFeature | CityFeature>(feature: F): F {
  return { ...feature, properties: { ...feature.properties, name: mapText(feature.properties.name) } }
}
