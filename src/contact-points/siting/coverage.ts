import { createNeighbourhood, type Neighbourhood } from './neighbourhood'
import { choicesOf, siteAt, type Settlement, type SitingProblem } from './problem'
import { packRows, type Rows } from './rows'

/** Who is within reach today, and whom each candidate would newly reach. */
export interface Coverage {
  /** Settlement indices of those that may be chosen, in the settlements' order. */
  readonly free: readonly number[]
  /** Settlement indices of those that are chosen in any case. */
  readonly forced: readonly number[]
  /** 1 for each settlement that a standing site reaches. */
  readonly reached: Uint8Array
  /** For each forced settlement those it newly reaches. */
  readonly byForced: Rows
  /** For each free candidate the settlements it newly reaches, on top of sites and forced places. */
  readonly byFree: Rows
}

/** Covering counts each settlement as one: it is within reach as a whole, or not. */
export function coverageOf(problem: SitingProblem): Coverage {
  const { settlements, sites, reachKm, distance } = problem
  const near = createNeighbourhood(settlements, distance)
  const { forced, free } = choicesOf(problem)
  const reached = reachedBy(near, settlements.length, sites, reachKm)
  const byForced = newlyReached(near, settlements, forced, reachKm, reached)
  const taken = reached.slice()
  for (const settlement of byForced.items) taken[settlement] = 1
  return { free, forced, reached, byForced, byFree: newlyReached(near, settlements, free, reachKm, taken) }
}

function reachedBy(near: Neighbourhood, count: number, sites: SitingProblem['sites'], km: number): Uint8Array {
  const reached = new Uint8Array(count)
  for (const site of sites) near.visit(site, km, (index) => (reached[index] = 1))
  return reached
}

function newlyReached(
  near: Neighbourhood,
  settlements: readonly Settlement[],
  places: readonly number[],
  km: number,
  reached: Uint8Array,
): Rows {
  return packRows(
    places.map((place) => {
      const settlement = settlements[place]
      const neighbours = settlement ? near.within(siteAt(settlement), km) : []
      return neighbours.filter((index) => reached[index] === 0)
    }),
  )
}

/** People of a settlement as a weight: one that is not reported weighs nothing. */
export const peopleOf = (settlement: Settlement | undefined): number => settlement?.people ?? 0
