import { leaderShapes, outlineShapes, unitOutlineShapes } from './canvasLines'
import type { CanvasLook } from './canvasLook'
import { areaNames, cityNames, seaNames } from './canvasNames'
import { reachShapes } from './canvasReach'
import { clusterBoxes, clusterShapes, pointDots, visibleClusters } from './canvasPoints'
import type { CanvasShape } from './canvasShapes'
import type { MapScene } from './mapModel'
import type { MapView } from './mapView'
import type { PointCluster } from './pointClusters'
import { unitNames, unitShapes, unitSpots, type UnitSpot } from './canvasUnits'

export interface CanvasOverlay {
  /** From the lowest to the topmost, in the order of the MapLibre style's layers. */
  readonly shapes: readonly CanvasShape[]
  /** For the pointer. */
  readonly clusters: readonly PointCluster[]
  readonly units: readonly UnitSpot[]
}

/** All that lies over the areas, for one look at the map. */
export function canvasOverlay(scene: MapScene, hovered: string | null, look: CanvasLook, view: MapView): CanvasOverlay {
  const points = scene.points ?? []
  const units = unitSpots(scene.units, look, view)
  const clusters = visibleClusters(scene, view)
  const marks = clusterBoxes(clusters, look)
  const areas = areaNames(scene, look, view, marks)
  const cities = cityNames(scene, look, view, [...marks, ...areas.boxes])
  return {
    clusters,
    units,
    shapes: [
      ...(scene.network ? [] : pointDots(points, look, view)),
      ...(scene.reach ? reachShapes(scene.reach, look, view) : []),
      ...seaNames(scene, look, view, areas.boxes).shapes,
      ...leaderShapes(scene, look, view),
      ...outlineShapes(scene, hovered, look, view),
      ...cities.shapes,
      ...unitOutlineShapes(scene, hovered, look, view),
      ...unitShapes(units, { chosen: scene.units?.chosen ?? null, hovered }, look, view),
      ...areas.shapes,
      ...unitNames(units, look, view).shapes,
      ...clusterShapes(clusters, look, view, scene),
    ],
  }
}
