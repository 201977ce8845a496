import { isPlaced, type AccessData } from './accessData'
import type { Network } from './networkAt'
import type { Reach } from './reach'

export interface Catchment {
  /** Counters that one person of each settlement can use; `NaN` where the settlement has no coordinates. */
  readonly perPerson: Float64Array
  /** Points of the network whose counters are not reported: they are left out. */
  readonly withoutCounters: readonly number[]
}

/**
 * Enhanced two-step floating catchment (Luo and Qi, Health & Place 15, 2009). Step 1: each point's counters are shared among
 * the people within its catchment, who weigh less in farther bands. Step 2: each settlement adds up, with the same weights,
 * the shares of the points it reaches. Counters in the end are counters in the beginning: the sum of people × result over all
 * settlements is the sum of counters over all points that anyone reaches. People who are not known weigh nothing.
 */
export function catchmentOf(data: AccessData, network: Network, reach: Reach, people: Float64Array): Catchment {
  const { settlements, settings } = data
  const weights = weightsOf(reach, settings.catchment)
  const demand = new Float64Array(network.source.length)
  eachPair(reach, (settlement, pair) => {
    const point = reach.point[pair] ?? 0
    demand[point] = (demand[point] ?? 0) + (weights[pair] ?? 0) * (people[settlement] || 0)
  })
  const perPerson = people.map((_, at) => (isPlaced(settlements, at) ? 0 : Number.NaN))
  eachPair(reach, (settlement, pair) => {
    const point = reach.point[pair] ?? 0
    const [counters, sought] = [network.counters[point] ?? Number.NaN, demand[point] ?? 0]
    if (Number.isNaN(counters) || sought === 0) return
    perPerson[settlement] = (perPerson[settlement] ?? 0) + ((weights[pair] ?? 0) * counters) / sought
  })
  const withoutCounters = [...network.counters.keys()].filter((point) => Number.isNaN(network.counters[point]))
  return { perPerson, withoutCounters }
}

function eachPair({ start }: Reach, visit: (settlement: number, pair: number) => void): void {
  for (let settlement = 0; settlement + 1 < start.length; settlement += 1) {
    for (let pair = start[settlement] ?? 0; pair < (start[settlement + 1] ?? 0); pair += 1) visit(settlement, pair)
  }
}

/** The weight of each pair's band; 0 beyond the last. */
function weightsOf({ km }: Reach, bands: AccessData['settings']['catchment']): Float64Array {
  const weights = new Float64Array(km.length)
  for (let pair = 0; pair < km.length; pair += 1) {
    let band = 0
    while (band < bands.length && (km[pair] ?? 0) > (bands[band]?.km ?? 0)) band += 1
    weights[pair] = bands[band]?.weight ?? 0
  }
  return weights
}
