import type { PointServiceRow } from '@/datapackage/tables/network'

/** The services that each point gives on a day (ISO date), by point; a point that gives none is not in it. */
export function servicesOn(rows: readonly PointServiceRow[], day: string): Map<string, Set<string>> {
  const given = new Map<string, Set<string>>()
  for (const { point_id, service_id, since, until } of rows) {
    if ((since !== null && since > day) || (until !== null && until <= day)) continue
    const services = given.get(point_id)
    if (services) services.add(service_id)
    else given.set(point_id, new Set([service_id]))
  }
  return given
}
