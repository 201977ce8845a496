import { describe, expect, it } from 'vitest'
import { classBreaks, classOf, classSteps } from '@/map/classes'
import { legendTicks, tickDigits } from '@/map/legendTicks'

const series = Array.from({ length: 101 }, (_, value) => value)

describe('classBreaks', () => {
  it('takes quantiles, rounded to numbers a person can say', () => {
    expect(classBreaks(series, { better: 'lower' }).breaks).toEqual([20, 40, 60, 80])
    const skewed = series.map((value) => 3.137 + (value / 100) ** 2 * 40)
    expect(classBreaks(skewed, { better: 'lower' }).breaks).toEqual([4, 10, 18, 28])
  })

  it('puts the target in the place of the nearest break', () => {
    expect(classBreaks(series, { better: 'higher', target: 57 }).breaks).toEqual([20, 40, 57, 80])
  })

  it('leaves a target beyond all values out of the breaks but keeps it for the legend', () => {
    const classes = classBreaks(series, { better: 'higher', target: 140 })
    expect(classes.breaks).toEqual([20, 40, 60, 80])
    expect(classes.target).toBe(140)
  })

  it('leaves out what was not reported', () => {
    expect(classBreaks([null, ...series, null], { better: 'lower' })).toEqual(classBreaks(series, { better: 'lower' }))
  })

  it('gives one class to equal values and to none at all', () => {
    for (const values of [[7, 7, 7], [], [null, null]]) {
      const classes = classBreaks(values, { better: 'lower' })
      expect(classes.breaks).toEqual([])
      expect(classOf(7, classes)).toBe(2)
    }
  })

  it('keeps breaks apart, ascending and inside the range, whatever the values', () => {
    for (const spread of [0.001, 1, 37, 4096]) {
      for (const count of [2, 3, 4, 9, 60]) {
        const values = Array.from({ length: count }, (_, i) => 5 + spread * ((i * 7919) % 101) ** 1.5)
        const { breaks, ramp } = classBreaks(values, { better: 'lower' })
        expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b))
        expect(ramp).toHaveLength(breaks.length + 1)
        expect(breaks.every((limit) => limit >= Math.min(...values) && limit < Math.max(...values))).toBe(true)
      }
    }
  })
})

describe('classOf', () => {
  const lower = classBreaks(series, { better: 'lower', target: 40 })
  const higher = classBreaks(series, { better: 'higher', target: 60 })

  it('makes the worse side the heavy one, either way round', () => {
    expect([0, 30, 50, 70, 100].map((value) => classOf(value, lower))).toEqual([0, 1, 2, 3, 4])
    expect([0, 30, 50, 70, 100].map((value) => classOf(value, higher))).toEqual([4, 3, 2, 1, 0])
  })

  it('counts a value on the target as having met it', () => {
    expect(classOf(40, lower)).toBe(1)
    expect(classOf(40.01, lower)).toBe(2)
    expect(classOf(60, higher)).toBe(1)
    expect(classOf(59.99, higher)).toBe(2)
  })

  it('gives no class to what was not reported', () => {
    expect(classOf(null, lower)).toBeNull()
    expect(classOf(Number.NaN, lower)).toBeNull()
    expect(classOf(0, lower)).toBe(0)
  })
})

describe('the legend', () => {
  it('runs from the smallest values to the greatest, whichever end is worse', () => {
    const steps = classSteps(classBreaks(series, { better: 'higher' }))
    expect(steps.map(({ classIndex }) => classIndex)).toEqual([4, 3, 2, 1, 0])
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [null, 20],
      [20, 40],
      [40, 60],
      [60, 80],
      [80, null],
    ])
  })

  it('marks the target among its ticks', () => {
    const ticks = legendTicks(classBreaks(series, { better: 'lower', target: 41 }))
    expect(ticks.map(({ at }) => at)).toEqual([0.2, 0.4, 0.6, 0.8])
    expect(ticks.filter(({ isTarget }) => isTarget).map(({ value }) => value)).toEqual([41])
  })

  it('writes as many decimals as its numbers need', () => {
    expect(tickDigits([10, 20])).toBe(0)
    expect(tickDigits([2.5, 3])).toBe(1)
    expect(tickDigits([])).toBe(0)
  })
})
