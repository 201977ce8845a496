import { boxAround, type Box } from './boxes'
import { growingLetters, spotLetters, type CanvasLook } from './canvasLook'
import { textShapes, type CanvasShape } from './canvasShapes'
import { wishFor, writeWhereFree, type Name } from './canvasWriting'
import { mapText } from './labelFeatures'
import type { PointFeature } from './mapModel'
import { atZoom, type MapView } from './mapView'
import { clusterPoints, type PointCluster } from './pointClusters'
import { POINT_SHAPES, SHAPE_BOX } from './pointShapes'
import { CLUSTER_RADIUS, CLUSTER_TEXT } from './sizes'
import { CLUSTERS_FROM_ZOOM, POINT_NAMES_FROM_ZOOM, SINGLE_FROM_ZOOM } from './zooms'

/** px beyond the frame that are still drawn, so that nothing pops up at its rim. */
const RIM = 40

/** The network as fine dots under the names, for the whole province. */
export function pointDots(points: readonly PointFeature[], { palette }: CanvasLook, view: MapView): CanvasShape[] {
  if (view.zoom >= CLUSTERS_FROM_ZOOM) return []
  const { scale, kinds, surface } = palette
  const r = atZoom(view.zoom, [6.5, 1], [CLUSTERS_FROM_ZOOM, 2.2]) * scale
  return points.map(({ geometry, properties }): CanvasShape => {
    const [cx, cy] = view.project(geometry.coordinates)
    const style = { fill: kinds[properties.kind], stroke: surface, lineWidth: 0.5 * scale }
    return { type: 'circle', shape: { cx, cy, r }, style }
  })
}

/** At a closer look: clusters, and points that stand alone. None for the whole province, where they are dots. */
export function visibleClusters(points: readonly PointFeature[], view: MapView): PointCluster[] {
  const { zoom, project, width, height } = view
  if (zoom < CLUSTERS_FROM_ZOOM) return []
  const radius = zoom < SINGLE_FROM_ZOOM ? CLUSTER_RADIUS : 0
  return clusterPoints(points, project, radius).filter(
    ({ at: [x, y] }) => x > -RIM && y > -RIM && x < width + RIM && y < height + RIM,
  )
}

/** Half the width of a cluster's or a single point's mark, px. */
export function clusterSize(count: number, scale: number): number {
  return (count > 1 ? atZoom(Math.sqrt(count), [1, 8], [16, 17]) : SHAPE_BOX / 2) * scale
}

/** What names keep clear of. */
export function clusterBoxes(clusters: readonly PointCluster[], { palette }: CanvasLook): Box[] {
  return clusters.map(({ at, members }) => {
    const side = 2 * clusterSize(members.length, palette.scale)
    return boxAround(at, { width: side, height: side })
  })
}

/** Clusters with their count, then single points by shape and colour, with their names at a close look. */
export function clusterShapes(clusters: readonly PointCluster[], look: CanvasLook, view: MapView): CanvasShape[] {
  const single = clusters.filter(({ members }) => members.length === 1)
  return [
    ...clusters.filter(({ members }) => members.length > 1).flatMap((cluster) => clusterMark(cluster, look, view)),
    ...single.flatMap((cluster) => pointMark(cluster, look, view)),
    ...pointNames(single, look, view),
  ]
}

function clusterMark(cluster: PointCluster, look: CanvasLook, view: MapView): CanvasShape[] {
  const { surface, accent, areaLine, scale, ink } = look.palette
  const [cx, cy] = cluster.at
  const style = { fill: surface, stroke: accent, lineWidth: 1.5 * areaLine, opacity: 0.94 }
  const count = new Intl.NumberFormat(look.language === 'fa' ? 'fa-IR' : 'en-US').format(cluster.members.length)
  const letters = growingLetters(look, view, CLUSTER_TEXT)
  return [
    { type: 'circle', shape: { cx, cy, r: clusterSize(cluster.members.length, scale) }, style },
    ...textShapes([{ text: count, bold: true }], cluster.at, letters, { fill: ink }),
  ]
}

/** As `mapImages.ts` draws it: a halo, then the shape in its kind's colour, hollow for an agent. */
function pointMark({ at: [x, y], members: [point] }: PointCluster, look: CanvasLook, view: MapView): CanvasShape[] {
  if (!point) return []
  const { surface, kinds, scale } = look.palette
  const { path, hollow } = POINT_SHAPES[point.properties.kind]
  const colour = kinds[point.properties.kind]
  const size = atZoom(view.zoom, [7, 0.7], [12, 1]) * scale
  const corner = (SHAPE_BOX / 2) * size
  const place = {
    type: 'path',
    shape: { pathData: path },
    x: x - corner,
    y: y - corner,
    scaleX: size,
    scaleY: size,
  } as const
  const halo = { fill: surface, stroke: surface, lineWidth: hollow ? 4 : 2.4, lineJoin: 'round' } as const
  const mark = hollow
    ? ({ fill: surface, stroke: colour, lineWidth: 2.2, lineJoin: 'round' } as const)
    : { fill: colour }
  return [
    { ...place, style: halo },
    { ...place, style: mark },
  ]
}

function pointNames(single: readonly PointCluster[], look: CanvasLook, view: MapView): readonly CanvasShape[] {
  if (view.zoom < POINT_NAMES_FROM_ZOOM) return []
  const letters = spotLetters(look)
  const ink = { fill: look.palette.ink, halo: look.palette.surface }
  const stands = { anchors: ['below'], distance: 0.8 * letters.size } as const
  const names = single.map(({ at, members }): Name => {
    const lines = [{ text: mapText(members[0]?.properties.name ?? ''), bold: false }]
    return { lines, wish: wishFor(lines, at, letters, stands), ink }
  })
  return writeWhereFree(names, letters, []).shapes
}
