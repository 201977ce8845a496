import { candidateCount, costOf, slackOf, type SitingModel } from './model'
import { rowAt } from './rows'

/** Who serves each item best, and what the second-best service costs. */
interface Standing {
  readonly first: Float64Array
  readonly second: Float64Array
  /** Place of the best server among the picks; −1 for today's points. */
  readonly server: Int32Array
}

/**
 * Exchanges one pick for one other candidate, always the best exchange, until none helps (Teitz and Bart 1968, with the
 * fast interchange of Whitaker 1983: best and second-best service tell what an exchange costs without trying it).
 * @param expired asked before each exchange; the picks so far are as good as the start or better
 */
export function interchange(model: SitingModel, start: readonly number[], expired: () => boolean): number[] {
  const picks = [...start]
  while (!expired()) {
    const standing = standingOf(model, picks)
    const cost = standing.first.reduce((sum, value) => sum + value, 0)
    const best = bestExchange(model, picks, standing)
    if (best === null || best.saving <= slackOf(cost)) break
    picks[best.place] = best.candidate
  }
  return picks
}

function standingOf({ today, serves, costs }: SitingModel, picks: readonly number[]): Standing {
  const first = today.slice()
  const second = today.slice()
  const server = new Int32Array(today.length).fill(-1)
  picks.forEach((pick, place) => {
    const start = serves.starts[pick] ?? 0
    rowAt(serves, pick).forEach((item, entry) => {
      const cost = costs[start + entry] ?? 0
      if (cost < (first[item] ?? 0)) {
        second[item] = first[item] ?? 0
        first[item] = cost
        server[item] = place
      } else if (cost < (second[item] ?? 0)) second[item] = cost
    })
  })
  return { first, second, server }
}

function bestExchange(model: SitingModel, picks: readonly number[], standing: Standing) {
  const losses = lossesOf(picks.length, standing)
  const chosen = new Set(picks)
  let best: { place: number; candidate: number; saving: number } | null = null
  for (let candidate = 0; candidate < candidateCount(model); candidate += 1) {
    if (chosen.has(candidate)) continue
    const { gain, relief } = effectOf(model, candidate, picks.length, standing)
    for (let place = 0; place < picks.length; place += 1) {
      const saving = gain - (losses[place] ?? 0) + (relief[place] ?? 0)
      if (best === null || saving > best.saving) best = { place, candidate, saving }
    }
  }
  return best
}

/** What taking each pick away would cost. */
function lossesOf(places: number, { first, second, server }: Standing): Float64Array {
  const losses = new Float64Array(places)
  server.forEach((place, item) => {
    if (place >= 0) losses[place] = (losses[place] ?? 0) + (second[item] ?? 0) - (first[item] ?? 0)
  })
  return losses
}

/** What a candidate saves with all picks kept, and how much of the loss of each pick it would make good. */
function effectOf({ serves, costs }: SitingModel, candidate: number, places: number, standing: Standing) {
  const { first, second, server } = standing
  const relief = new Float64Array(places)
  let gain = 0
  const end = serves.starts[candidate + 1] ?? 0
  for (let entry = serves.starts[candidate] ?? 0; entry < end; entry += 1) {
    const item = serves.items[entry] ?? 0
    const cost = costs[entry] ?? 0
    const [least, next, place] = [first[item] ?? 0, second[item] ?? 0, server[item] ?? -1]
    if (cost < least) gain += least - cost
    if (place >= 0 && cost < next) relief[place] = (relief[place] ?? 0) + next - Math.max(cost, least)
  }
  return { gain, relief }
}

/** Random starts find other exchanges; the same seed finds the same ones on every machine. */
export function interchangeFromMany(
  model: SitingModel,
  start: readonly number[],
  randomStarts: number,
  expired: () => boolean,
): number[] {
  const draw = seeded(1)
  const all = Array.from({ length: candidateCount(model) }, (_, candidate) => candidate)
  let best = interchange(model, start, expired)
  for (let turn = 0; turn < randomStarts && !expired(); turn += 1) {
    const keyed = all.map((candidate) => ({ candidate, key: draw() })).sort((a, b) => a.key - b.key)
    const random = keyed.slice(0, model.picks).map(({ candidate }) => candidate)
    const found = interchange(model, random, expired)
    if (costOf(model, found) < costOf(model, best)) best = found
  }
  return best
}

/** Numbers from 0 to 1 by Tommy Ettinger's public-domain generator mulberry32. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
