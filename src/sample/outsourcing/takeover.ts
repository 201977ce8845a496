import { addMonths, monthsBetween, type Period } from '@/locale/period'
import type { Calibration } from '../calibration'
import type { County } from '../landscape'
import { stream } from '../random'
import { fitLogOdds, logOddsOf, shareAt, solveRising } from '../share'
import type { ServiceUptake } from './uptake'

/** The share of a service's in-person cases that contact points take, by county and month; 0 before it goes live. */
export type Takeover = (county: string, service: ServiceUptake, period: Period) => number

/**
 * Services go over along S-curves: they go live county after county, and level off. Each county's curves are then moved
 * together (in log-odds) so that its share of all in-person cases in the last month is the one meant for it, and the
 * province's is the calibration's.
 */
export function fitTakeover(
  calibration: Calibration,
  counties: readonly County[],
  services: readonly ServiceUptake[],
): Takeover {
  const last = calibration.series.value.last
  const goals = countyGoals(calibration, counties)
  const bases = new Map(counties.map((county) => [county.code, baseCurves(calibration, county)]))
  const shifts = new Map(
    counties.map(({ code }): [string, number] => {
      const curve = bases.get(code)
      const sizes = services.map((service) => ({
        weight: service.per_1000_a_year * (1 - service.online_last),
        base: curve?.(service, last) ?? 0,
      }))
      const all = sizes.reduce((sum, { weight }) => sum + weight, 0)
      const shareWith = (shift: number): number =>
        sizes.reduce((sum, { weight, base }) => sum + weight * moved(base, shift), 0) / all
      return [code, solveRising(shareWith, goals.get(code) ?? 0, -6, 6)]
    }),
  )
  return (county, service, period) => moved(bases.get(county)?.(service, period) ?? 0, shifts.get(county) ?? 0)
}

function moved(base: number, shift: number): number {
  return base > 0 ? shareAt(logOddsOf(base) + shift) : 0
}

/** The share meant for each county: spread evenly from lowest to highest in a drawn order, some fixed by name. */
function countyGoals({ seed, outsourcing }: Calibration, counties: readonly County[]): Map<string, number> {
  const { countyShares, fixedShares, provinceShare } = outsourcing
  const { lowest, highest } = countyShares.value
  const order = stream(seed, 'outsourcing', 'goals').shuffle(counties.map(({ code }) => code))
  const steps = Math.max(1, counties.length - 1)
  const units = counties.map(({ code, people }) => {
    const even = lowest + ((highest - lowest) * order.indexOf(code)) / steps
    return { code, weight: people, offset: logOddsOf(fixedShares.value[code] ?? even) }
  })
  const level = fitLogOdds(provinceShare.value, units)
  return new Map(units.map(({ code, offset }) => [code, shareAt(level + offset)]))
}

function baseCurves({ seed, outsourcing, services }: Calibration, { code, people, ruralPeople }: County) {
  const rural = people > 0 ? ruralPeople / people : 0
  return (service: ServiceUptake, period: Period): number => {
    const { ceiling, months_to_half, point_kinds } = service
    const live = liveMonth({ seed, outsourcing, services }, code, service)
    if (live === null || ceiling === null || months_to_half === null) return 0
    const months = monthsBetween(live, period)
    if (months < 0) return 0
    const reach = point_kinds.includes('rural_post') ? 1 : 1 - outsourcing.ruralLoss.value * rural
    return ceiling * reach * shareAt((2.5 * (months - months_to_half)) / months_to_half)
  }
}

/**
 * The month from which a county's contact points give a service; `null`: not within the series' plans. One that is handed over
 * comes to county after county, the Post's own are everywhere at once.
 */
export function liveMonth(
  { seed, outsourcing, services }: Pick<Calibration, 'seed' | 'outsourcing' | 'services'>,
  county: string,
  { service_id, live_from }: ServiceUptake,
): Period | null {
  if (live_from === null) return null
  if (services.some((row) => row.service_id === service_id && row.owned_by_post === 'yes')) return live_from
  const lag = stream(seed, 'outsourcing', 'lag', county, service_id).integer(0, outsourcing.longestLag.value)
  return addMonths(live_from, lag)
}
