import type { ContactPointRow, PointServiceRow } from '@/datapackage/tables/network'
import { addMonths, type Period } from '@/locale/period'
import type { Calibration } from '../calibration'
import { jalaliDay } from '../jalaliDay'
import type { County } from '../landscape'
import { liveMonth } from '../outsourcing/takeover'
import type { ServiceUptake } from '../outsourcing/uptake'
import { stream } from '../random'

/** The points of each county, in the order of their ids. */
export type PointsByCounty = ReadonlyMap<string, readonly ContactPointRow[]>

/**
 * Which services each point gives, and since when. A service spreads through a county from the month it is live there: one
 * point begins, others of its kinds follow, some never do. A service that is live nowhere is given by no point; one that is
 * young, or that only post offices give, often by a single one.
 */
export function generatePointServices(
  calibration: Calibration,
  counties: readonly County[],
  points: PointsByCounty,
): PointServiceRow[] {
  return counties.flatMap(({ code }) =>
    calibration.uptake.flatMap((service) => {
      const since = liveMonth(calibration, code, service)
      return since === null ? [] : spread(calibration, service, since, points.get(code) ?? [])
    }),
  )
}

function spread(
  { seed, pointServices, series }: Calibration,
  { service_id, point_kinds }: ServiceUptake,
  live: Period,
  points: readonly ContactPointRow[],
): PointServiceRow[] {
  const { given, byAgents, byOne, slowest, withdrawn } = pointServices
  const kinds = new Set<string>(byAgents.value.includes(service_id) ? [...point_kinds, 'postal_agent'] : point_kinds)
  const candidates = points.filter(({ kind }) => kinds.has(kind))
  const [first = candidates[0]] = candidates.filter((point) => servesFrom(point, jalaliDay(live, 1)))
  return candidates.flatMap((point): PointServiceRow[] => {
    const random = stream(seed, 'point-services', service_id, point.point_id)
    const chance = point.kind === point_kinds[0] ? given.value.mainKind : given.value.otherKinds
    const [follows, delay, ends] = [random.chance(chance), random.integer(1, slowest.value), random.next()]
    if (point !== first && (!follows || byOne.value.includes(service_id))) return []
    const month = point === first ? live : addMonths(live, delay)
    if (month > series.value.last) return []
    const stopped = addMonths(series.value.last, -random.integer(1, 24))
    const until = point !== first && ends < withdrawn.value && stopped > month ? jalaliDay(stopped, 1) : null
    return [{ point_id: point.point_id, service_id, since: sinceOf(point, month), until }]
  })
}

function servesFrom({ opened_on, status }: ContactPointRow, day: string): boolean {
  return status === 'active' && (opened_on === null || opened_on <= day)
}

/** Empty where the point gave the service from its first day. */
function sinceOf({ opened_on }: ContactPointRow, month: Period): string | null {
  const day = jalaliDay(month, 1)
  return opened_on !== null && day <= opened_on ? null : day
}
