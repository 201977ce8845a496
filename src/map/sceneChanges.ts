import type { FeatureCollection } from 'geojson'
import { labelSources } from './labelFeatures'
import type { MapScene } from './mapModel'
import { settlementCollection, siteCollection } from './reach'
import { cityCollection, hasPoints, pointCollection } from './style'
import { SOURCES } from './styleTypes'
import { hasUnitAreas } from './areaUnits'
import { unitAreaCollection, unitCollection } from './unitCollections'

/** Whether a scene has other layers than the one before it, beyond its data: then the style is made anew. */
export function hasOtherLayers(last: MapScene, scene: MapScene): boolean {
  return (
    hasPoints(scene) !== hasPoints(last) ||
    scene.network !== last.network ||
    (scene.reach === undefined) !== (last.reach === undefined) ||
    (scene.units === undefined) !== (last.units === undefined) ||
    hasUnitAreas(scene.units) !== hasUnitAreas(last.units) ||
    // Other filters are other layers, few and quickly made.
    scene.passages?.archive !== last.passages?.archive ||
    scene.streets !== last.streets ||
    scene.passages?.shown !== last.passages?.shown
  )
}

/** The data of the sources that changed between two scenes of the same layers; what kept its reference did not change. */
export function changedSources(last: MapScene, scene: MapScene): Map<string, FeatureCollection> {
  const changed = new Map<string, FeatureCollection>()
  if (scene.areas !== last.areas) {
    const labels = labelSources(scene)
    changed.set(SOURCES.labels, labels.areas).set(SOURCES.leaders, labels.leaders)
  }
  if (scene.points !== last.points) {
    const points = pointCollection(scene.points)
    changed.set(SOURCES.points, points).set(SOURCES.dots, points)
  }
  if (scene.cities !== last.cities) changed.set(SOURCES.cities, cityCollection(scene.cities))
  if (scene.reach?.settlements !== last.reach?.settlements)
    changed.set(SOURCES.settlements, settlementCollection(scene.reach))
  if (scene.reach?.sites !== last.reach?.sites || scene.reach?.km !== last.reach?.km)
    changed.set(SOURCES.sites, siteCollection(scene.reach))
  if (scene.units?.marks !== last.units?.marks || scene.units?.areas !== last.units?.areas) {
    changed.set(SOURCES.units, unitCollection(scene.units))
    if (hasUnitAreas(scene.units)) changed.set(SOURCES.unitAreas, unitAreaCollection(scene.units))
  }
  return changed
}
