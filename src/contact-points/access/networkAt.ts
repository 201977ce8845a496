import { lastDayOf } from '@/locale/lastDay'
import { dayNumber } from '@/places/activity'
import { isOn, isPlaced, type AccessData, type AccessQuery, type AddedPoint } from './accessData'

/** The points that serve on the last day of a month and are asked for; those in reach of a distance, and those that are not. */
export interface Network {
  /** Placed points: where each stands among the data's points, or `points.ids.length + n` for the n-th added one. */
  readonly source: Int32Array
  readonly lon: Float64Array
  readonly lat: Float64Array
  readonly counters: Float64Array
  /** Bits of the services each gives: `words` whole numbers of 32 bits a point. */
  readonly words: number
  readonly services: Uint32Array
  /** Serving points without coordinates: they are listed, and never count as covering anyone. */
  readonly unplaced: readonly number[]
}

/** The network that a query asks for. Pure: the data is read, never changed. */
export function networkAt(data: AccessData, query: AccessQuery): Network {
  const day = dayNumber(lastDayOf(query.period))
  const { points } = data
  const wanted = wantedPoints(data, query)
  const placed: number[] = []
  const unplaced: number[] = []
  for (let at = 0; at < points.ids.length; at += 1) {
    if (!wanted(at) || !isOn(points, at, day)) continue
    if (isPlaced(points, at)) placed.push(at)
    else unplaced.push(at)
  }
  const added = query.added ?? []
  const column = (own: Float64Array, of: (point: AddedPoint) => number): Float64Array =>
    Float64Array.from([...placed.map((at) => own[at] ?? Number.NaN), ...added.map(of)])
  return {
    source: Int32Array.from([...placed, ...added.map((_, nth) => points.ids.length + nth)]),
    lon: column(points.lon, ({ lon }) => lon),
    lat: column(points.lat, ({ lat }) => lat),
    counters: column(points.counters, ({ counters }) => counters),
    ...servicesOf(data, day, placed, added),
    unplaced,
  }
}

function wantedPoints({ points }: AccessData, { only, without = [] }: AccessQuery): (at: number) => boolean {
  const kept = only && new Set(only)
  const gone = new Set(without)
  return (at) => {
    const id = points.ids[at] ?? ''
    return (!kept || kept.has(id)) && !gone.has(id)
  }
}

function servicesOf(
  { given, points }: AccessData,
  day: number,
  placed: readonly number[],
  added: readonly AddedPoint[],
): Pick<Network, 'words' | 'services'> {
  const words = Math.ceil(given.services.length / 32)
  const services = new Uint32Array(words * (placed.length + added.length))
  const give = (own: number, service: number): void => {
    const word = own * words + (service >>> 5)
    services[word] = (services[word] ?? 0) | (1 << (service & 31))
  }
  const local = new Int32Array(points.ids.length).fill(-1)
  placed.forEach((at, own) => (local[at] = own))
  for (let row = 0; row < given.point.length; row += 1) {
    const own = local[given.point[row] ?? 0] ?? -1
    if (own >= 0 && isOn(given, row, day)) give(own, given.service[row] ?? 0)
  }
  added.forEach((point, nth) => {
    given.services.forEach((id, service) => {
      if (point.services === null || point.services.includes(id)) give(placed.length + nth, service)
    })
  })
  return { words, services }
}
