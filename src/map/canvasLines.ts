import type { MultiPolygon, Polygon } from 'geojson'
import type { CanvasShape, LineShape } from './canvasShapes'
import type { Project } from './figureProjection'
import { labelSources } from './labelFeatures'
import { isGround, type MapScene } from './mapModel'
import type { MapView } from './mapView'
import type { MapLook } from './palette'
import { areaUnits } from './areaUnits'
import { UNIT_NAMES_FROM_ZOOM } from './zooms'

/** From a small area to its name at sea. */
export function leaderShapes(scene: MapScene, { palette }: MapLook, { project, zoom }: MapView): CanvasShape[] {
  // As long as the names they lead to.
  if (isGround(scene) && zoom >= UNIT_NAMES_FROM_ZOOM) return []
  const stroke = { stroke: palette.ink3, lineWidth: palette.areaLine }
  return labelSources(scene).leaders.features.map(({ geometry }): CanvasShape => {
    if (geometry.type === 'LineString') return line(geometry.coordinates.map(project), stroke)
    const [cx, cy] = project(geometry.coordinates)
    return { type: 'circle', shape: { cx, cy, r: 2 * palette.scale }, style: { ...stroke, fill: palette.surface } }
  })
}

/** Hover and selection, above all areas, so that a neighbour never covers half of an outline. */
export function outlineShapes(
  scene: MapScene,
  hovered: string | null,
  { palette }: MapLook,
  { project }: MapView,
): CanvasShape[] {
  const outline = (code: string | null, stroke: string, width: number): CanvasShape[] =>
    scene.basemap.boundaries.features
      .filter(({ properties }) => properties.place_code === code)
      .flatMap(({ geometry }) => ringLines(geometry, project, { stroke, lineWidth: width * palette.areaLine }))
  const selected = isGround(scene) ? 1.4 : 2.5
  return [
    ...outline(scene.selected, palette.surface, selected + 2),
    ...outline(hovered, palette.ink2, 1.75),
    ...outline(scene.selected, palette.ink, selected),
  ]
}

/** The same of municipalities and dehyaris that have an area. */
export function unitOutlineShapes(
  { units }: Pick<MapScene, 'units'>,
  hovered: string | null,
  { palette }: MapLook,
  { project }: MapView,
): CanvasShape[] {
  const outline = (code: string | null, stroke: string, width: number): CanvasShape[] =>
    areaUnits(units)
      .filter(({ unit }) => unit.placeCode === code)
      .flatMap(({ area }) => ringLines(area.geometry, project, { stroke, lineWidth: width * palette.areaLine }))
  const chosen = units?.chosen ?? null
  return [
    ...outline(chosen, palette.surface, 5),
    ...outline(chosen, palette.accentStrong, 3),
    ...outline(hovered, palette.ink, 1.75),
  ]
}

const ringLines = (geometry: Polygon | MultiPolygon, project: Project, stroke: Stroke): LineShape[] =>
  (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).map((ring) =>
    line(ring.map(project), stroke),
  )

interface Stroke {
  readonly stroke: string
  readonly lineWidth: number
}

function line(points: readonly (readonly number[])[], stroke: Stroke): LineShape {
  const style = { ...stroke, lineJoin: 'round', lineCap: 'round' } as const
  return { type: 'polyline', shape: { points: points.map((point) => [...point]) }, style: { ...style, fill: 'none' } }
}
