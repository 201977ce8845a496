import loadHighs, { type Highs } from 'highs'
import { beforeAll, describe, expect, it } from 'vitest'
import { randomProblem, alongRoad, halvesProblem, problemOf } from '#tests/fixtures/sitingProblems'
import type { CoverAnswer, SitingProgress } from '@/contact-points/siting/answer'
import { solveCover, type SearchTools } from '@/contact-points/siting/cover'
import { faultsOf, type SitingProblem } from '@/contact-points/siting/problem'
import { allowedChoices, peopleReached } from './sitingBruteForce'

let highs: Highs
let loads = 0

beforeAll(async () => {
  highs = await loadHighs()
})

const solve = (problem: SitingProblem, tools: Partial<SearchTools> = {}): Promise<CoverAnswer> =>
  solveCover(problem, {
    limitSeconds: 20,
    elapsed: () => 0,
    onProgress: () => undefined,
    loadSolver: () => {
      loads += 1
      return Promise.resolve(highs)
    },
    ...tools,
  })

const placesOf = ({ best }: CoverAnswer): string[] => best.places.map(({ settlement }) => settlement)

/** Dense and small, so that choices overlap: the bound alone does not settle all of them. */
const small = (seed: number): SitingProblem =>
  randomProblem(`small ${seed}`, {
    settlements: 24 + (seed % 9),
    candidates: 11,
    sites: seed % 3,
    count: 1 + (seed % 4),
    reachKm: 9 + (seed % 5),
    area: [40, 30],
  })

describe('the exact choice', () => {
  it('equals the best of all choices, and the greedy one is never better', async () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const problem = small(seed)
      const today = peopleReached(problem, [])
      const most = Math.max(...allowedChoices(problem).map((chosen) => peopleReached(problem, chosen))) - today
      const answer = await solve(problem)
      expect.soft(answer.best.people, `seed ${seed}`).toBe(most)
      expect.soft(peopleReached(problem, placesOf(answer)) - today, `seed ${seed}`).toBe(most)
      expect.soft([answer.bound, answer.gap, answer.ending], `seed ${seed}`).toEqual([most, 0, 'proved'])
      expect.soft(answer.greedy.people, `seed ${seed}`).toBeLessThanOrEqual(most)
      expect.soft(answer.greedy.people, `seed ${seed}`).toBeGreaterThanOrEqual(0.63 * most)
    }
  })

  it('is found by the solver where the bound leaves it open', async () => {
    loads = 0
    const answer = await solve(halvesProblem(3))
    expect([answer.best.people, answer.ending, loads]).toEqual([1200, 'proved', 1])
    expect(answer.size.candidates).toBeGreaterThan(2)
  })

  it('beats the greedy one where its first step misleads', async () => {
    // The middle is best alone; the two beside it together reach all.
    const settlements = alongRoad([0, 30], [4, 40], [8, 45], [12, 40], [16, 30])
    const answer = await solve(problemOf(settlements, { count: 2, reachKm: 4.5, candidates: ['s1', 's2', 's3'] }))
    expect([answer.best.people, placesOf(answer).sort()]).toEqual([185, ['s1', 's3']])
    expect(answer.greedy.people).toBe(155)
    expect(answer.greedyGap).toBeCloseTo(30 / 185, 10)
  })

  it('tells whom each place newly brings within reach', async () => {
    const settlements = alongRoad([0, 10], [4, 20], [20, 500], [23, null], [60, 0])
    const { best } = await solve(problemOf(settlements, { count: 3, reachKm: 5 }))
    expect(best.places).toEqual([
      { settlement: 's2', forced: false, people: 500, settlements: ['s2', 's3'] },
      { settlement: 's0', forced: false, people: 30, settlements: ['s0', 's1'] },
    ])
  })

  it('gives the same places for the same question, the first of equal ones', async () => {
    const settlements = alongRoad([0, 10], [100, 10], [200, 10], [300, 10])
    const problem = problemOf(settlements, { count: 2 })
    expect(placesOf(await solve(problem))).toEqual(['s0', 's1'])
    const open = small(17)
    expect(await solve(open)).toEqual(await solve(open))
  })

  it('reaches more with every point more', async () => {
    for (const seed of [1, 5, 9]) {
      let before = 0
      for (let count = 0; count <= 6; count += 1) {
        const { best } = await solve({ ...small(seed), count })
        expect(best.people).toBeGreaterThanOrEqual(before)
        before = best.people
      }
    }
  })

  it('takes people who are not whole numbers', async () => {
    const problem = small(4)
    const settlements = problem.settlements.map((one) => ({ ...one, people: (one.people ?? 0) / 3 }))
    const [whole, third] = [await solve(problem), await solve({ ...problem, settlements })]
    expect(third.best.people).toBeCloseTo(whole.best.people / 3, 6)
    expect(third.ending).toBe('proved')
  })
})

