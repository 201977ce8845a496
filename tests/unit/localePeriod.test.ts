import { describe, expect, it } from 'vitest'
import { lastDayOf } from '@/locale/lastDay'
import {
  addMonths,
  isPeriod,
  monthIndex,
  monthOf,
  monthsBetween,
  periodAt,
  periodOf,
  periodRange,
  yearOf,
} from '@/locale/period'

describe('a period', () => {
  it.each(['1404-01', '1404-12', '1300-01', '1499-09'])('is a Jalali month: %s', (text) => {
    expect(isPeriod(text)).toBe(true)
  })

  it.each(['1404-00', '1404-13', '1404-1', '140401', '1404-01 ', '2025-01', '۱۴۰۴-۰۱', ''])('is not «%s»', (text) => {
    expect(isPeriod(text)).toBe(false)
  })

  it('has a year and a month', () => {
    expect([yearOf('1404-07'), monthOf('1404-07')]).toEqual([1404, 7])
    expect(periodOf(1404, 7)).toBe('1404-07')
  })

  it('counts months across years', () => {
    expect(addMonths('1404-01', -1)).toBe('1403-12')
    expect(addMonths('1403-12', 1)).toBe('1404-01')
    expect(addMonths('1404-07', -24)).toBe('1402-07')
    expect(addMonths('1404-07', 0)).toBe('1404-07')
    expect(monthsBetween('1402-11', '1404-02')).toBe(15)
    expect(monthsBetween('1404-02', '1402-11')).toBe(-15)
  })

  it('comes back from its index, and sorts as text as it does in time', () => {
    const periods = Array.from({ length: 60 }, (_, step) => periodAt(monthIndex('1399-03') + step))
    expect(periods.map(monthIndex)).toEqual(periods.map((_, step) => monthIndex('1399-03') + step))
    expect([...periods].sort()).toEqual(periods)
  })

  it('ranges over both ends, and over nothing the wrong way round', () => {
    expect(periodRange('1403-11', '1404-02')).toEqual(['1403-11', '1403-12', '1404-01', '1404-02'])
    expect(periodRange('1404-02', '1404-02')).toEqual(['1404-02'])
    expect(periodRange('1404-02', '1404-01')).toEqual([])
  })
})

describe('the last day of a month', () => {
  it.each([
    ['1404-01', '2025-04-20', 'the first six have 31 days'],
    ['1404-06', '2025-09-22', 'the first six have 31 days'],
    ['1404-07', '2025-10-22', 'the next five have 30'],
    ['1402-12', '2024-03-19', 'Esfand has 29'],
    ['1403-12', '2025-03-20', 'and 30 in a leap year'],
    ['1399-12', '2021-03-20', '1399 was one too'],
    ['1404-12', '2026-03-20', '1404 is none, though the Gregorian day is the same'],
  ])('of %s is %s: %s', (period, day) => {
    expect(lastDayOf(period)).toBe(day)
  })

  it('is the day before the next month begins: lengths add up to the year', () => {
    const days = (from: string, to: string): number =>
      (Date.parse(lastDayOf(to)) - Date.parse(lastDayOf(from))) / 86_400_000
    expect(days('1402-12', '1403-12')).toBe(366)
    expect(days('1403-12', '1404-12')).toBe(365)
    expect(periodRange('1404-01', '1404-12').map((period) => days(addMonths(period, -1), period))).toEqual([
      31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 29,
    ])
  })
})
