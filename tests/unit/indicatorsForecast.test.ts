import { describe, expect, it } from 'vitest'
import { passagesUnnamed } from '@/addressing/indicators'
import { trendForecast } from '@/charts/trendForecast'
import { forecastOf, timingOf, type Forecast } from '@/indicators/forecast'
import { basisSentences, doneBySentence, paceSentences } from '@/indicators/forecastSentences'
import type { MonthFigure } from '@/indicators/pace'
import type { Target } from '@/indicators/target'
import { itemsPerHead } from '@/postal-volume/indicators'
import { addMonths } from '@/locale/period'

const NOW = '1404-06'
/** Figures that end in `NOW`, one a month. */
const until = (values: readonly number[]): MonthFigure[] =>
  values.map((value, index) => ({ period: addMonths(NOW, index - values.length + 1), value }))
const targetOf = (value: number, period = '1404-12'): Target => ({
  indicator: 'any',
  place_code: '98',
  period,
  value,
  set_by: 'a test',
})
const lower = { better: 'lower' } as const
const steady = (perMonth: number, last: number): MonthFigure[] =>
  until(Array.from({ length: 12 }, (_, index) => last - perMonth * (11 - index)))

/** 36 down to 25 with the squares' shape: slopes of six months are −9 to −1, see the pace's own test. */
const SLOWING = until([25, 16, 9, 4, 1, 0].map((value) => value + 10))

describe('a forecast', () => {
  it('reaches the target after the distance over the pace, in whole months', () => {
    // 20 now, 1 less a month, 16.5 wanted: 3.5 months, so the end of the fourth. All pairs agree: no width.
    const found = forecastOf(lower, steady(-1, 20), targetOf(16.5), NOW)
    expect(found).toMatchObject({
      kind: 'reaches',
      doneBy: { earliest: '1404-10', likely: '1404-10', latest: '1404-10' },
      required: -3.5 / 6,
    })
  })

  it('has the interval of the slope: pace −5, between −7 and −3', () => {
    // From 10 down to −32: 42 / 5 = 8.4 months, 42 / 7 = 6 months, 42 / 3 = 14 months.
    const found = forecastOf(lower, SLOWING, targetOf(-32), NOW)
    expect(found).toMatchObject({
      doneBy: { earliest: addMonths(NOW, 6), likely: addMonths(NOW, 9), latest: addMonths(NOW, 14) },
    })
  })

  it('is the same for what should rise', () => {
    const rising = SLOWING.map(({ period, value }) => ({ period, value: -value }))
    const [down, up] = [
      forecastOf(lower, SLOWING, targetOf(-32), NOW),
      forecastOf({ better: 'higher' }, rising, targetOf(32), NOW),
    ]
    expect(up).toMatchObject({ kind: 'reaches', doneBy: 'doneBy' in down ? down.doneBy : null })
  })

  it('meets the deadline exactly when the pace is the required one', () => {
    const found = forecastOf(lower, steady(-0.1, 20), targetOf(19.4), NOW)
    expect(found).toMatchObject({ kind: 'reaches', doneBy: { likely: '1404-12' } })
    expect('required' in found && found.required).toBeCloseTo(-0.1, 12)
  })

  it('is none at this pace where the figure stands or moves the wrong way', () => {
    expect(forecastOf(lower, steady(1, 20), targetOf(10), NOW)).toMatchObject({ kind: 'notAtThisPace', earliest: null })
    expect(forecastOf(lower, steady(0, 20), targetOf(10), NOW)).toMatchObject({ kind: 'notAtThisPace', earliest: null })
    // Up and down by turns: the median is not downwards, the fast end is.
    const wavering = until([20, 22, 20, 22, 20, 22, 20, 22, 20, 22, 20, 22])
    const found = forecastOf(lower, wavering, targetOf(21), NOW)
    expect(found).toMatchObject({ kind: 'notAtThisPace' })
  })

  it('has an open end where the slow end of the interval does not get there', () => {
    const wavering = until([30, 26, 29, 25, 27, 24, 27, 23, 26, 25, 23, 26])
    const found = forecastOf(lower, wavering, targetOf(22), NOW)
    expect(found.kind).toBe('reaches')
    const { pace } = found as Extract<Forecast, { kind: 'reaches' }>
    expect(pace.high > 0 ? 'doneBy' in found && found.doneBy.latest : null).toBeNull()
  })

  it('is too slow beyond ten years', () => {
    expect(forecastOf(lower, steady(-0.01, 20), targetOf(10), NOW)).toMatchObject({ kind: 'tooSlow', earliest: null })
  })

  it('says so where the target is met, missing, or there are too few reports', () => {
    expect(forecastOf(lower, steady(1, 20), targetOf(20), NOW).kind).toBe('met')
    expect(forecastOf(lower, steady(1, 20), null, NOW).kind).toBe('noTarget')
    expect(forecastOf(lower, until([5, 4, 3, 2, 1]), targetOf(0), NOW)).toEqual({ kind: 'tooFew', months: 5 })
    expect(forecastOf(lower, [], targetOf(0), NOW)).toEqual({ kind: 'tooFew', months: 0 })
  })

  it('asks for no pace where the deadline is over', () => {
    const found = forecastOf(lower, steady(-1, 20), targetOf(15, '1404-01'), NOW)
    expect(found).toMatchObject({ kind: 'reaches', required: null, doneBy: { likely: '1404-11' } })
    expect(doneBySentence(passagesUnnamed, found).key).toBe('forecast.reaches.late')
  })

  it('sets out from the newest report where the month in view has none, and sees no later one', () => {
    const figures = steady(-1, 20)
    const earlier = forecastOf(lower, figures.slice(0, -1), targetOf(15), NOW)
    expect(earlier).toMatchObject({ now: { period: '1404-05', value: 21 }, required: -6 / 7 })
    expect(forecastOf(lower, figures, targetOf(15), '1404-05')).toEqual({ ...earlier })
  })
})

