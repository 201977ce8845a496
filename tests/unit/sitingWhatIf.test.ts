import { describe, expect, it } from 'vitest'
import { alongRoad, KM_NORTH, randomProblem } from '#tests/fixtures/sitingProblems'
import { roadKmFrom, type DistanceRule } from '@/contact-points/siting/distance'
import type { Settlement } from '@/contact-points/siting/problem'
import { AS_TODAY, sitesAfter, unknownIn, type Scenario, type StandingPoint } from '@/contact-points/siting/scenario'
import { createWhatIf } from '@/contact-points/siting/whatIf'
import { stream } from '@/sample/random'
import { peopleReached } from './sitingBruteForce'

const LINE: DistanceRule = { detour: 1, roads: null }
const pointAt = (id: string, km: number): StandingPoint => ({ id, lon: 50, lat: 37 + km * KM_NORTH })
const named = (settlements: readonly Settlement[]): string[] => settlements.map(({ id }) => id)

const settlements = alongRoad([0, 100], [4, 20], [20, 30], [24, null], [60, 50]).map((settlement, index) => ({
  ...settlement,
  county: index < 2 ? 'c1' : 'c2',
}))
const points = [pointAt('p1', 1), pointAt('p2', 22), pointAt('p3', 2)]
const whatIf = createWhatIf(settlements, points, LINE, 5)
const change = (parts: Partial<Scenario>): Scenario => ({ ...AS_TODAY, ...parts })

describe('a scenario against today', () => {
  it('is today when nothing changes', () => {
    const { people, today, after, gained, lost, newlyReached, noLongerReached } = whatIf(AS_TODAY)
    expect([people, today, after]).toEqual([200, { people: 150, settlements: 4 }, { people: 150, settlements: 4 }])
    expect([gained, lost, newlyReached, noLongerReached]).toEqual([0, 0, [], []])
  })

  it('adds whom a new point reaches, in its county', () => {
    const result = whatIf(change({ places: ['s4'] }))
    expect([result.gained, result.lost, named(result.newlyReached)]).toEqual([50, 0, ['s4']])
    expect(result.counties).toEqual([
      {
        county: 'c1',
        people: 120,
        today: { people: 120, settlements: 2 },
        after: { people: 120, settlements: 2 },
        gained: 0,
        lost: 0,
      },
      {
        county: 'c2',
        people: 80,
        today: { people: 30, settlements: 2 },
        after: { people: 80, settlements: 3 },
        gained: 50,
        lost: 0,
      },
    ])
  })

  it('loses nobody whom another point still reaches', () => {
    expect(whatIf(change({ closed: ['p1'] })).lost).toBe(0)
    const both = whatIf(change({ closed: ['p1', 'p3'] }))
    expect([both.lost, named(both.noLongerReached), both.after]).toEqual([
      120,
      ['s0', 's1'],
      { people: 30, settlements: 2 },
    ])
  })

  it('counts a settlement whose people are not reported as a settlement alone', () => {
    const result = whatIf(change({ closed: ['p2'] }))
    expect([result.lost, named(result.noLongerReached), result.after]).toEqual([
      30,
      ['s2', 's3'],
      { people: 120, settlements: 2 },
    ])
  })

  it('moves a point: lost where it was, gained where it is', () => {
    const result = whatIf(change({ moved: [{ point: 'p2', lon: 50, lat: 37 + 58 * KM_NORTH }] }))
    expect([result.gained, result.lost, result.after.people]).toEqual([50, 30, 170])
  })

  it('closes a point that is moved and closed, and takes the last of two moves', () => {
    const away = { point: 'p2', lon: 50, lat: 37 + 58 * KM_NORTH }
    expect(whatIf(change({ moved: [away], closed: ['p2'] })).gained).toBe(0)
    const back = { point: 'p2', lon: 50, lat: 37 + 22 * KM_NORTH }
    expect(whatIf(change({ moved: [away, back] })).lost).toBe(0)
  })

  it('puts the settlement with most people first', () => {
    const result = whatIf(change({ closed: ['p1', 'p2', 'p3'] }))
    expect(named(result.noLongerReached)).toEqual(['s0', 's2', 's1', 's3'])
  })

  it('changes nothing for ids that nobody knows, and tells them', () => {
    const scenario = change({ places: ['s9'], closed: ['p9'], moved: [{ point: 'p8', lon: 50, lat: 37 }] })
    expect(whatIf(scenario)).toEqual(whatIf(AS_TODAY))
    const plan = { mode: 'cover', count: 1, reachKm: 5, forced: ['s1'], forbidden: ['s8'], scenario } as const
    expect(unknownIn(plan, points, settlements)).toEqual(['s8', 's9', 'p9', 'p8'])
  })
})

describe('any scenario', () => {
  it('equals counting all pairs anew, and a point more never lowers it', () => {
    const problem = randomProblem('what if', {
      settlements: 80,
      candidates: 80,
      sites: 0,
      count: 0,
      reachKm: 9,
      area: [60, 50],
    })
    const random = stream('what if', 'changes')
    const spot = () => ({ lon: random.between(49, 49.7), lat: random.between(36.8, 37.2) })
    const standing = Array.from({ length: 12 }, (_, index) => ({ ...spot(), id: `p${index}` }))
    const compare = createWhatIf(problem.settlements, standing, problem.distance, problem.reachKm)
    for (let turn = 0; turn < 40; turn += 1) {
      const scenario: Scenario = {
        places: [`s${random.integer(0, 79)}`],
        spots: [spot()],
        moved: [{ ...spot(), point: `p${random.integer(0, 11)}` }],
        closed: [`p${random.integer(0, 11)}`],
      }
      const sites = sitesAfter(scenario, standing, problem.settlements)
      const result = compare(scenario)
      expect.soft(result.after.people).toBe(peopleReached({ ...problem, sites }, []))
      expect.soft(result.after.people - result.today.people).toBe(result.gained - result.lost)
      expect.soft(result.counties.reduce((sum, { after }) => sum + after.people, 0)).toBe(result.after.people)
      const more = compare({ ...scenario, spots: [...scenario.spots, spot()] })
      expect.soft(more.after.people).toBeGreaterThanOrEqual(result.after.people)
    }
  })
})

describe('ways by road', () => {
  it('lets a way to a place hold for its points, and a way to a point go before it', () => {
    const rows = [
      { place_code: 's0', point_id: null, to_place: 's2', km: 7 },
      { place_code: 's1', point_id: null, to_place: 's2', km: 6 },
      { place_code: 's0', point_id: 'p2', to_place: null, km: 8 },
      { place_code: 's1', point_id: null, to_place: 's2', km: 5.5 },
    ]
    const roads = roadKmFrom(
      rows,
      new Map([
        ['p2', 's2'],
        ['p1', 's0'],
      ]),
    )
    expect([...(roads.get('p2') ?? [])]).toEqual([
      ['s0', 8],
      ['s1', 5.5],
    ])
    expect([...(roads.get('s2') ?? [])]).toEqual([
      ['s0', 7],
      ['s1', 5.5],
    ])
    expect([...(roads.get('p1') ?? [])]).toEqual([])
  })

  it('no longer go by the table once a point is moved', () => {
    const roads = new Map([['p1', new Map([['s1', 30]])]])
    const compare = createWhatIf(settlements, [pointAt('p1', 1)], { detour: 1, roads }, 5)
    expect(compare(AS_TODAY).today.people).toBe(100)
    expect(compare(change({ moved: [{ point: 'p1', lon: 50, lat: 37 + KM_NORTH }] })).gained).toBe(20)
  })
})
