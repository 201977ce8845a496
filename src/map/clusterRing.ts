import { POINT_KINDS, type PointKind } from '@/datapackage/tables/network'

/** Radius of a cluster of 16 points and more, px at scale 1, and of the least. The ring lies inside its rim. */
export const CLUSTER_RADII = [8, 17] as const
/** Width of the ring as a part of the radius. */
export const RING_WIDTH = 0.28

export interface RingArc {
  readonly kind: PointKind
  /** Radians, clockwise from the top. */
  readonly from: number
  readonly to: number
}

/** The arcs of a ring, in the order of `POINT_KINDS`; kinds without a share have none. Empty when nothing is shared out. */
export function ringArcs(shares: readonly number[]): RingArc[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  if (whole <= 0) return []
  let before = 0
  return POINT_KINDS.flatMap((kind, at): RingArc[] => {
    const share = shares[at] ?? 0
    if (share <= 0) return []
    const from = (before / whole) * 2 * Math.PI
    before += share
    return [{ kind, from, to: (before / whole) * 2 * Math.PI }]
  })
}
