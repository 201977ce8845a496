import { peopleOf } from './coverage'
import type { DistanceRule, Site } from './distance'
import { createNeighbourhood, type Neighbourhood } from './neighbourhood'
import type { Settlement } from './problem'
import { byId, changesOf, siteOf, type Scenario, type StandingPoint } from './scenario'

/** People and settlements within reach of a point. Settlements whose people are not reported count as settlements only. */
export interface Reached {
  readonly people: number
  readonly settlements: number
}

export interface CountyChange {
  readonly county: string
  /** All people of its settlements, within reach or not. */
  readonly people: number
  readonly today: Reached
  readonly after: Reached
  readonly gained: number
  readonly lost: number
}

/** A scenario against today. */
export interface WhatIf {
  readonly people: number
  readonly today: Reached
  readonly after: Reached
  /** People newly within reach, and people no longer so; their difference is the change. */
  readonly gained: number
  readonly lost: number
  /** Settlements newly within reach, and those no longer so; most people first. */
  readonly newlyReached: readonly Settlement[]
  readonly noLongerReached: readonly Settlement[]
  /** How many points reach each settlement, in the order they were given. */
  readonly reaching: { readonly today: Int32Array; readonly after: Int32Array }
  /** Every county, in the order in which the settlements name them. */
  readonly counties: readonly CountyChange[]
}

/**
 * Counts once how many points reach each settlement today; a scenario then only adds and takes away what its own points
 * reach, so that a point can be dragged and the figures follow.
 * @param points that serve people today; those without coordinates do not belong here
 */
export function createWhatIf(
  settlements: readonly Settlement[],
  points: readonly StandingPoint[],
  distance: DistanceRule,
  reachKm: number,
): (scenario: Scenario) => WhatIf {
  const near = createNeighbourhood(settlements, distance)
  const known = { points: byId(points), settlements: byId(settlements) }
  const today = new Int32Array(settlements.length)
  addReach(near, today, points.map(siteOf), reachKm, 1)
  const isReached = (counts: Int32Array, index: number): boolean => (counts[index] ?? 0) > 0
  const before = tallyOf(settlements, (index) => isReached(today, index))

  return (scenario) => {
    const { gone, come } = changesOf(scenario, known.points, known.settlements)
    const after = today.slice()
    addReach(near, after, gone, reachKm, -1)
    addReach(near, after, come, reachKm, 1)
    const turned = (from: Int32Array, to: Int32Array): Settlement[] =>
      settlements.filter((_, index) => !isReached(from, index) && isReached(to, index)).sort(byPeople)
    return { ...compare(settlements, before, turned(today, after), turned(after, today)), reaching: { today, after } }
  }
}

/** People that each new place of a scenario brings within reach, on top of those before it and of all else that changes. */
export function peopleByPlace(scenario: Scenario, compareWith: (scenario: Scenario) => WhatIf): number[] {
  const within = [...scenario.places, null].map(
    (_, count) => compareWith({ ...scenario, places: scenario.places.slice(0, count) }).after.people,
  )
  return scenario.places.map((_, at) => (within[at + 1] ?? 0) - (within[at] ?? 0))
}

function addReach(near: Neighbourhood, counts: Int32Array, sites: readonly Site[], km: number, by: 1 | -1): void {
  for (const site of sites) near.visit(site, km, (index) => (counts[index] = (counts[index] ?? 0) + by))
}

const byPeople = (a: Settlement, b: Settlement): number => peopleOf(b) - peopleOf(a)

type Tally = ReadonlyMap<string, { readonly people: number; readonly reached: Reached }>

function tallyOf(settlements: readonly Settlement[], isReached: (index: number) => boolean): Tally {
  const counties = new Map<string, { people: number; reached: Reached }>()
  settlements.forEach((settlement, index) => {
    const known = counties.get(settlement.county) ?? { people: 0, reached: NOBODY }
    counties.set(settlement.county, {
      people: known.people + peopleOf(settlement),
      reached: isReached(index) ? plus(known.reached, [settlement]) : known.reached,
    })
  })
  return counties
}

function compare(
  settlements: readonly Settlement[],
  before: Tally,
  gained: readonly Settlement[],
  lost: readonly Settlement[],
): Omit<WhatIf, 'reaching'> {
  const [gainedIn, lostIn] = [groupByCounty(gained), groupByCounty(lost)]
  const counties = [...before].map(([county, { people, reached }]): CountyChange => {
    const [more, less] = [gainedIn.get(county) ?? [], lostIn.get(county) ?? []]
    return {
      county,
      people,
      today: reached,
      after: minus(plus(reached, more), less),
      gained: peopleIn(more),
      lost: peopleIn(less),
    }
  })
  const today = counties.reduce((sum, county) => add(sum, county.today), NOBODY)
  return {
    people: peopleIn(settlements),
    today,
    after: minus(plus(today, gained), lost),
    gained: peopleIn(gained),
    lost: peopleIn(lost),
    newlyReached: gained,
    noLongerReached: lost,
    counties,
  }
}

const NOBODY: Reached = { people: 0, settlements: 0 }
const peopleIn = (settlements: readonly Settlement[]): number =>
  settlements.reduce((sum, settlement) => sum + peopleOf(settlement), 0)
const add = (a: Reached, b: Reached): Reached => ({
  people: a.people + b.people,
  settlements: a.settlements + b.settlements,
})
const plus = (reached: Reached, more: readonly Settlement[]): Reached =>
  add(reached, { people: peopleIn(more), settlements: more.length })
const minus = (reached: Reached, less: readonly Settlement[]): Reached =>
  add(reached, { people: -peopleIn(less), settlements: -less.length })

function groupByCounty(settlements: readonly Settlement[]): Map<string, Settlement[]> {
  const groups = new Map<string, Settlement[]>()
  for (const settlement of settlements) {
    const members = groups.get(settlement.county)
    if (members) members.push(settlement)
    else groups.set(settlement.county, [settlement])
  }
  return groups
}