describe('the timing', () => {
  it('is certain only where all of the interval is on one side', () => {
    const doneBy = { earliest: '1404-08', likely: '1404-10', latest: '1405-02' }
    expect(timingOf(doneBy, '1405-02')).toBe('inTime')
    expect(timingOf(doneBy, '1404-12')).toBe('unsure')
    expect(timingOf(doneBy, '1404-07')).toBe('late')
    expect(timingOf({ ...doneBy, latest: null }, '1410-12')).toBe('unsure')
  })
})

describe('the sentences', () => {
  it('never name a done-by month without its interval', () => {
    const found = forecastOf(lower, SLOWING, targetOf(-32), NOW)
    const { key, facts } = doneBySentence(passagesUnnamed, found)
    expect(key).toBe('forecast.reaches.unsure')
    expect(facts['span']).toEqual({ kind: 'span', from: addMonths(NOW, 6), to: addMonths(NOW, 14) })
  })

  it('say the current and the required pace, and the months they rest on', () => {
    const found = forecastOf(lower, steady(-1, 20), targetOf(16.5), NOW)
    expect(paceSentences(passagesUnnamed, found).map(({ key }) => key)).toEqual([
      'forecast.pace.better',
      'forecast.required',
    ])
    expect(basisSentences(found)[0]?.facts).toEqual({
      count: { kind: 'count', value: 12 },
      span: { kind: 'span', from: '1403-07', to: NOW },
    })
  })

  it('say only how many reports there are where they are too few', () => {
    const found = forecastOf(lower, until([2, 1]), targetOf(0), NOW)
    expect(doneBySentence(passagesUnnamed, found)).toMatchObject({ key: 'forecast.tooFew', plural: 2 })
    expect([...paceSentences(passagesUnnamed, found), ...basisSentences(found)]).toEqual([])
  })

  it('say which way an interval lies that holds both', () => {
    const wavering = until([30, 26, 29, 25, 27, 24, 27, 25, 28, 27, 25, 28])
    const found = forecastOf(lower, wavering, targetOf(10), NOW)
    expect(paceSentences(passagesUnnamed, found)[0]?.key).toMatch(/Across$|still$/)
  })
})

describe('the drawn forecast', () => {
  const drawn = (figures: readonly MonthFigure[], target: Target) =>
    trendForecast(passagesUnnamed, forecastOf(lower, figures, target, NOW))

  it('opens at the newest figure and ends in the month of the target', () => {
    const found = drawn(SLOWING, targetOf(5))
    expect([found?.periods[0], found?.periods.at(-1)]).toEqual([NOW, '1404-12'])
    expect([found?.low[0], found?.likely[0], found?.high[0]]).toEqual([10, 10, 10])
  })

  it('keeps a share within 0 and 100, and the middle within its band', () => {
    const found = drawn(SLOWING, targetOf(1))
    expect(Math.min(...(found?.low ?? []))).toBe(0)
    found?.likely.forEach((value, index) => {
      expect(found.low[index]).toBeLessThanOrEqual(value)
      expect(found.high[index]).toBeGreaterThanOrEqual(value)
    })
  })

  it('goes on to a done-by month that is later, if it is near enough', () => {
    expect(drawn(steady(-1, 20), targetOf(10))?.periods.at(-1)).toBe(addMonths(NOW, 10))
    expect(drawn(steady(-0.1, 20), targetOf(10))?.periods.at(-1)).toBe('1404-12')
  })

  it('is left out where there is nothing to forecast', () => {
    expect(drawn(steady(-1, 20), targetOf(30))).toBeUndefined()
    expect(trendForecast(itemsPerHead, { kind: 'tooFew', months: 2 })).toBeUndefined()
  })
})
