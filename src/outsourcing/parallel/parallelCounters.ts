import type { ContactPointRow, PointServiceRow } from '@/datapackage/tables/network'
import type { AgencyCounterRow } from '@/datapackage/tables/outsourcing'
import { codesIn } from '@/datapackage/tableSchema'
import { activeSpan, ALWAYS, dayNumber, NEVER_ENDS } from '@/places/activity'
import { indexPoints } from '@/places/spatialIndex'

/** Days as whole numbers (see `places/activity.ts`): from the first to the one before the last. */
type Span = readonly [from: number, until: number]

/** A service that an agency gives at its own counter while a contact point nearby gives it too. */
export interface SharedService {
  readonly service: string
  readonly from: number
  readonly until: number
}

/** A counter, and a contact point near it. Both stand where their tables have them. */
export interface Neighbours {
  readonly counter: number
  readonly point: number
  /** Along the great circle. */
  readonly km: number
  readonly services: readonly SharedService[]
}

export interface ParallelTables {
  readonly agency_counters: readonly AgencyCounterRow[]
  readonly contact_points: readonly ContactPointRow[]
  readonly point_services: readonly PointServiceRow[]
}

/** The single article on Pishkhan offices (1389) is read as two kilometres unless somebody sets another distance. */
export const PARALLEL_KM = 2

const spanOf = ({ since, until }: { readonly since: string | null; readonly until: string | null }): Span => [
  since === null ? ALWAYS : dayNumber(since),
  until === null ? NEVER_ENDS : dayNumber(until),
]

const both = (...spans: readonly Span[]): Span => [
  Math.max(...spans.map(([from]) => from)),
  Math.min(...spans.map(([, until]) => until)),
]

/**
 * Every counter with every contact point within so many km (the limit included) that ever gave one of its services at the
 * same time. Counters and points whose coordinates are not known are near nothing: see `unplaced`.
 */
export function findNeighbours(tables: ParallelTables, km: number): Neighbours[] {
  const { agency_counters: counters, contact_points: points } = tables
  const given = servicesOfPoints(tables.point_services)
  const index = indexPoints(
    points.map(({ lon }) => lon ?? Number.NaN),
    points.map(({ lat }) => lat ?? Number.NaN),
  )
  return counters.flatMap((counter, at) => {
    const own = new Set(codesIn(counter.services))
    const found: Neighbours[] = []
    index.within(counter.lon ?? Number.NaN, counter.lat ?? Number.NaN, km, (nth, distance) => {
      const point = points[nth]
      if (!point) return
      const open = both(spanOf(counter), activeSpan(point))
      const services = (given.get(point.point_id) ?? []).flatMap((row): SharedService[] => {
        if (!own.has(row.service_id)) return []
        const [from, until] = both(open, spanOf(row))
        return from < until ? [{ service: row.service_id, from, until }] : []
      })
      if (services.length > 0) found.push({ counter: at, point: nth, km: distance, services })
    })
    // Nearest first; of equally near ones the one that stands first.
    return found.sort((a, b) => a.km - b.km || a.point - b.point)
  })
}

function servicesOfPoints(rows: readonly PointServiceRow[]): Map<string, PointServiceRow[]> {
  const given = new Map<string, PointServiceRow[]>()
  for (const row of rows) {
    const own = given.get(row.point_id)
    if (own) own.push(row)
    else given.set(row.point_id, [row])
  }
  return given
}

/** One service of a counter and the nearest contact point that gives it too. */
export interface Evidence {
  readonly service: string
  readonly point: number
  readonly km: number
}

/** The counters that run beside a contact point on a day (ISO date), each with its evidence by service, nearest point first. */
export function parallelOn(neighbours: readonly Neighbours[], day: string): Map<number, Evidence[]> {
  const at = dayNumber(day)
  const found = new Map<number, Evidence[]>()
  for (const { counter, point, km, services } of neighbours) {
    for (const { service, from, until } of services) {
      if (from > at || until <= at) continue
      const own = found.get(counter) ?? []
      // The nearest point came first.
      if (!own.some((evidence) => evidence.service === service)) own.push({ service, point, km })
      found.set(counter, own)
    }
  }
  return found
}

/** Whether an agency's counter is open on a day (ISO date). */
export function isOpenOn(counter: AgencyCounterRow, day: string): boolean {
  const [from, until] = spanOf(counter)
  return from <= dayNumber(day) && until > dayNumber(day)
}

export const isPlaced = ({ lon, lat }: AgencyCounterRow): boolean => lon !== null && lat !== null
