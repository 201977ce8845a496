import { monthlyVolumes, volumeCube } from '@/outsourcing/volumes/volumeCube'
import type { ServiceTransactionRow } from '@/datapackage/tables/services'
import { CHANNELS } from '@/datapackage/tables/services'
import { periodRange } from '@/locale/period'
import { timed, type Finding } from './finding'

const RUNS = 15
const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${name}${at}`)
const elapsed = (run: () => unknown): number => {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** Filters over 200,000 rows of transactions: each is answered out of the cube, however it is asked. */
export function measureVolumes(): Finding[] {
  const [periods, counties, services] = [periodRange('1400-01', '1404-12'), numbered('C', 22), numbered('S', 51)]
  const rows = periods.flatMap((period, month) =>
    counties.flatMap((county_code) =>
      services.flatMap((service_id, at) =>
        CHANNELS.map((channel): ServiceTransactionRow => {
          return { period, county_code, service_id, channel, transactions: month + at }
        }),
      ),
    ),
  )
  const times = (run: () => unknown): number[] => Array.from({ length: RUNS }, () => elapsed(run))
  const cube = volumeCube(rows, { periods, counties, services })
  return [
    timed(
      `volumes: cube of ${rows.length} rows, once`,
      null,
      times(() => volumeCube(rows, { periods, counties, services })),
    ),
    timed(
      'volumes: no filter',
      50,
      times(() => monthlyVolumes(cube)),
    ),
    timed(
      'volumes: one county, five services',
      50,
      times(() => monthlyVolumes(cube, { county: 'C3', services: services.slice(0, 5) })),
    ),
  ]
}
