import { POINT_KINDS, type PointKind } from '@/datapackage/tables/network'
import type { PlaceCode } from '@/places/tree'

/** A contact point as a list has it, with or without a place on the map. */
export interface ListedPoint {
  readonly pointId: string
  readonly kind: PointKind
  readonly name: string
  /** The area it is counted in; `null` where its place lies in none. */
  readonly area: PlaceCode | null
  /** Whether its coordinate is known, so that the map draws it. */
  readonly isLocated: boolean
}

export type KindCounts = Readonly<Record<PointKind, number>>

export interface PointCounts {
  readonly kinds: KindCounts
  readonly all: number
}

/** How many of each kind there are; nothing gives zeros, since no point is a count and not a missing figure. */
export function countPoints(points: readonly ListedPoint[]): PointCounts {
  const count = (kind: PointKind): number => points.filter((point) => point.kind === kind).length
  const kinds: KindCounts = {
    post_office: count('post_office'),
    postal_agent: count('postal_agent'),
    pishkhan: count('pishkhan'),
    rural_post: count('rural_post'),
  }
  return { kinds, all: points.length }
}

/** The points of each area. */
export function pointsByArea(points: readonly ListedPoint[]): ReadonlyMap<PlaceCode, readonly ListedPoint[]> {
  const areas = new Map<PlaceCode, ListedPoint[]>()
  for (const point of points) {
    if (point.area === null) continue
    areas.set(point.area, [...(areas.get(point.area) ?? []), point])
  }
  return areas
}

/** By kind, then by name as the alphabet has it. */
export function inOrder(points: readonly ListedPoint[], language: string): ListedPoint[] {
  const alphabet = new Intl.Collator(language)
  const rank = ({ kind }: ListedPoint): number => POINT_KINDS.indexOf(kind)
  return [...points].sort((a, b) => rank(a) - rank(b) || alphabet.compare(a.name, b.name))
}
