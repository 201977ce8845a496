import { POINT_KINDS, type PointKind } from '@/datapackage/tables/network'
import type { PlaceCode } from '@/places/tree'
import { TRANSPARENCY_PARTS } from '../transparency'
import { givesService, NOT_YET, type PointMonth } from './pointMonth'
import { POINT_STATUSES, type PointStatus } from './pointStatus'
import type { PointTable } from './pointTable'

export type TransparencyPart = (typeof TRANSPARENCY_PARTS)[number]

/** What is asked of points. Of kinds and statuses any one will do, an empty list takes all; parts made public must all be there. */
export interface PointFilter {
  readonly kinds: readonly PointKind[]
  readonly statuses: readonly PointStatus[]
  readonly publishes: readonly TransparencyPart[]
  readonly service: string | null
  readonly county: PlaceCode | null
}

export const NO_FILTER: PointFilter = { kinds: [], statuses: [], publishes: [], service: null, county: null }

/** The points that pass, and how many each option would leave with the other choices kept. */
export interface Filtered {
  /** Where they stand in the table, in its order. */
  readonly shown: Int32Array
  /** Points of the month, whatever is asked. */
  readonly all: number
  readonly counts: OptionCounts
}

export interface OptionCounts {
  /** In the order of `POINT_KINDS`, `POINT_STATUSES`, `TRANSPARENCY_PARTS`, of the services and of the counties. */
  readonly kinds: Int32Array
  readonly statuses: Int32Array
  readonly publishes: Int32Array
  readonly services: Int32Array
  readonly counties: Int32Array
}

/** One bit for each question: a point with no bit passes, one with a single bit counts for the options of that question. */
const FAILS = { kind: 1, status: 2, publishes: 4, service: 8, county: 16 } as const

/** One pass over the columns. Points that were not open yet belong to no count. */
export function filterPoints(table: PointTable, month: PointMonth, filter: PointFilter): Filtered {
  const failed = failsOf(table, month, filter)
  const counts = countsFor(table)
  const wanted = bitsOf(filter.publishes)
  const shown: number[] = []
  let all = 0
  for (let at = 0; at < failed.length; at += 1) {
    if (month.status[at] === NOT_YET) continue
    all += 1
    const fails = failed[at] ?? 0
    if (fails === 0) shown.push(at)
    count(counts, { table, month, wanted }, at, fails)
  }
  return { shown: Int32Array.from(shown), all, counts }
}

function failsOf(table: PointTable, month: PointMonth, filter: PointFilter): Uint8Array {
  const kinds = POINT_KINDS.map((kind) => filter.kinds.length === 0 || filter.kinds.includes(kind))
  const statuses = POINT_STATUSES.map((status) => filter.statuses.length === 0 || filter.statuses.includes(status))
  const county = filter.county === null ? null : table.counties.indexOf(filter.county)
  const service = table.services.findIndex(({ service_id }) => service_id === filter.service)
  const wanted = bitsOf(filter.publishes)
  return Uint8Array.from(table.kind, (kind, at) => {
    const isKind = kinds[kind] === true
    const isStatus = statuses[month.status[at] ?? NOT_YET] === true
    const isOpen = ((month.published[at] ?? 0) & wanted) === wanted
    const gives = filter.service === null || (service >= 0 && givesService(month, at, service))
    const isThere = county === null || table.county[at] === county
    return (
      (isKind ? 0 : FAILS.kind) |
      (isStatus ? 0 : FAILS.status) |
      (isOpen ? 0 : FAILS.publishes) |
      (gives ? 0 : FAILS.service) |
      (isThere ? 0 : FAILS.county)
    )
  })
}

const bitsOf = (parts: readonly TransparencyPart[]): number =>
  parts.reduce((bits, part) => bits | (1 << TRANSPARENCY_PARTS.indexOf(part)), 0)

function countsFor({ services, counties }: PointTable): OptionCounts {
  return {
    kinds: new Int32Array(POINT_KINDS.length),
    statuses: new Int32Array(POINT_STATUSES.length),
    publishes: new Int32Array(TRANSPARENCY_PARTS.length),
    services: new Int32Array(services.length),
    counties: new Int32Array(counties.length),
  }
}

interface Counted {
  readonly table: PointTable
  readonly month: PointMonth
  /** Bits of the parts that must be public already: one more comes on top of them. */
  readonly wanted: number
}

function count(counts: OptionCounts, { table, month, wanted }: Counted, at: number, fails: number): void {
  const onlyFails = (question: number): boolean => (fails & ~question) === 0
  if (onlyFails(FAILS.kind)) add(counts.kinds, table.kind[at])
  if (onlyFails(FAILS.status)) add(counts.statuses, month.status[at])
  if (onlyFails(FAILS.county)) add(counts.counties, table.county[at])
  if (onlyFails(FAILS.publishes)) {
    const published = month.published[at] ?? 0
    for (let part = 0; part < counts.publishes.length; part += 1) {
      const asked = wanted | (1 << part)
      if ((published & asked) === asked) add(counts.publishes, part)
    }
  }
  if (onlyFails(FAILS.service)) addServices(counts.services, month, at)
}

/** Walks the set bits alone: a point gives some of the services. */
function addServices(counts: Int32Array, { services, words }: PointMonth, point: number): void {
  for (let word = 0; word < words; word += 1) {
    let left = services[point * words + word] ?? 0
    while (left !== 0) {
      const lowest = left & -left
      add(counts, word * 32 + 31 - Math.clz32(lowest))
      left ^= lowest
    }
  }
}

function add(counts: Int32Array, at: number | undefined): void {
  if (at !== undefined && at >= 0 && at < counts.length) counts[at] = (counts[at] ?? 0) + 1
}
