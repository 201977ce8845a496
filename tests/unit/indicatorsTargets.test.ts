import { describe, expect, it } from 'vitest'
import { passagesUnnamed } from '@/addressing/indicators'
import { peoplePerPoint } from '@/contact-points/indicators'
import { leverages } from '@/indicators/attention'
import { valueOf, type Ratio } from '@/indicators/observation'
import { rank } from '@/indicators/ranking'
import { meets, shortfall, targetAt, type Target } from '@/indicators/target'
import { outsourcedVolume } from '@/outsourcing/indicators'

const ratio = (numerator: number | null, denominator: number | null): Ratio => ({ numerator, denominator })

describe('the target in force', () => {
  const goal = (period: string, value: number, place_code = '98'): Target => {
    return { indicator: 'i', place_code, period, value, set_by: 'test' }
  }
  const targets = [goal('1404-12', 20), goal('1403-12', 30), goal('1403-12', 99, '9801')]

  it.each([
    ['1400-01', 30],
    ['1403-12', 30],
    ['1404-01', 20],
    ['1404-12', 20],
    ['1406-05', 20],
  ])('in %s is the next milestone, after the last one the last: %d', (period, value) => {
    expect(targetAt(targets, 'i', '98', period)?.value).toBe(value)
  })

  it('is none for another indicator or place', () => {
    expect(targetAt(targets, 'j', '98', '1404-01')).toBeNull()
    expect(targetAt(targets, 'i', '9802', '1404-01')).toBeNull()
  })

  it('is met on the line, and missed by what is on the wrong side', () => {
    const [lower, higher] = [{ better: 'lower' }, { better: 'higher' }] as const
    expect([meets(lower, 20, 20), meets(lower, 20.1, 20), meets(higher, 20, 20), meets(higher, 19.9, 20)]).toEqual([
      true,
      false,
      true,
      false,
    ])
    expect([shortfall(lower, 25, 20), shortfall(lower, 15, 20)]).toEqual([5, 0])
    expect([shortfall(higher, 25, 20), shortfall(higher, 15, 20)]).toEqual([0, 5])
  })
})

describe('a ranking', () => {
  const values = new Map<string, number | null>([
    ['a', 30],
    ['b', null],
    ['c', 10],
    ['d', 30],
    ['e', 50],
    ['f', null],
  ])

  it('goes from best to worst, ties share a rank, and those without a figure come last', () => {
    expect(rank({ better: 'lower' }, values).map(({ place, rank: own }) => [place, own])).toEqual([
      ['c', 1],
      ['a', 2],
      ['d', 2],
      ['e', 4],
      ['b', null],
      ['f', null],
    ])
    expect(rank({ better: 'higher' }, values).map(({ place, rank: own }) => [place, own])).toEqual([
      ['e', 1],
      ['a', 2],
      ['d', 2],
      ['c', 4],
      ['b', null],
      ['f', null],
    ])
  })

  it('leaves no place out, and 0 is a figure', () => {
    const ranked = rank({ better: 'lower' }, new Map([...values, ['z', 0]]))
    expect(ranked.map(({ place }) => place).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'z'])
    expect(ranked[0]).toEqual({ place: 'z', value: 0, rank: 1 })
    expect(rank({ better: 'lower' }, new Map())).toEqual([])
  })
})

describe('where action moves the whole most', () => {
  /** The whole: 150 of 500 passages unnamed, 30 %. */
  const places = [
    { place: 'far', ratio: ratio(100, 200) },
    { place: 'near', ratio: ratio(42, 200) },
    { place: 'met', ratio: ratio(8, 100) },
    { place: 'silent', ratio: ratio(null, null) },
    { place: 'unseen', ratio: null },
  ]

  it('is worked out for each place that misses the target, greatest effect first', () => {
    // At 20 % the far one keeps 40 of 200: 60 to name, the whole at 90 / 500; the near one 2 to name, 148 / 500.
    const found = leverages(passagesUnnamed, places, 20)
    expect(found.map(({ place, units, now }) => [place, units, now])).toEqual([
      ['far', 60, 30],
      ['near', 2, 30],
    ])
    expect(found[0]?.then).toBeCloseTo(18, 9)
    expect(found[1]?.then).toBeCloseTo(29.6, 9)
    expect(found[1]?.effect).toBeCloseTo(0.4, 9)
  })

  it('moves the denominator where that is what action can move', () => {
    // 30,000 people at 4 points: 6 points bring them to 5,000 each.
    const counties = [
      { place: 'a', ratio: ratio(30_000, 4) },
      { place: 'b', ratio: ratio(10_000, 2) },
    ]
    const [only, ...others] = leverages(peoplePerPoint, counties, 5000)
    expect(others).toEqual([])
    expect(only).toMatchObject({ place: 'a', units: 2, then: 5000 })
    expect(only?.now).toBeCloseTo(40_000 / 6, 9)
  })

  it('counts whole units, and none more for a rounding error', () => {
    // 7 / 100 × 100 is 7.000000000000001 to a computer.
    const [exact] = leverages({ ...outsourcedVolume, scale: 100 }, [{ place: 'a', ratio: ratio(5, 100) }], 7)
    expect(exact?.units).toBe(2)
    const [up] = leverages(passagesUnnamed, [{ place: 'a', ratio: ratio(10, 33) }], 20)
    expect(up?.units).toBe(4) // 6.6 may stay, so 3.4 must go
  })

  it('brings the place to its target with those units, and not with one fewer', () => {
    for (let gap = 1; gap <= 300; gap += 7) {
      const whole = 313
      const [found] = leverages(passagesUnnamed, [{ place: 'a', ratio: ratio(gap, whole) }], 15)
      const value = (units: number) => valueOf(passagesUnnamed, ratio(gap - units, whole)) ?? Number.NaN
      expect(found === undefined).toBe(value(0) <= 15)
      if (!found) continue
      expect(value(found.units)).toBeLessThanOrEqual(15)
      expect(value(found.units - 1)).toBeGreaterThan(15)
    }
  })

  it('is nowhere when all met it or nobody reported', () => {
    expect(leverages(passagesUnnamed, places, 60)).toEqual([])
    expect(leverages(passagesUnnamed, places.slice(3), 10)).toEqual([])
  })
})
