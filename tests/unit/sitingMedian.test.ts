import { describe, expect, it } from 'vitest'
import { alongRoad, problemOf, randomProblem } from '#tests/fixtures/sitingProblems'
import type { MedianAnswer } from '@/contact-points/siting/answer'
import { solveMedian } from '@/contact-points/siting/median'
import type { SitingProblem } from '@/contact-points/siting/problem'
import { allowedChoices, meanKm } from './sitingBruteForce'

const solve = (problem: SitingProblem, elapsed = () => 0): MedianAnswer =>
  solveMedian(problem, { limitSeconds: 20, elapsed, onProgress: () => undefined })

const placesOf = ({ places }: MedianAnswer): string[] => places.map(({ settlement }) => settlement)

const small = (seed: number): SitingProblem =>
  randomProblem(`median ${seed}`, {
    mode: 'median',
    settlements: 20 + (seed % 7),
    candidates: 10,
    sites: seed % 3,
    count: 1 + (seed % 4),
    reachKm: 5,
    area: [60, 40],
  })

describe('the least mean distance', () => {
  it('equals the best of all choices in small cases, and never lies below its bound', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const problem = small(seed)
      const least = Math.min(...allowedChoices(problem).map((chosen) => meanKm(problem, chosen)))
      const answer = solve(problem)
      expect.soft(answer.meanKm, `seed ${seed}`).toBeCloseTo(least, 6)
      expect.soft(meanKm(problem, placesOf(answer)), `seed ${seed}`).toBeCloseTo(answer.meanKm ?? NaN, 6)
      expect.soft(answer.boundKm, `seed ${seed}`).toBeLessThanOrEqual(least + 1e-9)
      expect.soft(answer.greedyKm, `seed ${seed}`).toBeGreaterThanOrEqual((answer.meanKm ?? NaN) - 1e-9)
    }
  })

  it('is worked out by hand', () => {
    // One point stands in s0. With one more in s2: 20 people go 4 km, 30 people 0 km, 10 people 6 km.
    const settlements = alongRoad([0, 100], [4, 20], [20, 30], [26, 10])
    const problem = problemOf(settlements, { mode: 'median', count: 1, sites: [{ lon: 50, lat: 37, road: null }] })
    const answer = solve(problem)
    expect(placesOf(answer)).toEqual(['s2'])
    expect(answer.meanKmToday).toBeCloseTo((20 * 4 + 30 * 20 + 10 * 26) / 160, 3)
    expect(answer.meanKm).toBeCloseTo((20 * 4 + 10 * 6) / 160, 3)
    expect([answer.gap, answer.ending]).toEqual([0, 'proved'])
  })

  it('lets the mean fall with each place', () => {
    for (const seed of [2, 3, 7]) {
      const { places, meanKm: last } = solve(small(seed))
      const means = places.map((place) => place.meanKm ?? NaN)
      expect(means).toEqual([...means].sort((a, b) => b - a))
      expect(means.at(-1)).toBeCloseTo(last ?? NaN, 9)
    }
  })

  it('keeps forced places and leaves forbidden ones out', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const problem = { ...small(seed), count: 3, forced: ['s15'], forbidden: ['s0', 's1'] }
      const least = Math.min(...allowedChoices(problem).map((chosen) => meanKm(problem, chosen)))
      const answer = solve(problem)
      expect.soft(answer.meanKm, `seed ${seed}`).toBeCloseTo(least, 6)
      expect.soft(placesOf(answer)[0], `seed ${seed}`).toBe('s15')
      expect.soft(placesOf(answer), `seed ${seed}`).not.toContain('s0')
    }
  })

  it('gives the same places for the same question', () => {
    expect(placesOf(solve(small(11)))).toEqual(placesOf(solve(small(11))))
  })
})

describe('borders', () => {
  it('has no mean where nothing stands and nothing is asked for, or nobody lives', () => {
    const nothing = solve(problemOf(alongRoad([0, 10]), { mode: 'median', count: 0 }))
    expect([nothing.meanKmToday, nothing.meanKm, nothing.boundKm, nothing.gap]).toEqual([null, null, null, 0])
    const nobody = solve(problemOf(alongRoad([0, 0], [9, null]), { mode: 'median', count: 1 }))
    expect([nobody.places, nobody.meanKm, nobody.gap]).toEqual([[], null, 0])
  })

  it('chooses fewer places than asked for when more would bring nobody nearer', () => {
    const answer = solve(problemOf(alongRoad([0, 10], [50, 20]), { mode: 'median', count: 7 }))
    expect([placesOf(answer).sort(), answer.meanKm, answer.ending]).toEqual([['s0', 's1'], 0, 'proved'])
  })

  it('stops in time with a bound that holds', () => {
    const problem = randomProblem('late', {
      mode: 'median',
      settlements: 60,
      candidates: 30,
      sites: 0,
      count: 4,
      reachKm: 5,
    })
    const early = solve(problem, () => 99)
    const whole = solve(problem)
    expect(early.ending).toBe('time-limit')
    expect(early.boundKm).toBeLessThanOrEqual(whole.meanKm ?? NaN)
    expect(early.meanKm).toBeGreaterThanOrEqual(whole.meanKm ?? NaN)
    expect(early.gap).toBeGreaterThan(0)
  })

  it('finds the nearest point by road where the way was measured', () => {
    const settlements = alongRoad([0, 10], [4, 10])
    const roads = new Map([['p1', new Map([['s1', 9]])]])
    const sites = [{ lon: 50, lat: 37, road: 'p1' }]
    const answer = solve(problemOf(settlements, { mode: 'median', count: 0, sites, distance: { detour: 1, roads } }))
    expect(answer.meanKmToday).toBeCloseTo(4.5, 9)
  })
})