describe('wishes', () => {
  it('keeps forced places, leaves forbidden ones out, and is the best of what is left', async () => {
    for (let seed = 0; seed < 24; seed += 1) {
      const problem = { ...small(seed), count: 3, forced: [`s${seed % 20}`], forbidden: ['s1', 's2', 's3'] }
      if (faultsOf(problem).length > 0) continue
      const today = peopleReached(problem, [])
      const most = Math.max(...allowedChoices(problem).map((chosen) => peopleReached(problem, chosen))) - today
      const answer = await solve(problem)
      const places = placesOf(answer)
      expect.soft(answer.best.people, `seed ${seed}`).toBe(most)
      expect.soft(places[0], `seed ${seed}`).toBe(problem.forced[0])
      expect.soft(answer.best.places[0]?.forced, `seed ${seed}`).toBe(true)
      expect.soft(places.length, `seed ${seed}`).toBeLessThanOrEqual(3)
      for (const id of problem.forbidden) expect.soft(places, `seed ${seed}`).not.toContain(id)
    }
  })

  it('forces a place that is no candidate, even where it helps nobody', async () => {
    const settlements = alongRoad([0, 10], [50, 0], [100, 90])
    const { best } = await solve(problemOf(settlements, { count: 2, candidates: ['s0', 's2'], forced: ['s1'] }))
    expect(best.places.map(({ settlement, people }) => [settlement, people])).toEqual([
      ['s1', 0],
      ['s2', 90],
    ])
  })

  it('counts nobody whom a standing point reaches', async () => {
    const settlements = alongRoad([0, 900], [3, 50], [40, 60])
    const standing = { lon: 50, lat: 37, road: 'p1' }
    const { best } = await solve(problemOf(settlements, { count: 1, sites: [standing] }))
    expect(best.places.map(({ settlement, people }) => [settlement, people])).toEqual([['s2', 60]])
  })

  it('names what contradicts itself', () => {
    const settlements = alongRoad([0, 1], [9, 1])
    const faults = faultsOf(
      problemOf(settlements, { count: 1, forced: ['s0', 's1'], forbidden: ['s1'], candidates: ['s9'] }),
    )
    expect(faults).toEqual([
      { code: 'forced-and-forbidden', ids: ['s1'] },
      { code: 'forced-more-than-count', ids: ['s0', 's1'] },
      { code: 'unknown-settlement', ids: ['s9'] },
    ])
    expect(faultsOf(problemOf(settlements, { count: 1.5 }))).toEqual([{ code: 'bad-number', ids: [] }])
    expect(faultsOf(problemOf(settlements, { count: 1, distance: { detour: 0.9, roads: null } }))).toHaveLength(1)
  })
})

