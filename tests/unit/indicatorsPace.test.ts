import { describe, expect, it } from 'vitest'
import { monthsFor, monthsInView, paceOf, type MonthFigure } from '@/indicators/pace'
import { addMonths, periodRange } from '@/locale/period'

const START = '1403-11'
/** A series from Bahman 1403 on; `null` is a month without a report, which is left out. */
const series = (values: readonly (number | null)[]): MonthFigure[] =>
  values.flatMap((value, index) => (value === null ? [] : [{ period: addMonths(START, index), value }]))
const pace = (values: readonly (number | null)[]) => paceOf(series(values))

/** Noise without a pattern, the same at every run. */
function noisy(seed: number, count: number): number[] {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return (state / 2_147_483_648) * 20
  })
}
const NOISY = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => noisy(seed, 12))

describe('the pace, worked by hand', () => {
  it('is the median of all slopes between two months, its interval two of them', () => {
    /*
     * Six months: 10, 9, 9.5, 7, 6, 5. Slopes by distance — 1 month: −1, 0.5, −2.5, −1, −1; 2: −0.25, −1, −1.75, −1;
     * 3: −1, −1, −1.5; 4: −1, −1; 5: −1. In order: −2.5, −1.75, −1.5, −1 (ten times), −0.25, 0.5. Median, the 8th: −1.
     * Var S = 6·5·17 / 18 = 28.333; C = 1.28155 · 5.3229 = 6.8216; rank (15 − 6.8216) / 2 = 4.09, so the 4th from both
     * ends: −1 and −1.
     */
    const found = pace([10, 9, 9.5, 7, 6, 5])
    expect(found).toMatchObject({ perMonth: -1, low: -1, high: -1, months: 6, from: START, to: '1404-04' })
  })

  it('takes the ranks that Var S gives', () => {
    /*
     * 0, 1, 4, 9, 16, 25: the slope between months i < j is i + j, so the 15 slopes are 1 to 9 with these counts:
     * 1:1, 2:1, 3:2, 4:2, 5:3, 6:2, 7:2, 8:1, 9:1. The 8th is 5; the 4th from below 3, the 4th from above 7.
     */
    expect(pace([0, 1, 4, 9, 16, 25])).toMatchObject({ perMonth: 5, low: 3, high: 7 })
  })

  it('lessens Var S for equal values, which brings the ends nearer', () => {
    /*
     * 0, 0, 0, 3, 6, 9: one group of three. Var S = (6·5·17 − 3·2·11) / 18 = 24.667; C = 6.365; rank 4.32, so the 4th.
     * Slopes between zeros: 0 (3 times); to 3: 1, 1.5, 3; to 6: 1.5, 2, 3; to 9: 1.8, 2.25, 3; among the last: 3, 3, 3.
     * In order: 0, 0, 0, 1, 1.5, 1.5, 1.8, 2, 2.25, 3 (six times).
     */
    const found = pace([0, 0, 0, 3, 6, 9])
    expect(found?.perMonth).toBeCloseTo(2, 12)
    expect(found).toMatchObject({ low: 1, high: 3 })
  })

  it('counts the months between reports, so that a missing one does not make the pace faster', () => {
    // 2 a month throughout, with three months missing.
    const found = pace([0, 2, null, 6, 8, null, null, 14, 16])
    expect(found?.perMonth).toBeCloseTo(2, 12)
    expect([found?.months, found?.to]).toEqual([6, addMonths(START, 8)])
  })

  it('means two slopes where their number is even', () => {
    // Eight months have 28 slopes. 0, 1, 2, … and a last value of 0: slopes of the first seven are 1 (21 times), to the
    // last one (0 − i) / (7 − i) ≤ 0 (7 times). The 14th and 15th of 28 are both 1.
    expect(pace([0, 1, 2, 3, 4, 5, 6, 0])?.perMonth).toBe(1)
  })
})

