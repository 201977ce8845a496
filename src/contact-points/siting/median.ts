import type { MedianAnswer, MedianPlace } from './answer'
import { boundByPrices } from './bound'
import type { SearchTools } from './cover'
import { greedyPicks } from './greedy'
import { interchange, interchangeFromMany } from './interchange'
import { costOf, leastCosts, savingOf, slackOf, type SitingModel } from './model'
import { medianModelOf, type MedianModel } from './medianModel'
import type { SitingProblem } from './problem'

const RANDOM_STARTS = 4

/**
 * p-median: places for N new points so that the mean distance of people to their nearest point, those that stand included,
 * is small. A heuristic: greedy, then interchange from it and from seeded random starts. How far from the best it can be at
 * most is told by the Lagrangian bound.
 * @param problem one without faults, see `faultsOf`
 */
export function solveMedian(problem: SitingProblem, tools: Omit<SearchTools, 'loadSolver'>): MedianAnswer {
  const median = medianModelOf(problem)
  const { model, people } = median
  const expired = (): boolean => tools.elapsed() > tools.limitSeconds
  const report = (stage: 'greedy' | 'bound', cost: number, bound: number | null): void =>
    tools.onProgress({
      stage,
      found: cost / Math.max(1, people),
      bound: bound === null ? null : bound / Math.max(1, people),
      seconds: tools.elapsed(),
    })

  const greedy = greedyPicks(model)
  report('greedy', costOf(model, greedy), null)
  const exchanged = interchangeFromMany(model, greedy, RANDOM_STARTS, expired)
  const bounded = boundByPrices(model, exchanged, expired)
  report('bound', bounded.cost, bounded.bound)
  const picks = interchange(model, bounded.picks, expired)
  const cost = costOf(model, picks)
  const bound = Math.min(cost, bounded.bound)
  const isProved = bound >= cost - slackOf(cost)
  return {
    ...figuresOf(median, { picks, greedy, cost, bound }),
    mode: 'median',
    gap: isProved || cost === 0 ? 0 : (cost - bound) / cost,
    ending: isProved ? 'proved' : expired() ? 'time-limit' : 'bounded',
    seconds: tools.elapsed(),
  }
}

interface Found {
  readonly picks: readonly number[]
  readonly greedy: readonly number[]
  readonly cost: number
  readonly bound: number
}

function figuresOf(median: MedianModel, { picks, greedy, cost, bound }: Found) {
  const { costToday, people, model } = median
  const mean = (sum: number | null): number | null => (sum === null || people === 0 ? null : sum / people)
  const stands = median.costForced !== null
  return {
    places: placesOf(median, picks, mean),
    meanKmToday: mean(costToday),
    meanKm: mean(stands || picks.length > 0 ? cost : null),
    boundKm: mean(stands || picks.length > 0 ? bound : null),
    greedyKm: mean(stands || greedy.length > 0 ? costOf(model, greedy) : null),
  }
}

/** The forced places, then always the one that saves most on top of those before it; one that saves nothing is left out. */
function placesOf(
  { model, free, forced, costForced, settlements }: MedianModel,
  picks: readonly number[],
  mean: (sum: number | null) => number | null,
): MedianPlace[] {
  const idOf = (index: number | undefined): string => settlements[index ?? -1]?.id ?? ''
  const places = forced.map((index): MedianPlace => ({
    settlement: idOf(index),
    forced: true,
    meanKm: mean(costForced),
  }))
  return [
    ...places,
    ...orderedPicks(model, picks).map(({ pick, cost }) => ({
      settlement: idOf(free[pick]),
      forced: false,
      meanKm: mean(cost),
    })),
  ]
}

function orderedPicks(model: SitingModel, picks: readonly number[]): { pick: number; cost: number }[] {
  const left = [...picks].sort((a, b) => a - b)
  const ordered: { pick: number; cost: number }[] = []
  let least = leastCosts(model, [])
  while (left.length > 0) {
    const rated = left.map((pick) => ({ pick, saving: savingOf(model, least, pick) }))
    const { pick, saving } = rated.reduce((one, other) => (other.saving > one.saving ? other : one))
    if (saving <= 0) break
    left.splice(left.indexOf(pick), 1)
    least = leastCosts({ ...model, today: least }, [pick])
    ordered.push({ pick, cost: least.reduce((sum, cost) => sum + cost, 0) })
  }
  return ordered
}
