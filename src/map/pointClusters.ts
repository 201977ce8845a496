import type { Plot } from './figureProjection'
import type { PointFeature, Position } from './mapModel'
import { CLUSTER_RADIUS } from './sizes'
import { SINGLE_FROM_ZOOM } from './zooms'

/** Points too near each other to be told apart, or (`count` 1) one that stands alone. */
export interface PointCluster {
  readonly members: readonly PointFeature[]
  readonly position: Position
  readonly at: Plot
  /** px from the point it grew around to its farthest member. */
  readonly spread: number
}

interface Placed {
  readonly point: PointFeature
  readonly at: Plot
}

/**
 * Gathers points that lie within `radius` px of the first of them that has no cluster yet; a radius of 0 leaves each
 * alone. The same points give the same clusters wherever the map is moved. Of the order of points × clusters.
 */
export function clusterPoints(
  points: readonly PointFeature[],
  project: (position: readonly number[]) => Plot,
  radius: number,
): PointCluster[] {
  let left: Placed[] = points.map((point) => ({ point, at: project(point.geometry.coordinates) }))
  const clusters: PointCluster[] = []
  for (let seed = left[0]; seed !== undefined; seed = left[0]) {
    const { at } = seed
    const far = ({ at: [x, y] }: Placed): number => Math.hypot(x - at[0], y - at[1])
    const near = radius > 0 ? left.filter((one) => one === seed || far(one) <= radius) : [seed]
    const taken = new Set(near)
    left = radius > 0 ? left.filter((one) => !taken.has(one)) : left.slice(1)
    clusters.push(clusterOf(near, project, Math.max(...near.map(far))))
  }
  return clusters
}

function clusterOf(
  members: readonly Placed[],
  project: (position: readonly number[]) => Plot,
  spread: number,
): PointCluster {
  const mean = (axis: 0 | 1): number =>
    members.reduce((sum, { point }) => sum + (point.geometry.coordinates[axis] ?? 0), 0) / members.length
  const position = [mean(0), mean(1)] as const
  return { members: members.map(({ point }) => point), position, at: project(position), spread }
}

/** How many steps of zoom part a cluster: enough for its farthest member to leave it, and never more than to where all are single. */
export function stepsToSplit({ spread }: PointCluster, zoom: number): number {
  const most = SINGLE_FROM_ZOOM - zoom
  return spread > 0 ? Math.min(most, Math.log2(CLUSTER_RADIUS / spread) + 0.3) : most
}
