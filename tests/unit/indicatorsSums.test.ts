import { describe, expect, it } from 'vitest'
import { sumReported } from '@/indicators/aggregate'
import { changeOf, changeOfPlace } from '@/indicators/change'
import type { IndicatorDefinition } from '@/indicators/definition'
import { isReported, valueOf, type Observation, type Ratio } from '@/indicators/observation'
import { passagesUnnamed } from '@/addressing/indicators'
import { itemsPerHead } from '@/postal-volume/indicators'

const ratio = (numerator: number | null, denominator: number | null): Ratio => ({ numerator, denominator })
const share: IndicatorDefinition = passagesUnnamed

describe('a value', () => {
  it('is numerator by denominator, times the scale', () => {
    expect(valueOf(share, ratio(1, 8))).toBe(12.5)
    expect(valueOf(itemsPerHead, ratio(3, 2))).toBe(1.5)
  })

  it('is 0 for nothing of something, and none for something of nothing', () => {
    expect(valueOf(share, ratio(0, 8))).toBe(0)
    expect(valueOf(share, ratio(5, 0))).toBeNull()
    expect(valueOf(share, ratio(0, 0))).toBeNull()
  })

  it('is none where a side was not reported', () => {
    for (const missing of [ratio(null, 8), ratio(8, null), ratio(null, null), null, undefined]) {
      expect(valueOf(share, missing)).toBeNull()
      expect(isReported(missing)).toBe(false)
    }
    expect(isReported(ratio(0, 0))).toBe(true)
  })
})

describe('a sum of units', () => {
  it('adds both sides of those that reported, and says how many', () => {
    const units = [ratio(10, 100), ratio(null, 50), ratio(90, 900), ratio(5, null)]
    expect(sumReported(units)).toEqual({ numerator: 100, denominator: 1000, reported: 2, asked: 4 })
  })

  it('is no mean of percentages: a village does not weigh like a city', () => {
    expect(valueOf(share, sumReported([ratio(0, 900), ratio(100, 100)]))).toBe(10)
  })

  it('is not reported when nobody did, and 0 when all said 0', () => {
    expect(sumReported([ratio(null, null), ratio(null, 3)])).toEqual({
      numerator: null,
      denominator: null,
      reported: 0,
      asked: 2,
    })
    expect(sumReported([])).toEqual({ numerator: null, denominator: null, reported: 0, asked: 0 })
    expect(sumReported([ratio(0, 0)])).toEqual({ numerator: 0, denominator: 0, reported: 1, asked: 1 })
  })

  it('lies between the least and the greatest of its units, in any order and any grouping', () => {
    const units = Array.from({ length: 40 }, (_, at) => ratio((at * 37) % 101, 101 + ((at * 53) % 89)))
    const values = units.map((unit) => valueOf(share, unit) ?? Number.NaN)
    const whole = sumReported(units)
    const value = valueOf(share, whole) ?? Number.NaN
    expect(value).toBeGreaterThan(Math.min(...values))
    expect(value).toBeLessThan(Math.max(...values))
    expect(sumReported([...units].reverse())).toEqual(whole)
    const halves = [sumReported(units.slice(0, 13)), sumReported(units.slice(13))]
    expect(sumReported(halves)).toMatchObject({ numerator: whole.numerator, denominator: whole.denominator })
  })
})

describe('a change', () => {
  it('is taken on the units that reported in both months alone', () => {
    const now = [ratio(10, 100), ratio(90, 100), ratio(null, null)]
    const then = [ratio(20, 100), ratio(null, null), ratio(50, 100)]
    expect(changeOf(share, { now, then })).toEqual({ difference: -10, compared: 1, asked: 3, better: true })
  })

  it('says which way is better', () => {
    const up = { now: [ratio(30, 100)], then: [ratio(20, 100)] }
    expect(changeOf(share, up)?.better).toBe(false)
    expect(changeOf({ ...share, better: 'higher' }, up)?.better).toBe(true)
    expect(changeOf(share, { now: up.then, then: up.then })).toMatchObject({ difference: 0, better: null })
  })

  it('turns its sign when the months are swapped', () => {
    const [a, b] = [
      [ratio(3, 10), ratio(4, 7)],
      [ratio(5, 10), ratio(1, 9)],
    ]
    const forth = changeOf(share, { now: a, then: b })?.difference ?? Number.NaN
    expect(changeOf(share, { now: b, then: a })?.difference).toBe(-forth)
  })

  it('is none when no unit reported twice, or there is nothing to divide by', () => {
    expect(changeOf(share, { now: [ratio(1, 2), null], then: [null, ratio(1, 2)] })).toBeNull()
    expect(changeOf(share, { now: [ratio(1, 2)], then: [] })).toBeNull()
    expect(changeOf(share, { now: [ratio(1, 0)], then: [ratio(1, 2)] })).toBeNull()
    expect(changeOf(share, { now: [], then: [] })).toBeNull()
  })

  it('of one place is known only where all of its units reported in both months', () => {
    const seen = (numerator: number, reported: number): Observation => ({
      indicator: share.id,
      place_code: '9801',
      period: '1404-01',
      numerator,
      denominator: 100,
      reported,
      asked: 3,
      status: 'measured',
      filled: null,
    })
    expect(changeOfPlace(share, seen(10, 3), seen(15, 3))).toEqual({
      difference: -5,
      compared: 1,
      asked: 1,
      better: true,
    })
    expect(changeOfPlace(share, seen(10, 3), seen(15, 2))).toBeNull()
    expect(changeOfPlace(share, seen(10, 2), seen(15, 3))).toBeNull()
    expect(changeOfPlace(share, null, seen(15, 3))).toBeNull()
  })
})
