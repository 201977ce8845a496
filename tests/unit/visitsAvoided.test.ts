import { describe, expect, it } from 'vitest'
import { assumptionsOf, sumRanges, visitsAvoided, type Assumptions } from '@/outsourcing/visits/visitsAvoided'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const point = (value: number) => ({ low: value, mid: value, high: value })
const usual: Assumptions = {
  before: { low: 1.5, mid: 2, high: 3 },
  after: { low: 1, mid: 1.1, high: 1.2 },
  substitution: { low: 0.5, mid: 0.8, high: 1 },
}

describe('visits avoided', () => {
  it('are moved cases times the visits saved times the part that is no new demand, by hand', () => {
    const { low, mid, high } = visitsAvoided(1000, usual)
    expect(low).toBeCloseTo(1000 * 0.3 * 0.5, 9)
    expect(mid).toBeCloseTo(1000 * 0.9 * 0.8, 9)
    expect(high).toBeCloseTo(1000 * 2 * 1, 9)
  })

  it('are below nothing where handing over may cost visits, and then more of them with more cases moved', () => {
    const { low, high } = visitsAvoided(100, { ...usual, after: { low: 1, mid: 2, high: 4 } })
    expect(low).toBeCloseTo(100 * (1.5 - 4) * 1, 9)
    expect(high).toBeCloseTo(200, 9)
  })

  it('hold the middle, and every case that the assumptions allow', () => {
    for (const after of [1, 1.5, 2, 3.5]) {
      const range = visitsAvoided(70, { ...usual, after: { low: after / 2, mid: after, high: after * 1.5 } })
      expect(range.low).toBeLessThanOrEqual(range.mid)
      expect(range.mid).toBeLessThanOrEqual(range.high)
      for (const before of [1.5, 2, 3]) {
        for (const share of [0.5, 0.8, 1]) {
          const one = 70 * (before - after) * share
          expect(one).toBeGreaterThanOrEqual(range.low - 1e-9)
          expect(one).toBeLessThanOrEqual(range.high + 1e-9)
        }
      }
    }
  })

  it('are a single figure where nothing is uncertain', () => {
    const { low, mid, high } = visitsAvoided(10, { before: point(2), after: point(1), substitution: point(1) })
    expect([low, mid, high]).toEqual([10, 10, 10])
  })

  it('add up end by end', () => {
    expect(
      sumRanges([
        { low: 1, mid: 2, high: 3 },
        { low: -5, mid: 0, high: 1 },
      ]),
    ).toEqual({ low: -4, mid: 2, high: 4 })
    expect(sumRanges([])).toEqual({ low: 0, mid: 0, high: 0 })
  })

  it('cannot be told of a service whose assumptions are not whole', () => {
    const [own, , post] = tinyTables().services
    if (!own || !post) throw new Error('the tiny province has services')
    expect(assumptionsOf(own)?.before).toEqual({ low: 1, mid: 2, high: 4 })
    expect(assumptionsOf({ ...own, visits_after_high: null })).toBeNull()
    expect(assumptionsOf(post)).toBeNull()
  })
})
