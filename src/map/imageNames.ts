import type { PointKind } from '@/datapackage/tables/network'

/** Images are named by theme: MapLibre bakes them into tiles, so a new look needs new names to be drawn anew. */
export function hatchName(theme: string): string {
  return `hatch:${theme}`
}

export function iconName(kind: PointKind, theme: string): string {
  return `${kind}:${theme}`
}
