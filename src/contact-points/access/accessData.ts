import type { AccessSettings } from '@/datapackage/accessSettings'
import type { PointKind } from '@/datapackage/tables/network'

/**
 * What reach is measured on, in columns, so that a worker gets it without 20,000 objects. Unknown numbers are `NaN`, never 0;
 * days are whole numbers (see `activity.ts`).
 */
export interface AccessData {
  readonly settlements: SettlementColumns
  readonly points: PointColumns
  readonly given: GivenColumns
  readonly roads: RoadColumns
  readonly settings: AccessSettings
}

/** Cities and villages, in the order of the table of places. */
export interface SettlementColumns {
  readonly codes: readonly string[]
  readonly counties: readonly string[]
  /** Where each one's county stands in `counties`. */
  readonly county: Int32Array
  /** 1: a city, its people count as urban; 0: a village. */
  readonly isCity: Uint8Array
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** Earliest first; each holds the latest figure known by its year. No growth is assumed in between. */
  readonly censuses: readonly { readonly year: number; readonly people: Float64Array }[]
}

export interface PointColumns {
  readonly ids: readonly string[]
  readonly kinds: readonly PointKind[]
  /** Where each one's county stands in the settlements' `counties`; −1 when it lies in none. */
  readonly county: Int32Array
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly counters: Float64Array
  /** Serves on days from `from` to before `until`. */
  readonly from: Int32Array
  readonly until: Int32Array
}

/** Which point gives which service, from when to before when. */
export interface GivenColumns {
  /** All services of the package, whether any point gives them or not. */
  readonly services: readonly string[]
  readonly point: Int32Array
  readonly service: Int32Array
  readonly from: Int32Array
  readonly until: Int32Array
}

/** Measured ways by road, sorted by settlement: those of settlement i stand from `start[i]` to before `start[i + 1]`. */
export interface RoadColumns {
  readonly start: Int32Array
  readonly point: Int32Array
  readonly km: Float64Array
}

/** A point that does not exist yet, for asking what it would change. */
export interface AddedPoint {
  readonly lon: number
  readonly lat: number
  readonly counters: number
  /** `null`: all services. */
  readonly services: readonly string[] | null
}

/** Whether the coordinates of a settlement or point are known. */
export function isPlaced({ lon, lat }: Pick<PointColumns, 'lon' | 'lat'>, at: number): boolean {
  return Number.isFinite(lon[at]) && Number.isFinite(lat[at])
}

/** Whether a point serves, or a service is given, on a day. */
export function isOn(
  { from, until }: { readonly from: Int32Array; readonly until: Int32Array },
  at: number,
  day: number,
) {
  return (from[at] ?? 0) <= day && (until[at] ?? 0) > day
}

/** What is asked: the network of a month, all of it or a part, as it is or changed. */
export interface AccessQuery {
  /** A Jalali month; the network is that of its last day. */
  readonly period: string
  /** Only these points (ids), as a filter leaves them; left out: all. */
  readonly only?: readonly string[]
  /** Points taken out, to see what closing them would do. */
  readonly without?: readonly string[]
  readonly added?: readonly AddedPoint[]
}
