import { countOf, rowAt, type Rows } from './rows'

/**
 * Both siting problems in one form: choose at most `picks` candidates so that the sum over all items of the least cost
 * at which anything serves them is smallest.
 *
 * - Covering: an item is a group of settlements that nothing reaches today. Its cost is its people now, and 0 once a
 *   chosen candidate reaches it: the sum is the people left out. (Church and ReVelle 1974.)
 * - Median: an item is a settlement, a cost is people x kilometres. (Hakimi 1964; ReVelle and Swain 1970.)
 */
export interface SitingModel {
  /** What each item costs when nothing is chosen. */
  readonly today: Float64Array
  /** For each candidate the items it serves for less than today. */
  readonly serves: Rows
  /** The cost of each entry of `serves`. */
  readonly costs: Float64Array
  readonly picks: number
  /** Costs differ by at least this, if they differ: 1 where all are whole numbers, else 0. */
  readonly grain: number
}

/** Sum of the least costs when the candidates in `picks` are chosen. */
export function costOf(model: SitingModel, picks: Iterable<number>): number {
  const least = leastCosts(model, picks)
  return least.reduce((sum, cost) => sum + cost, 0)
}

/** For each item the least cost at which today's points or the picks serve it. */
export function leastCosts({ today, serves, costs }: SitingModel, picks: Iterable<number>): Float64Array {
  const least = today.slice()
  for (const pick of picks) {
    const start = serves.starts[pick] ?? 0
    rowAt(serves, pick).forEach((item, entry) => {
      const cost = costs[start + entry] ?? 0
      if (cost < (least[item] ?? 0)) least[item] = cost
    })
  }
  return least
}

/** What a candidate saves on top of the least costs so far. */
export function savingOf({ serves, costs }: SitingModel, least: Float64Array, candidate: number): number {
  let saving = 0
  const end = serves.starts[candidate + 1] ?? 0
  for (let entry = serves.starts[candidate] ?? 0; entry < end; entry += 1) {
    const gain = (least[serves.items[entry] ?? 0] ?? 0) - (costs[entry] ?? 0)
    if (gain > 0) saving += gain
  }
  return saving
}

export const candidateCount = ({ serves }: SitingModel): number => countOf(serves)

/** Two costs as good as the same: sums of many kilometres carry a rounding error. */
export const slackOf = (cost: number): number => 1e-9 * Math.max(1, Math.abs(cost))

/** Nothing that must cost at least `bound` can be better than `cost`. */
export const cannotBeat = ({ grain }: SitingModel, bound: number, cost: number): boolean =>
  bound > cost - grain + (grain > 0 ? 1e-6 : -slackOf(cost))

/** A bound where costs come in whole grains: none lies between two of them. */
export const raiseToGrain = ({ grain }: SitingModel, bound: number): number =>
  grain > 0 ? Math.ceil((bound - 1e-6) / grain) * grain : bound
