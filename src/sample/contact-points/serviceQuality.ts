import type { ContactPointRow, PointServiceRow, ServiceQualityRow } from '@/datapackage/tables/network'
import { addMonths, periodRange } from '@/locale/period'
import type { Calibration } from '../calibration'
import type { Missing } from '../collection'
import { jalaliDay } from '../jalaliDay'
import type { County } from '../landscape'
import { stream, type Random } from '../random'
import type { PointsByCounty } from './pointServices'

/**
 * How well some points gave their most used services in the last months. A county whose return is missing brought none of
 * it: its rows stay and their measures are `null`.
 */
export function generateServiceQuality(
  calibration: Calibration,
  counties: readonly County[],
  points: PointsByCounty,
  services: readonly PointServiceRow[],
  missing: Missing,
): ServiceQualityRow[] {
  const { seed, serviceQuality, series } = calibration
  const months = periodRange(addMonths(series.value.last, 1 - serviceQuality.months.value), series.value.last)
  const given = givenSince(services, jalaliDay(months[0] ?? series.value.last, 1))
  return counties.flatMap(({ code, people }) => {
    const own = (points.get(code) ?? []).filter(({ status }) => status === 'active')
    return own.flatMap((point) => {
      const random = stream(seed, 'service-quality', point.point_id)
      if (!random.chance(serviceQuality.measured.value)) return []
      const rows = monthsOfPoint(
        calibration,
        point,
        given.get(point.point_id) ?? [],
        people / own.length,
        months,
        random,
      )
      return rows.map((row) => (missing.get(code)?.has(row.period) ? { ...row, ...UNREPORTED } : row))
    })
  })
}

const UNREPORTED = { transactions: null, on_time: null, complaints: null }

function givenSince(services: readonly PointServiceRow[], day: string): Map<string, string[]> {
  const given = new Map<string, string[]>()
  for (const { point_id, service_id, since, until } of services) {
    if (until !== null || (since ?? '') > day) continue
    given.set(point_id, [...(given.get(point_id) ?? []), service_id])
  }
  return given
}

function monthsOfPoint(
  { uptake, serviceQuality }: Calibration,
  { point_id, opened_on }: ContactPointRow,
  given: readonly string[],
  people: number,
  months: readonly string[],
  random: Random,
): ServiceQualityRow[] {
  const { services, onTime, complaints } = serviceQuality
  const punctual = random.between(onTime.value.lowest, onTime.value.highest)
  const used = uptake.filter(({ service_id }) => given.includes(service_id))
  const most = [...used].sort((a, b) => b.per_1000_a_year - a.per_1000_a_year).slice(0, services.value)
  const open = months.filter((period) => opened_on === null || opened_on <= jalaliDay(period, 1))
  return most.flatMap(({ service_id, per_1000_a_year }) =>
    open.map((period): ServiceQualityRow => {
      const usual = ((people / 1000) * per_1000_a_year) / 12
      const transactions = Math.round(usual * Math.exp(0.2 * random.normal()))
      const on_time = Math.round(transactions * Math.min(1, punctual + 0.02 * random.normal()))
      const rate = complaints.value * Math.exp(0.5 * random.normal()) * (1.5 - punctual)
      return { point_id, service_id, period, transactions, on_time, complaints: Math.round(transactions * rate) }
    }),
  )
}
