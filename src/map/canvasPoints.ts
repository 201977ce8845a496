import { POINT_KINDS } from '@/datapackage/tables/network'
import { writeNumber } from '@/locale/numerals'
import { boxAround, type Box } from './boxes'
import { growingLetters, spotLetters, type CanvasLook } from './canvasLook'
import { textShapes, type CanvasShape } from './canvasShapes'
import { wishFor, writeWhereFree, type Name } from './canvasWriting'
import { mapText } from './labelFeatures'
import { CLUSTER_RADII, RING_WIDTH, ringArcs } from './clusterRing'
import { colourOf } from './palette'
import type { MapScene, PointFeature } from './mapModel'
import { atZoom, type MapView } from './mapView'
import { clusterPoints, type PointCluster } from './pointClusters'
import { POINT_SHAPES, SHAPE_BOX, STATUS_PATHS } from './pointShapes'
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
export function visibleClusters(
  { points = [], network = false }: Pick<MapScene, 'points' | 'network'>,
  view: MapView,
): PointCluster[] {
  const { zoom, project, width, height } = view
  if (zoom < CLUSTERS_FROM_ZOOM && !network) return []
  const radius = zoom < SINGLE_FROM_ZOOM ? CLUSTER_RADIUS : 0
  return clusterPoints(points, project, radius).filter(
    ({ at: [x, y] }) => x > -RIM && y > -RIM && x < width + RIM && y < height + RIM,
  )
}

/** Half the width of a cluster's or a single point's mark, px. */
export function clusterSize(count: number, scale: number): number {
  const [small, large] = CLUSTER_RADII
  return (count > 1 ? atZoom(Math.sqrt(count), [1, small], [16, large]) : SHAPE_BOX / 2) * scale
}

/** What names keep clear of. */
export function clusterBoxes(clusters: readonly PointCluster[], { palette }: CanvasLook): Box[] {
  return clusters.map(({ at, members }) => {
    const side = 2 * clusterSize(members.length, palette.scale)
    return boxAround(at, { width: side, height: side })
  })
}

/** Clusters with their count, then single points by shape and colour, with their names at a close look. */
export function clusterShapes(
  clusters: readonly PointCluster[],
  look: CanvasLook,
  view: MapView,
  { network = false, chosenPoint = null }: Pick<MapScene, 'network' | 'chosenPoint'> = {},
): CanvasShape[] {
  const single = clusters.filter(({ members }) => members.length === 1)
  return [
    ...clusters
      .filter(({ members }) => members.length > 1)
      .flatMap((cluster) => [...clusterMark(cluster, look, view), ...(network ? clusterRing(cluster, look) : [])]),
    ...single.flatMap((cluster) => pointMark(cluster, look, view)),
    ...clusters.flatMap((cluster) => (network ? chosenMark(cluster, chosenPoint, look) : [])),
    ...pointNames(single, look, view),
  ]
}

function clusterRing({ at: [cx, cy], members }: PointCluster, { palette }: CanvasLook): CanvasShape[] {
  const radius = clusterSize(members.length, palette.scale)
  const shares = POINT_KINDS.map((kind) => members.filter(({ properties }) => properties.kind === kind).length)
  const arc = (width: number, from: number, to: number, stroke: string): CanvasShape => ({
    type: 'arc',
    shape: { cx, cy, r: radius * (1 - RING_WIDTH / 2), startAngle: from - Math.PI / 2, endAngle: to - Math.PI / 2 },
    style: { fill: 'none', stroke, lineWidth: radius * width },
  })
  return ringArcs(shares).flatMap(({ kind, from, to }) => [
    arc(RING_WIDTH, from, to, palette.kinds[kind]),
    ...(POINT_SHAPES[kind].hollow ? [arc(RING_WIDTH * 0.45, from, to, palette.surface)] : []),
  ])
}

function chosenMark(
  { at: [cx, cy], members }: PointCluster,
  chosen: string | null,
  { palette }: CanvasLook,
): CanvasShape[] {
  if (!members.some(({ properties }) => properties.point_id === chosen)) return []
  const r = members.length > 1 ? clusterSize(members.length, palette.scale) + 3 : 12 * palette.scale
  const style = { fill: 'none', stroke: palette.accentStrong, lineWidth: 3 * palette.areaLine }
  return [{ type: 'circle', shape: { cx, cy, r }, style }]
}

function clusterMark(cluster: PointCluster, look: CanvasLook, view: MapView): CanvasShape[] {
  const { surface, accent, areaLine, scale, ink } = look.palette
  const [cx, cy] = cluster.at
  const style = { fill: surface, stroke: accent, lineWidth: 1.5 * areaLine, opacity: 0.94 }
  const count = writeNumber(cluster.members.length, look.language)
  const letters = growingLetters(look, view, CLUSTER_TEXT)
  return [
    { type: 'circle', shape: { cx, cy, r: clusterSize(cluster.members.length, scale) }, style },
    ...textShapes([{ text: count, bold: true }], cluster.at, letters, { fill: ink }),
  ]
}

/** As `mapImages.ts` draws it: a halo, then the shape in its kind's colour, hollow for an agent. */
function pointMark({ at: [x, y], members: [point] }: PointCluster, look: CanvasLook, view: MapView): CanvasShape[] {
  if (!point) return []
  const { surface, scale } = look.palette
  const { kind, status = 'active' } = point.properties
  const { path } = POINT_SHAPES[kind]
  const hollow = POINT_SHAPES[kind].hollow || status !== 'active'
  const colour = colourOf(kind, status, look.palette)
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
    ...(status === 'active'
      ? []
      : [
          {
            ...place,
            shape: { pathData: STATUS_PATHS[status] },
            style: { fill: 'none', stroke: colour, lineWidth: 1.8 },
          },
        ]),
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
