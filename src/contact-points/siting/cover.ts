import type { Highs } from 'highs'
import { gapBelow, type CoverAnswer, type Ending, type Proposal, type SitingProgress } from './answer'
import { boundByPrices, type Bounded } from './bound'
import { coverageOf, peopleOf, type Coverage } from './coverage'
import { solveCovering, type SolverFinding } from './covering'
import { greedyPicks } from './greedy'
import { interchangeFromMany } from './interchange'
import { candidateCount, cannotBeat, costOf, raiseToGrain, type SitingModel } from './model'
import type { SitingProblem } from './problem'
import { proposalOf } from './proposal'
import { reduceCover, type Reduced } from './reduction'

/** What the search needs from outside. */
export interface SearchTools {
  readonly limitSeconds: number
  /** Seconds since the search began. */
  readonly elapsed: () => number
  readonly onProgress: (progress: SitingProgress) => void
  /** `null` where WebAssembly may not run. Asked for only when the bound leaves something to decide. */
  readonly loadSolver: () => Promise<Highs | null>
}

const RANDOM_STARTS = 4

interface Search {
  readonly people: Float64Array
  readonly coverage: Coverage
  readonly tools: SearchTools
}

/** What came of it, in the costs of the full model; picks are free candidates of the coverage. */
interface Outcome {
  readonly picks: readonly number[]
  readonly cost: number
  readonly bound: number
  readonly ending: Ending
  readonly size: CoverAnswer['size']
}

/**
 * Maximal covering: places for N new points so that as many people as possible come within reach who are not today. First
 * the model is made small, then the greedy choice and a bound by prices are found, which mostly leaves few candidates in
 * question, and HiGHS settles those. When time is up, the best choice so far and its gap are given.
 * @param problem one without faults, see `faultsOf`
 */
export async function solveCover(problem: SitingProblem, tools: SearchTools): Promise<CoverAnswer> {
  const coverage = coverageOf(problem)
  const search = { coverage, tools, people: Float64Array.from(problem.settlements, peopleOf) }
  const picks = Math.min(problem.count - coverage.forced.length, coverage.free.length)
  const full = reduceCover(coverage.byFree, search.people, picks)
  const originals = (chosen: readonly number[]): number[] => chosen.map((pick) => full.origin[pick] ?? 0)

  const greedy = greedyPicks(full.model)
  const report = progressIn(search, full.model)
  report('greedy', costOf(full.model, greedy), null)
  const expired = (): boolean => tools.elapsed() > tools.limitSeconds
  const exchanged = interchangeFromMany(full.model, greedy, RANDOM_STARTS, expired)
  const bounded = boundByPrices(full.model, exchanged, expired)
  report('bound', bounded.cost, bounded.bound)
  const isProved = cannotBeat(full.model, bounded.bound, bounded.cost)
  const outcome: Outcome = isProved
    ? { ...bounded, picks: originals(bounded.picks), ending: 'proved', size: { candidates: 0, groups: 0 } }
    : await settle(search, full, bounded)
  const best = proposalOf(problem, coverage, outcome.picks)
  return answerOf({ best, greedy: proposalOf(problem, coverage, originals(greedy)), outcome, model: full.model, tools })
}

/** Lets the solver decide among the candidates that the bound could not rule out. */
async function settle({ coverage, people, tools }: Search, full: Reduced, bounded: Bounded): Promise<Outcome> {
  const keep = new Uint8Array(coverage.free.length)
  full.origin.forEach((candidate, index) => (keep[candidate] = bounded.alive[index] ?? 0))
  const rest = reduceCover(coverage.byFree, people, full.model.picks, keep)
  // Whom only ruled-out candidates reach is left out by every better choice.
  const lost = sumOf(full.model.today) - sumOf(rest.model.today)
  const known = bounded.picks.map((pick) => full.origin[pick] ?? 0)
  const size = { candidates: candidateCount(rest.model), groups: rest.model.today.length }
  const best = { picks: known, cost: bounded.cost, bound: bounded.bound, size }
  const finding = await decide(rest, known, {
    lost,
    bounded,
    tools,
    report: progressIn({ coverage, people, tools }, full.model),
  })
  if (finding === null) return { ...best, ending: 'no-solver' }
  const found = finding.picks ? costOf(rest.model, finding.picks) + lost : Infinity
  const picks = found < best.cost ? (finding.picks ?? []).map((pick) => rest.origin[pick] ?? 0) : known
  const cost = Math.min(best.cost, found)
  const bound = Math.min(cost, Math.max(best.bound, finding.bound + lost))
  const isProved = finding.isProved || cannotBeat(full.model, bound, cost)
  return { picks, cost, bound, size, ending: isProved ? 'proved' : 'time-limit' }
}

interface Decision {
  readonly lost: number
  readonly bounded: Bounded
  readonly tools: SearchTools
  readonly report: ReturnType<typeof progressIn>
}

/** The best choice among the candidates that are left; without the solver where all of them may be taken. */
async function decide(rest: Reduced, known: readonly number[], decision: Decision): Promise<SolverFinding | null> {
  const { lost, bounded, tools, report } = decision
  const all = Array.from(rest.origin.keys())
  if (all.length <= rest.model.picks) return { picks: all, bound: costOf(rest.model, all), isProved: true }
  const solver = await tools.loadSolver()
  if (solver === null) return null
  return solveCovering(solver, rest.model, startIn(rest, known), {
    seconds: Math.max(0, tools.limitSeconds - tools.elapsed()),
    onProgress: (cost, bound) =>
      report('solver', Math.min(bounded.cost, cost + lost), Math.max(bounded.bound, bound + lost)),
  })
}

/** Those of the known picks that are still candidates: the solver begins from them. */
function startIn({ origin }: Reduced, known: readonly number[]): number[] {
  return known.map((candidate) => origin.indexOf(candidate)).filter((index) => index !== -1)
}

function progressIn({ coverage, people, tools }: Search, model: SitingModel) {
  const forced = coverage.byForced.items
  const certain = [...new Set(forced)].reduce((sum, settlement) => sum + (people[settlement] ?? 0), 0)
  const total = sumOf(model.today) + certain
  return (stage: SitingProgress['stage'], cost: number, bound: number | null): void =>
    tools.onProgress({
      stage,
      found: total - raiseToGrain(model, cost),
      bound: bound === null ? null : total - raiseToGrain(model, bound),
      seconds: tools.elapsed(),
    })
}

interface Parts {
  readonly best: Proposal
  readonly greedy: Proposal
  readonly outcome: Outcome
  readonly model: SitingModel
  readonly tools: SearchTools
}

function answerOf({ best, greedy, outcome, model, tools }: Parts): CoverAnswer {
  const { cost, ending, size } = outcome
  // Where people are whole numbers, so is the most that can be reached.
  const least = ending === 'proved' ? cost : raiseToGrain(model, outcome.bound)
  const bound = best.people + Math.max(0, cost - least)
  return {
    mode: 'cover',
    best,
    greedy,
    bound,
    gap: gapBelow(bound, best.people),
    greedyGap: gapBelow(bound, greedy.people),
    ending,
    size,
    seconds: tools.elapsed(),
  }
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)
