import { CHANNELS, type ServiceTransactionRow } from '@/datapackage/tables/services'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

export type Channel = (typeof CHANNELS)[number]

/** Stands where a service has no such channel in a county and month, and where it has one that was not reported. */
const NO_CHANNEL = -1
const UNREPORTED = -2

/**
 * Every count of transactions in one array, so that any question is one pass over numbers: 200,000 rows are read once and each
 * filter is answered in a few milliseconds. Order: month, county, service, channel.
 */
export interface VolumeCube {
  readonly periods: readonly Period[]
  readonly counties: readonly PlaceCode[]
  readonly services: readonly string[]
  readonly counts: Int32Array
}

export function volumeCube(
  rows: readonly ServiceTransactionRow[],
  { periods, counties, services }: Omit<VolumeCube, 'counts'>,
): VolumeCube {
  const [month, county, service] = [periods, counties, services].map(
    (list) => new Map(list.map((id, at) => [id, at])),
  ) as [Map<string, number>, Map<string, number>, Map<string, number>]
  const counts = new Int32Array(periods.length * counties.length * services.length * CHANNELS.length).fill(NO_CHANNEL)
  for (const row of rows) {
    const [m, c, s] = [month.get(row.period), county.get(row.county_code), service.get(row.service_id)]
    if (m === undefined || c === undefined || s === undefined) continue
    const at = ((m * counties.length + c) * services.length + s) * CHANNELS.length + CHANNELS.indexOf(row.channel)
    counts[at] = row.transactions ?? UNREPORTED
  }
  return { periods, counties, services, counts }
}

/** What is asked: left out, all. */
export interface VolumeFilter {
  readonly county?: PlaceCode | null
  /** Ids; a service that the cube does not have adds nothing. */
  readonly services?: readonly string[]
}

/** A month's counts by channel, of those who reported all of it. */
export interface MonthVolume {
  readonly period: Period
  readonly contact_point: number
  readonly agency_counter: number
  readonly online: number
  /** Counties in the sums, of those that have any channel at all: a county with an empty count is left out whole. */
  readonly reported: number
  readonly asked: number
}

/** The months one by one. A county counts in a month only where each of its counts that the filter takes was reported. */
export function monthlyVolumes(cube: VolumeCube, filter: VolumeFilter = {}): MonthVolume[] {
  const services = servicesOf(cube, filter)
  const counties = countiesOf(cube, filter)
  return cube.periods.map((period, month) => {
    const sum = { contact_point: 0, agency_counter: 0, online: 0 }
    let [reported, asked] = [0, 0]
    for (const county of counties) {
      const own = countsAt(cube, month, county, services)
      if (own.has) asked += 1
      if (!own.has || !own.isWhole) continue
      reported += 1
      CHANNELS.forEach((channel, at) => (sum[channel] += own.sums[at] ?? 0))
    }
    return { period, ...sum, reported, asked }
  })
}

/** One county in one month: sums by channel, whether any channel exists, and whether every count was reported. */
function countsAt(
  { counties, services: all, counts }: VolumeCube,
  month: number,
  county: number,
  services: readonly number[],
): { sums: readonly number[]; has: boolean; isWhole: boolean } {
  const sums = [0, 0, 0]
  let [has, isWhole] = [false, true]
  const start = (month * counties.length + county) * all.length * CHANNELS.length
  for (const service of services) {
    for (let channel = 0; channel < CHANNELS.length; channel += 1) {
      const count = counts[start + service * CHANNELS.length + channel] ?? NO_CHANNEL
      if (count === NO_CHANNEL) continue
      has = true
      if (count === UNREPORTED) isWhole = false
      else sums[channel] = (sums[channel] ?? 0) + count
    }
  }
  return { sums, has, isWhole }
}

function servicesOf(cube: VolumeCube, { services }: VolumeFilter): number[] {
  if (services === undefined) return cube.services.map((_, at) => at)
  const wanted = new Set(services)
  return cube.services.flatMap((id, at) => (wanted.has(id) ? [at] : []))
}

function countiesOf(cube: VolumeCube, { county }: VolumeFilter): number[] {
  if (county == null) return cube.counties.map((_, at) => at)
  return cube.counties.flatMap((code, at) => (code === county ? [at] : []))
}

/** What was done over some months at one channel, and how many county-months of it were not reported. */
export interface Moved {
  readonly count: number
  readonly missing: number
}

/** Each service's transactions at a channel over months (both ends included), in the order of the cube's services. */
export function movedByService(
  cube: VolumeCube,
  channel: Channel,
  [first, last]: readonly [Period, Period],
  county: PlaceCode | null,
): Moved[] {
  const counties = countiesOf(cube, { county })
  const nth = CHANNELS.indexOf(channel)
  return cube.services.map((_, service) => {
    let [count, missing] = [0, 0]
    cube.periods.forEach((period, month) => {
      if (period < first || period > last) return
      for (const own of counties) {
        const at = ((month * cube.counties.length + own) * cube.services.length + service) * CHANNELS.length + nth
        const found = cube.counts[at] ?? NO_CHANNEL
        if (found === UNREPORTED) missing += 1
        else if (found !== NO_CHANNEL) count += found
      }
    })
    return { count, missing }
  })
}

/** Of what was done in person, the part at contact points, in percent; `null` where nothing was. */
export function substitution({ contact_point, agency_counter }: Pick<MonthVolume, 'contact_point' | 'agency_counter'>) {
  const inPerson = contact_point + agency_counter
  return inPerson > 0 ? (100 * contact_point) / inPerson : null
}
