import type { PlaceCode } from '@/places/tree'
import type { AreaPaint } from './mapModel'
import type { UnitArea } from './unitAreas'

/** A municipality or dehyari where it stands: what an area shows, and how much there is to judge. */
export interface UnitPaint extends AreaPaint {
  readonly kind: 'municipality' | 'dehyari'
  /** What its share is of, e.g. its passages; `null`: not reported, drawn as the smallest. */
  readonly weight: number | null
  readonly lon: number
  readonly lat: number
}

/** The units of what is in view. The areas then are quiet ground: the units carry the colours. */
export interface MapUnits {
  readonly marks: readonly UnitPaint[]
  readonly chosen: PlaceCode | null
  /** Of those that have one; keep the reference while the package stays the same. */
  readonly areas?: readonly UnitArea[] | undefined
}

const SMALLEST = 3
const LARGEST = 15

/** Radius of a unit's mark, px at scale 1: its area grows with the weight, up to the greatest in view. */
export function unitRadius(weight: number | null, greatest: number): number {
  const share = weight === null || greatest <= 0 ? 0 : Math.min(1, weight / greatest)
  return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(share)
}

/** The greatest weight of some units; 0 where none is known. */
export const greatestWeight = (marks: readonly UnitPaint[]): number =>
  marks.reduce((greatest, { weight }) => Math.max(greatest, weight ?? 0), 0)

/** Radii grow between these zooms by these factors. */
export const UNIT_GROWTH = [
  [7, 0.6],
  [9.5, 1],
  [12, 1.8],
] as const

/** px at scale 1 of a unit's mark with so large a radius, at a zoom. */
export function unitSizeAt(radius: number, zoom: number): number {
  const [first, middle, last] = UNIT_GROWTH
  if (zoom <= first[0]) return radius * first[1]
  const [from, to] = zoom < middle[0] ? [first, middle] : [middle, last]
  const share = Math.min(1, (zoom - from[0]) / (to[0] - from[0]))
  return radius * (from[1] + (to[1] - from[1]) * share)
}

/** The largest first, and so lowest: a village beside its city stays in sight. */
export const drawnOrder = (marks: readonly UnitPaint[]): UnitPaint[] =>
  [...marks].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0))
