import { yearOf } from '@/locale/period'
import { isPlaced, type AccessData, type AccessQuery } from './accessData'
import { catchmentOf } from './catchment'
import { coverageOf, type Coverage } from './coverage'
import { giversOf, type Givers } from './givers'
import { networkAt } from './networkAt'
import { findReach, type Reach, type ReachFinder } from './reach'

/** All that is measured of a network in a month. Columns stand in the order of the data's settlements. */
export interface AccessResult {
  readonly query: AccessQuery
  /** Serving points that were asked for, those without coordinates included. */
  readonly points: number
  /** Of them without coordinates (ids): listed, never counted as covering anyone. */
  readonly unplaced: readonly string[]
  /** Placed points whose counters are not reported (ids): left out of the effective access. */
  readonly withoutCounters: readonly string[]
  /** People at the latest census by the month; `NaN`: not known. */
  readonly people: Float64Array
  /** km to the nearest point; `NaN`: the settlement has no coordinates; `Infinity`: there is no point. */
  readonly nearestKm: Float64Array
  /** That point among the data's points; `ids.length + n`: the n-th added one; −1: none. */
  readonly nearestPoint: Int32Array
  /** Counters that one person can use, by the floating catchment. */
  readonly countersPerPerson: Float64Array
  readonly coverage: Coverage
  readonly givers: Givers
}

/** The people of each settlement at the latest census at or before a month; `NaN`: not known, which is not nobody. */
export function peopleAt({ settlements }: AccessData, period: string): Float64Array {
  const census = settlements.censuses.filter(({ year }) => year <= yearOf(period)).at(-1)
  return census ? census.people : new Float64Array(settlements.codes.length).fill(Number.NaN)
}

/** The farthest distance that any of the measures asks about. */
export function limitOf({ settings }: AccessData): number {
  return Math.max(settings.mainKm, ...settings.thresholdsKm, ...settings.catchment.map(({ km }) => km))
}

/** Measures the network that a query asks for. Pure; runs in a worker and in Node alike. */
export function measureAccess(data: AccessData, query: AccessQuery): AccessResult {
  const network = networkAt(data, query)
  const finder = findReach(data, network)
  const reach = finder.within(limitOf(data))
  const people = peopleAt(data, query.period)
  const catchment = catchmentOf(data, network, reach, people)
  const idOf = (at: number): string => data.points.ids[at] ?? ''
  return {
    query,
    points: network.source.length + network.unplaced.length,
    unplaced: network.unplaced.map(idOf),
    withoutCounters: catchment.withoutCounters.map((own) => idOf(network.source[own] ?? -1)),
    people: people.slice(),
    ...nearestOfAll(data, network.source, finder, reach),
    countersPerPerson: catchment.perPerson,
    coverage: coverageOf(data, network, reach, people),
    givers: giversOf(data, query),
  }
}

/** Most settlements have a point within the distances looked at anyway; only the others are searched for. */
function nearestOfAll(data: AccessData, source: Int32Array, finder: ReachFinder, reach: Reach) {
  const { codes } = data.settlements
  const nearestKm = new Float64Array(codes.length)
  const nearestPoint = new Int32Array(codes.length).fill(-1)
  for (let at = 0; at < codes.length; at += 1) {
    const found = nearestPair(reach, at) ?? finder.nearest(at)
    nearestKm[at] = found?.km ?? (isPlaced(data.settlements, at) ? Infinity : Number.NaN)
    nearestPoint[at] = found ? (source[found.at] ?? -1) : -1
  }
  return { nearestKm, nearestPoint }
}

function nearestPair({ start, point, km }: Reach, settlement: number): { at: number; km: number } | null {
  let best = -1
  for (let pair = start[settlement] ?? 0; pair < (start[settlement + 1] ?? 0); pair += 1) {
    if (best < 0 || (km[pair] ?? 0) < (km[best] ?? 0)) best = pair
  }
  return best < 0 ? null : { at: point[best] ?? 0, km: km[best] ?? 0 }
}
