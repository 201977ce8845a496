import { candidateCount, leastCosts, savingOf, type SitingModel } from './model'

/**
 * Takes, again and again, the candidate that saves most, until `picks` are taken or nothing saves any more. Never worse
 * than 63 % of what could be saved (Nemhauser, Wolsey and Fisher 1978). Lazily: what a candidate saves never rises, so an
 * old figure below the best fresh one need not be worked out anew (Minoux 1978). Of equals the first is taken.
 */
export function greedyPicks(model: SitingModel): number[] {
  const least = leastCosts(model, [])
  const savings = Float64Array.from({ length: candidateCount(model) }, (_, candidate) =>
    savingOf(model, least, candidate),
  )
  const waiting = Array.from(savings.keys()).sort((a, b) => (savings[b] ?? 0) - (savings[a] ?? 0) || a - b)
  const picks: number[] = []
  let current = least
  while (picks.length < model.picks) {
    const best = takeBest(model, current, savings, waiting)
    if (best === null) break
    picks.push(best)
    current = leastCosts({ ...model, today: current }, [best])
  }
  return picks
}

/** Takes the best out of `waiting`, which is kept sorted by the last known saving, highest first. */
function takeBest(model: SitingModel, least: Float64Array, savings: Float64Array, waiting: number[]): number | null {
  const fresh = new Set<number>()
  for (;;) {
    const [first] = waiting
    if (first === undefined || (savings[first] ?? 0) <= 0) return null
    if (fresh.has(first)) return waiting.shift() ?? null
    savings[first] = savingOf(model, least, first)
    fresh.add(first)
    waiting.shift()
    insertSorted(waiting, savings, first)
  }
}

function insertSorted(waiting: number[], savings: Float64Array, candidate: number): void {
  const saving = savings[candidate] ?? 0
  let low = 0
  let high = waiting.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = waiting[middle] ?? 0
    const otherSaving = savings[other] ?? 0
    if (otherSaving > saving || (otherSaving === saving && other < candidate)) low = middle + 1
    else high = middle
  }
  waiting.splice(low, 0, candidate)
}
