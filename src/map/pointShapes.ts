import type { PointKind } from '@/datapackage/tables/network'

/** Side of the square that the shapes are drawn in. */
export const SHAPE_BOX = 16

export interface PointShape {
  readonly path: string
  /** An agent's diamond is hollow: it has the post's colour, and is told from the square without it. */
  readonly hollow: boolean
}

/** Kind by shape as well as by colour, of about equal weight to the eye. The map and its legend draw the same ones. */
export const POINT_SHAPES: Readonly<Record<PointKind, PointShape>> = {
  post_office: { path: 'M3.2 3.2H12.8V12.8H3.2Z', hollow: false },
  postal_agent: { path: 'M8 2L14 8L8 14L2 8Z', hollow: true },
  pishkhan: { path: 'M8 2.6A5.4 5.4 0 1 1 8 13.4A5.4 5.4 0 1 1 8 2.6Z', hollow: false },
  rural_post: { path: 'M8 2.2L14.2 13.2H1.8Z', hollow: false },
}

/** The sign that a suspended (‖) or closed (✕) point carries in its shape, as strokes. */
export const STATUS_PATHS: Readonly<Record<'suspended' | 'closed', string>> = {
  suspended: 'M6.6 6V10.6M9.4 6V10.6',
  closed: 'M3 3L13 13M13 3L3 13',
}
