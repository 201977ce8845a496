import type { ServiceTransactionRow } from '@/datapackage/tables/services'
import { monthOf, type Period } from '@/locale/period'
import type { Calibration } from '../calibration'
import type { County } from '../landscape'
import { stream } from '../random'
import { seasonOf } from '../season'
import { logOddsOf, shareAt } from '../share'
import { fitTakeover } from './takeover'
import type { ServiceUptake } from './uptake'

/**
 * How often each service was done, by channel. A channel that a service never has gets no row; a service that is not yet
 * live at contact points has a reported 0 there. The Post's own services have no agency counter.
 */
export function generateServiceTransactions(
  calibration: Calibration,
  periods: readonly Period[],
  counties: readonly County[],
): ServiceTransactionRow[] {
  const { services, uptake, outsourcing, seed } = calibration
  const own = new Set(services.filter((row) => row.owned_by_post === 'yes').map((row) => row.service_id))
  const handedOver = uptake.filter(({ service_id }) => !own.has(service_id))
  const takeover = fitTakeover(calibration, counties, handedOver)
  return counties.flatMap((county) =>
    uptake.flatMap((service) => {
      const random = stream(seed, 'outsourcing', county.code, service.service_id)
      const usual = (county.people / 1000) * (service.per_1000_a_year / 12) * Math.exp(0.1 * random.normal())
      return periods.flatMap((period, month): ServiceTransactionRow[] => {
        const jitter = Math.exp(outsourcing.noise.value * random.normal())
        const season = seasonOf(calibration, service.season, monthOf(period))
        const cases = usual * (1 + outsourcing.yearlyGrowth.value) ** (month / 12) * season * jitter
        const tilt = outsourcing.noise.value * random.normal()
        const taken = own.has(service.service_id) ? 1 : tilted(takeover(county.code, service, period), tilt)
        const parts = split(cases, onlineShare(service, month, periods.length), taken)
        return channelsOf(service).map((channel) => {
          const transactions = Math.round(parts[channel])
          return { period, county_code: county.code, service_id: service.service_id, channel, transactions }
        })
      })
    }),
  )
}

type Channel = ServiceTransactionRow['channel']

function channelsOf({ agency_counter, online_first, online_last }: ServiceUptake): Channel[] {
  return [
    'contact_point',
    ...(agency_counter === 'yes' ? (['agency_counter'] as const) : []),
    ...(online_first > 0 || online_last > 0 ? (['online'] as const) : []),
  ]
}

function split(cases: number, online: number, taken: number): Record<Channel, number> {
  const inPerson = cases * (1 - online)
  return { online: cases * online, contact_point: inPerson * taken, agency_counter: inPerson * (1 - taken) }
}

function tilted(share: number, tilt: number): number {
  return share > 0 ? shareAt(logOddsOf(share) + tilt) : 0
}

/** From the first to the last month along a gentle S. */
function onlineShare({ online_first, online_last }: ServiceUptake, month: number, months: number): number {
  const way = month / Math.max(1, months - 1)
  return online_first + (online_last - online_first) * way * way * (3 - 2 * way)
}