describe('borders', () => {
  it('reaches who lives exactly at the limit', async () => {
    const settlements = alongRoad([0, 1], [5, 7])
    const [one, two] = settlements
    const exact = 6371.0072 * (((two?.lat ?? 0) - (one?.lat ?? 0)) * (Math.PI / 180))
    const people = async (reachKm: number) =>
      (await solve(problemOf(settlements, { count: 1, candidates: ['s0'], reachKm }))).best.people
    expect([await people(exact + 1e-6), await people(exact - 1e-6)]).toEqual([8, 1])
  })

  it('chooses fewer places than asked for when more would reach nobody', async () => {
    const settlements = alongRoad([0, 10], [100, 20])
    const answer = await solve(problemOf(settlements, { count: 9 }))
    expect([placesOf(answer), answer.best.people, answer.ending]).toEqual([['s1', 's0'], 30, 'proved'])
  })

  it.each<[string, SitingProblem]>([
    ['nobody lives there', problemOf(alongRoad([0, 0], [10, null]), { count: 2 })],
    ['all are reached', problemOf(alongRoad([0, 10]), { count: 2, sites: [{ lon: 50, lat: 37, road: null }] })],
    ['there are no settlements', problemOf([], { count: 2 })],
    ['there are no candidates', problemOf(alongRoad([0, 10]), { count: 2, candidates: [] })],
    ['no point is asked for', problemOf(alongRoad([0, 10]), { count: 0 })],
  ])('answers with nothing where %s', async (_, problem) => {
    const answer = await solve(problem)
    expect([answer.best, answer.greedy]).toEqual([
      { places: [], people: 0 },
      { places: [], people: 0 },
    ])
    expect([answer.gap, answer.greedyGap, answer.ending]).toEqual([0, 0, 'proved'])
  })

  it('takes settlements at the very same spot as two', async () => {
    const settlements = alongRoad([0, 10], [0, 20], [50, 25])
    expect((await solve(problemOf(settlements, { count: 1 }))).best.people).toBe(30)
  })

  it('goes by road where the way was measured, else by the line and the detour', async () => {
    const settlements = alongRoad([0, 100], [3, 10], [4, 20])
    const roads = new Map([['s0', new Map([['s1', 30]])]])
    const people = async (distance: SitingProblem['distance']) =>
      (await solve(problemOf(settlements, { count: 1, candidates: ['s0'], distance }))).best.people
    expect(await people({ detour: 1, roads: null })).toBe(130)
    expect(await people({ detour: 1, roads })).toBe(120)
    expect(await people({ detour: 1.3, roads: null })).toBe(110)
  })
})

describe('when it may not go on', () => {
  it.each([
    ['time-limit', { elapsed: () => 99 }] as const,
    ['no-solver', { loadSolver: () => Promise.resolve(null) }] as const,
  ])('gives the best found and its gap: %s', async (ending, tools) => {
    const answer = await solve(halvesProblem(3), tools)
    expect(answer.ending).toBe(ending)
    expect(answer.best.people).toBeGreaterThanOrEqual(answer.greedy.people)
    expect(answer.best.people).toBeGreaterThan(0)
    expect(answer.bound).toBeGreaterThanOrEqual(answer.best.people)
    expect(answer.gap).toBeCloseTo((answer.bound - answer.best.people) / answer.bound, 10)
  })

  it('never bounds below what is possible', async () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const proved = await solve(small(seed))
      const early = await solve(small(seed), { elapsed: () => 99 })
      expect.soft(early.bound, `seed ${seed}`).toBeGreaterThanOrEqual(proved.best.people)
      expect.soft(early.best.people, `seed ${seed}`).toBeLessThanOrEqual(proved.best.people)
    }
  })

  it('tells how far it is: what is found rises, what is possible falls', async () => {
    const news: SitingProgress[] = []
    await solve(halvesProblem(3), { onProgress: (progress) => news.push(progress) })
    expect(news.map(({ stage }) => stage).slice(0, 2)).toEqual(['greedy', 'bound'])
    expect(news.some(({ stage }) => stage === 'solver')).toBe(true)
    for (const { found, bound } of news) expect(found).toBeLessThanOrEqual(bound ?? Infinity)
    expect(news.at(-1)?.found).toBe(1200)
  })
})