describe('the interval', () => {
  /** A normal draw by Box and Muller from a seeded stream. */
  function normalDraws(seed: number): () => number {
    const uniform = noisy(seed, 60_000)
    let at = 0
    const next = (): number => ((uniform[at++ % uniform.length] ?? 0) + 1e-9) / 20
    return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next())
  }

  it.each([6, 9, 12])('holds the true slope in about four of five series of %d months', (months) => {
    const draw = normalDraws(months)
    const trials = 2000
    let held = 0
    for (let trial = 0; trial < trials; trial += 1) {
      const found = pace(Array.from({ length: months }, (_, month) => 30 - 0.5 * month + draw()))
      if (found && found.low <= -0.5 && found.high >= -0.5) held += 1
    }
    // Rounded outwards, so rather more than less; two standard errors of 2000 trials are 1.8 points.
    expect(held / trials).toBeGreaterThan(0.78)
    expect(held / trials).toBeLessThan(0.9)
  })
})

describe('the pace', () => {
  it('needs six reports', () => {
    expect(pace([1, 2, 3, 4, 5])).toBeNull()
    expect(pace([1, null, 2, 3, 4, null, 5])).toBeNull()
    expect(pace([])).toBeNull()
    expect(pace([1, 2, 3, 4, 5, 6])).not.toBeNull()
  })

  it('is nothing, with an interval of nothing, where all values are equal', () => {
    expect(pace(Array.from({ length: 12 }, () => 7))).toMatchObject({ perMonth: 0, low: 0, high: 0 })
  })

  it.each(NOISY)('lies within its interval', (...values) => {
    const found = pace(values)
    expect(found?.low).toBeLessThanOrEqual(found?.perMonth ?? NaN)
    expect(found?.high).toBeGreaterThanOrEqual(found?.perMonth ?? NaN)
  })

  it.each(NOISY)('stays when all values move by the same, and grows as they do', (...values) => {
    const [plain, moved, grown] = [pace(values), pace(values.map((v) => v + 50)), pace(values.map((v) => v * 3))]
    for (const part of ['perMonth', 'low', 'high'] as const) {
      expect(moved?.[part]).toBeCloseTo(plain?.[part] ?? NaN, 9)
      expect(grown?.[part]).toBeCloseTo(3 * (plain?.[part] ?? NaN), 9)
    }
  })

  it.each(NOISY)('turns over when the values do: its ends change places', (...values) => {
    const [plain, turned] = [pace(values), pace(values.map((v) => -v))]
    expect(turned?.perMonth).toBeCloseTo(-(plain?.perMonth ?? NaN), 12)
    expect(turned?.low).toBeCloseTo(-(plain?.high ?? NaN), 12)
    expect(turned?.high).toBeCloseTo(-(plain?.low ?? NaN), 12)
  })

  it('is not turned by one bad return in twelve, whichever it is and however bad', () => {
    const falling = Array.from({ length: 12 }, (_, month) => 40 - month)
    for (const at of falling.keys()) {
      for (const bad of [-1e6, 0, 1e6]) {
        const spoilt = falling.map((value, month) => (month === at ? bad : value))
        expect(pace(spoilt)?.perMonth, `month ${at}: ${bad}`).toBeLessThan(0)
      }
    }
  })
})

describe('the months of a pace', () => {
  const years = periodRange('1401-01', '1404-12').map((period) => ({ period, value: 1 }))

  it('are the last twelve reported up to the month in view', () => {
    const used = monthsInView(years, '1404-03')
    expect([used.length, used[0]?.period, used.at(-1)?.period]).toEqual([12, '1403-04', '1404-03'])
  })

  it('reach back over gaps, but not further than two years', () => {
    const yearly = years.filter(({ period }) => period.endsWith('-01') || period.endsWith('-06'))
    expect(monthsInView(yearly, '1404-06').map(({ period }) => period)).toEqual([
      '1403-01',
      '1403-06',
      '1404-01',
      '1404-06',
    ])
  })
})

describe('the months to a distance', () => {
  it('are whole, and never too few', () => {
    expect(monthsFor(3, 2)).toBe(2)
    expect(monthsFor(4, 2)).toBe(2)
    expect(monthsFor(0.3, 0.1)).toBe(3)
    expect(monthsFor(3, 0)).toBeNull()
    expect(monthsFor(3, -1)).toBeNull()
  })
})
