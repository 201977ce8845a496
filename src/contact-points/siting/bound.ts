import { candidateCount, cannotBeat, costOf, leastCosts, type SitingModel } from './model'
import { rowAt } from './rows'

/** What is known of a problem: a choice, and what no choice can beat. */
export interface Bounded {
  readonly picks: readonly number[]
  readonly cost: number
  /** No choice costs less. Equal to `cost` when that is proved best. */
  readonly bound: number
  /** 1 for each candidate that a better choice than `picks` could still hold. */
  readonly alive: Uint8Array
}

const ROUNDS = 400
const PATIENCE = 8
const LEAST_STEP = 1e-3

/** The choice that one set of prices makes, and what it proves. */
interface Round {
  readonly picks: readonly number[]
  readonly bound: number
  /** For each candidate what it would save at these prices; 0 or below. */
  readonly reduced: Float64Array
}

/**
 * A lower bound by Lagrangian relaxation, without a linear program (Cornuejols, Fisher and Nemhauser 1977): each item may
 * be served by several picks or by none, and pays or asks a price for it; with all prices set, the best picks are simply
 * the N cheapest candidates. Prices follow the subgradient with Polyak's step (Held, Wolfe and Crowder 1974). On the way
 * better picks turn up, and candidates drop out whose choice alone would lift the bound above the best picks known.
 * @param start picks known so far
 * @param expired asked once a round; ends the search early, with a bound that holds
 */
export function boundByPrices(model: SitingModel, start: readonly number[], expired: () => boolean): Bounded {
  const alive = new Uint8Array(candidateCount(model)).fill(1)
  const prices = firstPrices(model, start)
  let best = { picks: start, cost: costOf(model, start) }
  // At today's costs the bound is plain: the N greatest savings, as if they did not overlap.
  let { bound } = chooseByPrices(model, model.today, alive)
  let step = 1.5
  let idle = 0
  for (let round = 0; round < ROUNDS && step > LEAST_STEP && !expired(); round += 1) {
    const found = chooseByPrices(model, prices, alive)
    const cost = costOf(model, found.picks)
    if (cost < best.cost) best = { picks: found.picks, cost }
    idle = found.bound > bound ? 0 : idle + 1
    bound = Math.max(bound, found.bound)
    if (cannotBeat(model, bound, best.cost)) return { ...best, bound: best.cost, alive: alive.fill(0) }
    dropHopeless(model, found, best.cost, alive)
    if (idle >= PATIENCE) [step, idle] = [step / 2, 0]
    movePrices(model, prices, found, step * (best.cost - found.bound))
  }
  return { ...best, bound: Math.min(bound, best.cost), alive }
}

/** An item's price is at first what its second-best service costs: the more would be lost with the best, the dearer. */
function firstPrices(model: SitingModel, picks: readonly number[]): Float64Array {
  const { today, serves, costs } = model
  const least = leastCosts(model, picks)
  const second = today.slice()
  const taken = new Uint8Array(today.length)
  for (const pick of picks) {
    const start = serves.starts[pick] ?? 0
    rowAt(serves, pick).forEach((item, entry) => {
      const cost = costs[start + entry] ?? 0
      if (cost === least[item] && taken[item] === 0) taken[item] = 1
      else second[item] = Math.min(second[item] ?? 0, cost)
    })
  }
  return second
}

function chooseByPrices(model: SitingModel, prices: Float64Array, alive: Uint8Array): Round {
  const { costs } = model
  const { starts, items } = model.serves
  const reduced = new Float64Array(alive.length)
  const choice: number[] = []
  for (let candidate = 0; candidate < alive.length; candidate += 1) {
    if (alive[candidate] === 0) continue
    let saving = 0
    const end = starts[candidate + 1] ?? 0
    for (let entry = starts[candidate] ?? 0; entry < end; entry += 1) {
      const gain = (costs[entry] ?? 0) - (prices[items[entry] ?? 0] ?? 0)
      if (gain < 0) saving += gain
    }
    reduced[candidate] = saving
    if (saving < 0) choice.push(candidate)
  }
  choice.sort((a, b) => (reduced[a] ?? 0) - (reduced[b] ?? 0) || a - b)
  const picks = choice.slice(0, model.picks)
  const bound = picks.reduce((sum, pick) => sum + (reduced[pick] ?? 0), sumOf(prices))
  return { picks, bound, reduced }
}

function dropHopeless(model: SitingModel, { picks, bound, reduced }: Round, cost: number, alive: Uint8Array): void {
  // With a free place left, a candidate more pushes none of the others out.
  const last = picks.length < model.picks ? 0 : (reduced[picks.at(-1) ?? 0] ?? 0)
  const chosen = new Set(picks)
  for (let candidate = 0; candidate < alive.length; candidate += 1) {
    if (alive[candidate] === 0 || chosen.has(candidate)) continue
    if (cannotBeat(model, bound - last + (reduced[candidate] ?? 0), cost)) alive[candidate] = 0
  }
}

/** Items that nobody serves pay more, those that several serve pay less; never below 0, never above what they cost today. */
function movePrices(model: SitingModel, prices: Float64Array, { picks }: Round, room: number): void {
  const { today, serves, costs } = model
  const pull = new Int32Array(prices.length).fill(1)
  for (const pick of picks) {
    const start = serves.starts[pick] ?? 0
    rowAt(serves, pick).forEach((item, entry) => {
      if ((costs[start + entry] ?? 0) < (prices[item] ?? 0)) pull[item] = (pull[item] ?? 0) - 1
    })
  }
  let square = 0
  pull.forEach((force, item) => {
    const [price, top] = [prices[item] ?? 0, today[item] ?? 0]
    if ((force > 0 && price >= top) || (force < 0 && price <= 0)) pull[item] = 0
    else square += force * force
  })
  if (square === 0) return
  const stride = room / square
  pull.forEach((force, item) => {
    prices[item] = Math.min(today[item] ?? 0, Math.max(0, (prices[item] ?? 0) + stride * force))
  })
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)
