import type { Proposal, ProposedPlace } from './answer'
import { peopleOf, type Coverage } from './coverage'
import type { SitingProblem } from './problem'
import { rowAt, type Rows } from './rows'

interface Place {
  /** Index of the settlement. */
  readonly at: number
  readonly forced: boolean
  readonly reaches: Int32Array
}

/**
 * The chosen places with whom each newly reaches: the forced ones first, then always the one that adds most people, the
 * first of equals. Chosen ones that add nobody are left out.
 * @param picks free candidates of the coverage
 */
export function proposalOf(problem: SitingProblem, coverage: Coverage, picks: readonly number[]): Proposal {
  const placesIn = (rows: Rows, ids: readonly number[], chosen: readonly number[], forced: boolean): Place[] =>
    chosen.map((row) => ({ at: ids[row] ?? 0, forced, reaches: rowAt(rows, row) }))
  const taken = new Set<number>()
  const { settlements } = problem
  const places = [
    ...inOrder(problem, placesIn(coverage.byForced, coverage.forced, [...coverage.forced.keys()], true), taken),
    ...inOrder(problem, placesIn(coverage.byFree, coverage.free, picks, false), taken),
  ].map(({ place, fresh }): ProposedPlace => ({
    settlement: settlements[place.at]?.id ?? '',
    forced: place.forced,
    people: peopleIn(problem, fresh),
    settlements: fresh.map((index) => settlements[index]?.id ?? ''),
  }))
  return { places, people: places.reduce((sum, { people }) => sum + people, 0) }
}

function inOrder(problem: SitingProblem, places: readonly Place[], taken: Set<number>) {
  const left = [...places]
  const ordered: { place: Place; fresh: number[] }[] = []
  while (left.length > 0) {
    const rated = left.map((place) => {
      const fresh = Array.from(place.reaches).filter((index) => !taken.has(index))
      return { place, fresh, people: peopleIn(problem, fresh) }
    })
    const best = rated.reduce((one, other) => (other.people > one.people ? other : one))
    left.splice(left.indexOf(best.place), 1)
    if (best.people === 0 && !best.place.forced) break
    for (const index of best.fresh) taken.add(index)
    ordered.push(best)
  }
  return ordered
}

const peopleIn = ({ settlements }: SitingProblem, indices: readonly number[]): number =>
  indices.reduce((sum, index) => sum + peopleOf(settlements[index]), 0)
