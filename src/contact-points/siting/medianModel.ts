import { peopleOf } from './coverage'
import type { Site } from './distance'
import type { SitingModel } from './model'
import { createNeighbourhood, type Neighbourhood } from './neighbourhood'
import { choicesOf, siteAt, type Settlement, type SitingProblem } from './problem'

/** Half way around the earth, by any road: farther than everything. */
const FARTHEST_KM = 20_100

export interface MedianModel {
  readonly model: SitingModel
  readonly settlements: readonly Settlement[]
  /** Settlement indices of the candidates and of the forced places. */
  readonly free: readonly number[]
  readonly forced: readonly number[]
  /** People x kilometres to the nearest standing site; `null` when there is none. */
  readonly costToday: number | null
  /** What the model costs before anything is chosen freely, forced places included; `null` when there is no point at all. */
  readonly costForced: number | null
  /** People whose distance counts. */
  readonly people: number
}

/**
 * The second mode as a model: an item is a settlement, a cost is people x kilometres to the nearest point. Where nothing
 * stands, every settlement is farther from a point than the earth allows, so that the first one chosen brings all nearer.
 */
export function medianModelOf(problem: SitingProblem): MedianModel {
  const { settlements, distance, sites, count } = problem
  const near = createNeighbourhood(settlements, distance)
  const { forced, free } = choicesOf(problem)
  const farthest = FARTHEST_KM * distance.detour
  const standing = nearestKm(near, settlements.length, sites, farthest)
  const forcedSites = sitesOf(problem, forced)
  const withForced = nearestKm(near, settlements.length, forcedSites, farthest).map((km, index) =>
    Math.min(km, standing[index] ?? farthest),
  )
  const weigh = (km: Float64Array): Float64Array => km.map((value, index) => value * peopleOf(settlements[index]))
  return {
    model: {
      ...offersOf(problem, near, free, withForced),
      picks: Math.min(count - forced.length, free.length),
      grain: 0,
    },
    settlements,
    free,
    forced,
    costToday: sites.length > 0 ? sumOf(weigh(standing)) : null,
    costForced: sites.length + forced.length > 0 ? sumOf(weigh(withForced)) : null,
    people: settlements.reduce((sum, settlement) => sum + peopleOf(settlement), 0),
  }
}

/** For each settlement the kilometres to the nearest site, looking in ever wider circles. */
function nearestKm(near: Neighbourhood, count: number, sites: readonly Site[], farthest: number): Float64Array {
  const nearest = new Float64Array(count).fill(farthest)
  if (sites.length === 0) return nearest
  for (let circle = 4; circle < 2 * farthest; circle *= 2) {
    for (const site of sites) {
      near.visit(site, circle, (index, km) => (nearest[index] = Math.min(km, nearest[index] ?? km)))
    }
    if (nearest.every((km) => km <= circle)) break
  }
  return nearest
}

/** What each candidate offers: only settlements with people that it brings nearer count. */
function offersOf(problem: SitingProblem, near: Neighbourhood, free: readonly number[], todayKm: Float64Array) {
  const people = Float64Array.from(problem.settlements, peopleOf)
  const widest = todayKm.reduce((most, km) => Math.max(most, km), 0)
  const costs: number[] = []
  const items: number[] = []
  const starts = [0]
  for (const site of sitesOf(problem, free)) {
    near.visit(site, widest, (index, km) => {
      const weight = people[index] ?? 0
      if (weight === 0 || km >= (todayKm[index] ?? 0)) return
      items.push(index)
      costs.push(km * weight)
    })
    starts.push(items.length)
  }
  return {
    today: todayKm.map((km, index) => km * (people[index] ?? 0)),
    serves: { starts: Int32Array.from(starts), items: Int32Array.from(items) },
    costs: Float64Array.from(costs),
  }
}

const sitesOf = ({ settlements }: SitingProblem, indices: readonly number[]): Site[] =>
  indices.flatMap((index) => {
    const settlement = settlements[index]
    return settlement ? [siteAt(settlement)] : []
  })

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)
