import type { OutsourcingEventRow, Stage } from '@/datapackage/tables/outsourcing'
import { lastDayOf } from '@/locale/lastDay'
import { addMonths, type Period } from '@/locale/period'
import type { Calibration } from '../calibration'
import { addDays, jalaliDay } from '../jalaliDay'
import type { County } from '../landscape'
import { stream, type Random } from '../random'
import { liveMonth } from './takeover'
import type { ServiceUptake } from './uptake'

const MONTH_DAYS = 30

/**
 * How each service came to where it is: found, talked over and agreed for the whole province, then tried county after county
 * from the very months in which `takeover.ts` lets contact points do it, and live some months later; counties differ in how
 * long they try. The Post's own services have no way to go.
 */
export function generateOutsourcingEvents(
  calibration: Calibration,
  counties: readonly County[],
): OutsourcingEventRow[] {
  const own = new Set(calibration.services.filter((row) => row.owned_by_post === 'yes').map((row) => row.service_id))
  const end = lastDayOf(calibration.series.value.last)
  return calibration.uptake
    .filter(({ service_id }) => !own.has(service_id))
    .flatMap((service) => {
      const random = stream(calibration.seed, 'outsourcing-events', service.service_id)
      return service.live_from === null
        ? unfinished(calibration, service, random)
        : way(calibration, service, counties, random)
    })
    .filter(({ date }) => date <= end)
}

const event = (
  service_id: string,
  stage: Stage,
  date: string,
  place_code: string | null = null,
): OutsourcingEventRow => ({ service_id, date, place_code, stage, turn: null, note: null })

function way(
  calibration: Calibration,
  service: ServiceUptake,
  counties: readonly County[],
  random: Random,
): OutsourcingEventRow[] {
  const { stages } = calibration
  const id = service.service_id
  const tried = counties.flatMap(({ code }) => {
    const month = liveMonth(calibration, code, service)
    return month === null ? [] : [{ code, month, date: jalaliDay(month, random.integer(1, 5)) }]
  })
  const [first] = tried.map(({ date }) => date).sort()
  if (first === undefined) return []
  const before = (date: string, stage: keyof typeof stages.monthsIn.value): string => {
    const [least, most] = stages.monthsIn.value[stage]
    return addDays(date, -Math.round(random.between(least, most) * MONTH_DAYS))
  }
  const agreed = before(first, 'agreed')
  const negotiating = before(agreed, 'negotiating')
  const identified = before(negotiating, 'identified')
  const back = random.chance(stages.turnedBack.value) ? halfWay(negotiating, agreed) : null
  return [
    event(id, 'identified', identified),
    event(id, 'negotiating', negotiating),
    ...(back === null ? [] : [event(id, 'identified', back), event(id, 'negotiating', halfWay(back, agreed))]),
    event(id, 'agreed', agreed),
    ...tried.flatMap(({ code, month, date }) => [
      event(id, 'piloting', date, code),
      event(id, 'live', jalaliDay(addMonths(month, monthsOfTrial(calibration, code, random)), 15), code),
    ]),
    ...interruption(id, stages.interrupted.value[id]),
  ]
}

/** A county has its own pace, a service adds to it. At least a month. */
function monthsOfTrial({ seed, stages }: Calibration, county: string, random: Random): number {
  const { county: slowest, service } = stages.trialMonths.value
  return stream(seed, 'outsourcing-events', 'trial', county).integer(1, slowest) + random.integer(0, service)
}

function halfWay(from: string, to: string): string {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return addDays(from, Math.max(1, Math.floor(days / 2)))
}

/** Within one month, so that the month still ends with the service live. */
function interruption(id: string, month: Period | undefined): OutsourcingEventRow[] {
  if (month === undefined) return []
  return [event(id, 'suspended', jalaliDay(month, 6)), event(id, 'live', jalaliDay(month, 20))]
}

function unfinished({ stages }: Calibration, { service_id }: ServiceUptake, random: Random): OutsourcingEventRow[] {
  const reached = stages.unfinished.value[service_id] ?? []
  return reached.map(({ stage, month }) => event(service_id, stage, jalaliDay(month, random.integer(1, 28))))
}
