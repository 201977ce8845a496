import type { Position, Site } from './distance'
import { siteAt, type Settlement, type SitingMode } from './problem'

/** A contact point that serves people today and whose coordinates are known. */
export interface StandingPoint extends Position {
  readonly id: string
}

export interface MovedPoint extends Position {
  readonly point: string
}

/** What would be otherwise than today. */
export interface Scenario {
  /** Settlements that get a new point. */
  readonly places: readonly string[]
  /** New points put down anywhere else. */
  readonly spots: readonly Position[]
  readonly moved: readonly MovedPoint[]
  /** Standing points that close; one that is moved too is closed. */
  readonly closed: readonly string[]
}

export const AS_TODAY: Scenario = { places: [], spots: [], moved: [], closed: [] }

/** All that a person asked for and tried out: what a link or a file holds. */
export interface SitingPlan {
  readonly mode: SitingMode
  readonly count: number
  readonly reachKm: number
  readonly forced: readonly string[]
  readonly forbidden: readonly string[]
  readonly scenario: Scenario
}

/** Sites that a scenario takes away from today, and those it adds. Ids that nobody knows change nothing: see `unknownIn`. */
export interface SiteChanges {
  readonly gone: readonly Site[]
  readonly come: readonly Site[]
}

export const siteOf = ({ id, lon, lat }: StandingPoint): Site => ({ lon, lat, road: id })
const spotAt = ({ lon, lat }: Position): Site => ({ lon, lat, road: null })

export function changesOf(
  { places, spots, moved, closed }: Scenario,
  points: ReadonlyMap<string, StandingPoint>,
  settlements: ReadonlyMap<string, Settlement>,
): SiteChanges {
  const shut = new Set(closed)
  // Of a point that was moved twice the last place counts.
  const movedTo = new Map(moved.flatMap((move) => (shut.has(move.point) ? [] : [[move.point, move] as const])))
  const gone = [...shut, ...movedTo.keys()].flatMap((id) => points.get(id) ?? [])
  const arrived = [...movedTo.values()].filter(({ point }) => points.has(point))
  return {
    gone: gone.map(siteOf),
    come: [
      ...[...new Set(places)].flatMap((id) => settlements.get(id) ?? []).map(siteAt),
      ...[...spots, ...arrived].map(spotAt),
    ],
  }
}

/** Everything that stands in the scenario: the fixed sites of a `SitingProblem`. */
export function sitesAfter(
  scenario: Scenario,
  points: readonly StandingPoint[],
  settlements: readonly Settlement[],
): Site[] {
  const { come } = changesOf(scenario, byId(points), byId(settlements))
  const changed = new Set([...scenario.closed, ...scenario.moved.map(({ point }) => point)])
  return [...points.filter(({ id }) => !changed.has(id)).map(siteOf), ...come]
}

/** Ids in a plan that the open package does not have, as in a link made for another month or province. */
export function unknownIn(
  { forced, forbidden, scenario }: SitingPlan,
  points: readonly StandingPoint[],
  settlements: readonly Settlement[],
): string[] {
  const [standing, places] = [byId(points), byId(settlements)]
  const named = [...scenario.closed, ...scenario.moved.map(({ point }) => point)]
  return [
    ...[...forced, ...forbidden, ...scenario.places].filter((id) => !places.has(id)),
    ...named.filter((id) => !standing.has(id)),
  ]
}

export const byId = <T extends { readonly id: string }>(all: readonly T[]): Map<string, T> =>
  new Map(all.map((one) => [one.id, one]))
