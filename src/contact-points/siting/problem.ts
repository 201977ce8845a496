import type { DistanceRule, Position, Site } from './distance'

/** Where people live. One without coordinates cannot be reached by distance: leave it out and list it beside the answer. */
export interface Settlement extends Position {
  readonly id: string
  readonly county: string
  /** `null` = not reported: it adds no people, but is counted among the settlements. */
  readonly people: number | null
}

/** Cover: as many people as can be within reach. Median: the least mean distance to the nearest point. */
export type SitingMode = 'cover' | 'median'

/** "Where should the next N go?" All parts are plain values, so that a worker can be sent them. */
export interface SitingProblem {
  readonly mode: SitingMode
  readonly settlements: readonly Settlement[]
  /** What stands in the scenario and is fixed: see `sitesAfter`. Points without coordinates do not belong here. */
  readonly sites: readonly Site[]
  /** Ids of the settlements where a new point may go. */
  readonly candidates: readonly string[]
  /** How many new points, the forced ones among them. */
  readonly count: number
  /** Within how many kilometres a point reaches people, itself included. */
  readonly reachKm: number
  /** Settlements that get a new point in any case, candidates or not. */
  readonly forced: readonly string[]
  /** Settlements that never get one. */
  readonly forbidden: readonly string[]
  readonly distance: DistanceRule
}

/** Why a problem cannot be solved as it is put; `ids` are the settlements at fault. */
export interface SitingFault {
  readonly code: 'forced-and-forbidden' | 'forced-more-than-count' | 'unknown-settlement' | 'bad-number'
  readonly ids: readonly string[]
}

/** Empty when the problem can be solved. Too many points for the candidates is no fault: fewer are then chosen. */
export function faultsOf(problem: SitingProblem): SitingFault[] {
  const { settlements, candidates, forced, forbidden, count, reachKm, distance } = problem
  const known = new Set(settlements.map(({ id }) => id))
  const banned = new Set(forbidden)
  const asked = new Set(forced)
  const numbersFit = Number.isInteger(count) && count >= 0 && reachKm > 0 && distance.detour >= 1
  const both = [...asked].filter((id) => banned.has(id))
  const unknown = [...new Set([...candidates, ...asked])].filter((id) => !known.has(id))
  return [
    ...(numbersFit ? [] : [{ code: 'bad-number', ids: [] } as const]),
    ...(both.length > 0 ? [{ code: 'forced-and-forbidden', ids: both } as const] : []),
    ...(asked.size > count ? [{ code: 'forced-more-than-count', ids: [...asked] } as const] : []),
    ...(unknown.length > 0 ? [{ code: 'unknown-settlement', ids: unknown } as const] : []),
  ]
}

/** Indices of the settlements that get a point in any case, and of those that may get one; each in the settlements' order. */
export function choicesOf({ settlements, candidates, forced, forbidden }: SitingProblem): {
  readonly forced: readonly number[]
  readonly free: readonly number[]
} {
  const asked = new Set(forced)
  const banned = new Set([...forbidden, ...forced])
  const allowed = new Set(candidates.filter((id) => !banned.has(id)))
  const indicesIn = (ids: ReadonlySet<string>): number[] =>
    settlements.flatMap(({ id }, index) => (ids.has(id) ? [index] : []))
  return { forced: indicesIn(asked), free: indicesIn(allowed) }
}

/** A settlement as the place of a point. */
export const siteAt = ({ id, lon, lat }: Settlement): Site => ({ lon, lat, road: id })
