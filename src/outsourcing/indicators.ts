import type { IndicatorFormula } from '@/indicators/formula'
import { outsourcedVolume } from './definitions'

export { outsourcedVolume } from './definitions'

interface InPerson {
  contactPoint: number | null
  agencyCounter: number | null
}

/**
 * A service counts only where every in-person channel it has was reported; a county where no service was is not
 * reported. A channel without a row does not exist for that service, which is not the same as an empty count.
 */
export const outsourcedVolumeFormula: IndicatorFormula = {
  definition: outsourcedVolume,
  unit: 'county',
  reader({ tables }) {
    const own = new Set(tables.services.filter((row) => row.owned_by_post === 'yes').map((row) => row.service_id))
    const months = new Map<string, Map<string, InPerson>>()
    for (const row of tables.service_transactions) {
      if (row.channel === 'online' || own.has(row.service_id)) continue
      const key = `${row.county_code}|${row.period}`
      const services = months.get(key) ?? new Map<string, InPerson>()
      const counts = services.get(row.service_id) ?? { contactPoint: 0, agencyCounter: 0 }
      counts[row.channel === 'contact_point' ? 'contactPoint' : 'agencyCounter'] = row.transactions
      months.set(key, services.set(row.service_id, counts))
    }
    return (county, period) => sum([...(months.get(`${county}|${period}`)?.values() ?? [])])
  },
}

function sum(services: readonly InPerson[]): { numerator: number | null; denominator: number | null } {
  let numerator = 0
  let denominator = 0
  let counted = 0
  for (const { contactPoint, agencyCounter } of services) {
    if (contactPoint === null || agencyCounter === null) continue
    numerator += contactPoint
    denominator += contactPoint + agencyCounter
    counted += 1
  }
  return counted > 0 ? { numerator, denominator } : { numerator: null, denominator: null }
}
