/** A place that gets a point, in the order in which the places help most; the forced ones first. */
export interface ProposedPlace {
  readonly settlement: string
  readonly forced: boolean
  /** Newly within reach by this place, on top of those before it. */
  readonly people: number
  readonly settlements: readonly string[]
}

/** A choice of places and whom they newly bring within reach. */
export interface Proposal {
  /** Fewer than asked for when more would reach nobody. */
  readonly places: readonly ProposedPlace[]
  readonly people: number
}

/** `proved`: no choice reaches more. `time-limit`, `no-solver`: the best found; nobody knows yet whether more is possible. */
export type Ending = 'proved' | 'time-limit' | 'no-solver'

export interface CoverAnswer {
  readonly mode: 'cover'
  readonly best: Proposal
  /** One place after the other, always the best next one; never more people than `best`. */
  readonly greedy: Proposal
  /** No choice newly reaches more people. */
  readonly bound: number
  /** (bound − people) / bound, from 0 (proved) to 1. */
  readonly gap: number
  /** The same for the greedy choice, against the same bound. */
  readonly greedyGap: number
  readonly ending: Ending
  /** What was left to decide after the model was made small. */
  readonly size: { readonly candidates: number; readonly groups: number }
  readonly seconds: number
}

export interface MedianPlace {
  readonly settlement: string
  readonly forced: boolean
  /** Mean distance with this place and all before it; the forced ones come first and together. `null` without people. */
  readonly meanKm: number | null
}

export interface MedianAnswer {
  readonly mode: 'median'
  readonly places: readonly MedianPlace[]
  /** Mean distance of people to their nearest point; `null` without any point or without people. */
  readonly meanKmToday: number | null
  readonly meanKm: number | null
  /** No choice has a smaller mean, by Lagrangian relaxation; `null` as above. */
  readonly boundKm: number | null
  /** (mean − bound) / mean, from 0 (proved) to 1. */
  readonly gap: number
  readonly greedyKm: number | null
  /** `bounded`: the heuristic came to its end, and no more is known than the gap. */
  readonly ending: 'proved' | 'bounded' | 'time-limit'
  readonly seconds: number
}

export type SitingAnswer = CoverAnswer | MedianAnswer

/** How far the search is; `found` and `bound` are people newly reached, or kilometres in the second mode. */
export interface SitingProgress {
  readonly stage: 'greedy' | 'bound' | 'solver'
  readonly found: number
  readonly bound: number | null
  readonly seconds: number
}

/** The gap of what should be as great as possible; 0 where nothing can be reached. */
export const gapBelow = (bound: number, found: number): number => (bound > 0 ? Math.max(0, (bound - found) / bound) : 0)
