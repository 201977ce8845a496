import type { ContactPointRow, PointServiceRow } from '@/datapackage/tables/network'
import type { AddressingRow } from '@/datapackage/tables/post'
import { isActiveOn } from '@/places/activity'
import type { PlaceCode } from '@/places/tree'

/** A part of a whole that a place answers for; `null` sides were not reported. */
export interface Gap {
  readonly id: 'unnamed' | 'unsigned' | 'unplated' | 'complete'
  readonly count: number | null
  readonly whole: number | null
  /** Percent. */
  readonly share: number | null
}

/** The gaps of addressing of one place in a month, each apart; empty where the package has no row of it. */
export function gapsOf(rows: readonly AddressingRow[], place: PlaceCode, period: string): Gap[] {
  const row = rows.find((own) => own.place_code === place && own.period === period)
  if (!row) return []
  const missing = (whole: number | null, has: number | null): number | null =>
    whole === null || has === null ? null : whole - has
  return [
    gap('unnamed', missing(row.passages, row.passages_named), row.passages),
    gap('unsigned', missing(row.passages_named, row.passages_signed), row.passages_named),
    gap('unplated', missing(row.premises, row.premises_plated), row.premises),
    gap('complete', row.premises_gnaf_complete, row.premises),
  ]
}

function gap(id: Gap['id'], count: number | null, whole: number | null): Gap {
  return { id, count, whole, share: count === null || !whole ? null : (100 * count) / whole }
}

export interface PointOfPlace {
  readonly point: ContactPointRow
  /** How many services it gives on the day. */
  readonly services: number
}

/** The points of a place that serve on a day (ISO date), and which services they give together. */
export function pointsOf(
  points: readonly ContactPointRow[],
  given: readonly PointServiceRow[],
  place: PlaceCode,
  day: string,
): { readonly points: readonly PointOfPlace[]; readonly services: ReadonlySet<string> } {
  const own = points.filter((point) => point.place_code === place && isActiveOn(point, day))
  const ids = new Set(own.map(({ point_id }) => point_id))
  const now = given.filter(
    ({ point_id, since, until }) =>
      ids.has(point_id) && (since === null || since <= day) && (until === null || until > day),
  )
  return {
    points: own.map((point) => ({
      point,
      services: now.filter(({ point_id }) => point_id === point.point_id).length,
    })),
    services: new Set(now.map(({ service_id }) => service_id)),
  }
}
