import type { PointKind } from '@/datapackage/tables/network'
import type { PointStatus } from './mapModel'

/** Images are named by theme: MapLibre bakes them into tiles, so a new look needs new names to be drawn anew. */
export function hatchName(theme: string): string {
  return `hatch:${theme}`
}

/** Radius of the hatched disc of a unit that did not report, px at scale 1. */
export const SILENT_UNIT_RADIUS = 12

export const silentUnitName = (theme: string): string => `silent-unit:${theme}`

export function iconName(kind: PointKind, theme: string, status: PointStatus = 'active'): string {
  return `${kind}${STATUS_SUFFIX[status]}:${theme}`
}

/** What a status adds to the name of a kind's icon. */
export const STATUS_SUFFIX: Readonly<Record<PointStatus, string>> = {
  active: '',
  suspended: '-suspended',
  closed: '-closed',
}

/** Parts that a cluster's ring is divided into: finer ones could not be told apart, and each mixture is an image of its own. */
export const RING_PARTS = 16

/** Names the ring of clusters in which the kinds have these shares, in parts of `RING_PARTS`, in the order of `POINT_KINDS`. */
export function ringName(parts: readonly number[], theme: string): string {
  return `${ringPrefix(theme)}${parts.join('-')}`
}

export const ringPrefix = (theme: string): string => `ring:${theme}:`

/** The shares in a ring's name; `null`: it is the name of something else. */
export function ringParts(name: string, theme: string): number[] | null {
  const prefix = ringPrefix(theme)
  if (!name.startsWith(prefix)) return null
  const parts = name.slice(prefix.length).split('-').map(Number)
  return parts.every(Number.isFinite) ? parts : null
}
