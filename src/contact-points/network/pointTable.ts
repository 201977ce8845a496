import {
  POINT_KINDS,
  type ContactPointRow,
  type PointServiceRow,
  type PointTransparencyRow,
} from '@/datapackage/tables/network'
import type { ServiceRow } from '@/datapackage/tables/services'
import type { PlaceCode, PlaceTree } from '@/places/tree'
import { ALWAYS, dayNumber, NEVER_ENDS } from '@/places/activity'

/** The rows of a package that say what its contact points are. */
export interface PointRows {
  readonly points: readonly ContactPointRow[]
  readonly services: readonly ServiceRow[]
  /** Empty where the package does not say what its points give. */
  readonly given: readonly PointServiceRow[]
  /** Empty where nobody looked at what points make public. */
  readonly looks: readonly PointTransparencyRow[]
}

/** The contact points in columns, so that a filter passes over numbers alone. The order is that of the table. */
export interface PointTable extends PointRows {
  readonly counties: readonly PlaceCode[]
  /** Where each one's kind stands in `POINT_KINDS`. */
  readonly kind: Uint8Array
  /** Where its county stands in `counties`; −1: in none. */
  readonly county: Int16Array
  /** Of the rows of `given`: where point and service stand, and the days from and before which the service is given. */
  readonly spells: GivenSpells
  readonly indexOf: ReadonlyMap<string, number>
}

interface GivenSpells {
  readonly point: Int32Array
  readonly service: Int32Array
  readonly from: Int32Array
  readonly until: Int32Array
}

export function packPoints(rows: PointRows, tree: PlaceTree): PointTable {
  const { points, services, given } = rows
  const counties = tree.counties.map(({ place_code }) => place_code)
  const countyAt = new Map(counties.map((code, at) => [code, at]))
  const indexOf = new Map(points.map(({ point_id }, at) => [point_id, at]))
  const serviceAt = new Map(services.map(({ service_id }, at) => [service_id, at]))
  const countyOf = (code: PlaceCode): number => countyAt.get(tree.countyOf(code)?.place_code ?? '') ?? -1
  return {
    ...rows,
    counties,
    indexOf,
    kind: Uint8Array.from(points, ({ kind }) => POINT_KINDS.indexOf(kind)),
    county: Int16Array.from(points, ({ place_code }) => countyOf(place_code)),
    spells: {
      point: Int32Array.from(given, ({ point_id }) => indexOf.get(point_id) ?? -1),
      service: Int32Array.from(given, ({ service_id }) => serviceAt.get(service_id) ?? -1),
      from: Int32Array.from(given, ({ since }) => (since === null ? ALWAYS : dayNumber(since))),
      until: Int32Array.from(given, ({ until }) => (until === null ? NEVER_ENDS : dayNumber(until))),
    },
  }
}
