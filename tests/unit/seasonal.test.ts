import { describe, expect, it } from 'vitest'
import { monthOf, periodRange } from '@/locale/period'
import { bridge, withoutSeason, type Monthly } from '@/outsourcing/volumes/seasonal'

const periods = periodRange('1400-01', '1404-12')
const SEASON = [0.6, 0.9, 1, 1, 1, 1.1, 1.1, 1, 1, 1, 1, 1.3] // mean 1
const series = (valueOf: (nth: number, season: number) => number | null): Monthly[] =>
  periods.map((period, nth) => ({ period, value: valueOf(nth, SEASON[monthOf(period) - 1] ?? 1) }))

describe('a series without its season', () => {
  it('is the level that the season was laid over', () => {
    const adjusted = withoutSeason(series((_, season) => 1000 * season))
    for (const { value } of adjusted ?? []) expect(value).toBeCloseTo(1000, 6)
    expect(adjusted?.length).toBe(60)
  })

  it('keeps the trend', () => {
    const adjusted = withoutSeason(series((nth, season) => (1000 + 10 * nth) * season)) ?? []
    adjusted.forEach(({ value }, nth) => expect((value ?? 0) / (1000 + 10 * nth)).toBeCloseTo(1, 1))
    const values = adjusted.map(({ value }) => value ?? 0)
    expect(values.at(-1) ?? 0).toBeGreaterThan(values[0] ?? Infinity)
  })

  it('leaves a series without a season as it is', () => {
    for (const { value } of withoutSeason(series(() => 7)) ?? []) expect(value).toBeCloseTo(7, 9)
  })

  it('is one bad month away from none: the median does not follow it', () => {
    const struck = withoutSeason(series((nth, season) => (nth === 24 ? 1 : 1000 * season))) ?? []
    expect(struck[36]?.value).toBeCloseTo(1000, -1)
  })

  it('cannot be told from fewer than three years, or over a long hole', () => {
    expect(withoutSeason(series((_, season) => season).slice(0, 35))).toBeNull()
    expect(withoutSeason(series((nth, season) => (nth >= 20 && nth < 23 ? null : season)))).toBeNull()
  })

  it('keeps a short hole a hole', () => {
    const adjusted = withoutSeason(series((nth, season) => (nth === 20 ? null : 1000 * season)))
    expect(adjusted?.[20]?.value).toBeNull()
    expect(adjusted?.[21]?.value).toBeCloseTo(1000, -2)
  })

  it('bridges holes along a line', () => {
    expect(bridge([1, null, null, 4])).toEqual([1, 2, 3, 4])
    expect(bridge([null, 5, null])).toEqual([5, 5, 5])
    expect(bridge([null, null])).toBeNull()
    expect(bridge([1, null, null, null, 5])).toBeNull()
    expect(bridge([])).toEqual([])
  })
})
