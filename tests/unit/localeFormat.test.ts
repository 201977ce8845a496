import { describe, expect, it } from 'vitest'
import { createFormat } from '@/locale/format'
import { periodRange } from '@/locale/period'

const fa = createFormat('fa')
const en = createFormat('en')

describe('numbers', () => {
  it('have Persian digits and the marks ٬ and ٫', () => {
    expect(fa.number(2_530_696)).toBe('۲٬۵۳۰٬۶۹۶')
    expect(fa.number(3.5649, 2)).toBe('۳٫۵۶')
    expect(fa.number(1234.5, 1)).toBe('۱٬۲۳۴٫۵')
    expect(en.number(2_530_696)).toBe('2,530,696')
    expect(en.number(3.5649, 2)).toBe('3.56')
  })

  it('have exactly as many decimals as asked', () => {
    expect([fa.number(5, 2), en.number(5, 2), fa.number(0), en.number(0.4)]).toEqual(['۵٫۰۰', '5.00', '۰', '0'])
  })

  it('carry a minus that stays at the number in a line from right to left', () => {
    expect(fa.number(-7)).toBe('\u200e\u2212۷')
    expect(en.number(-7)).toBe('-7')
  })

  it('of a share carry ٪ after the number', () => {
    expect([fa.percent(55.04, 1), en.percent(55.04, 1)]).toEqual(['۵۵٫۰٪', '55.0%'])
    expect([fa.percent(100), en.percent(100)]).toEqual(['۱۰۰٪', '100%'])
  })

  it('of years and codes are not grouped', () => {
    expect([fa.plain(1404), en.plain(1404), fa.plain('1395')]).toEqual(['۱۴۰۴', '1404', '۱۳۹۵'])
  })
})

describe('months and days', () => {
  it('are the Jalali ones, in either language', () => {
    expect([fa.period('1404-07'), en.period('1404-07')]).toEqual(['مهر ۱۴۰۴', 'Mehr 1404'])
    expect([fa.date('2024-10-13'), en.date('2024-10-13')]).toEqual(['۲۲ مهر ۱۴۰۳', '22 Mehr 1403'])
  })

  it('have twelve names each', () => {
    const year = periodRange('1404-01', '1404-12')
    expect(year.map(fa.monthName)).toEqual([
      'فروردین',
      'اردیبهشت',
      'خرداد',
      'تیر',
      'مرداد',
      'شهریور',
      'مهر',
      'آبان',
      'آذر',
      'دی',
      'بهمن',
      'اسفند',
    ])
    expect(year.map(en.monthName)).toEqual([
      'Farvardin',
      'Ordibehesht',
      'Khordad',
      'Tir',
      'Mordad',
      'Shahrivar',
      'Mehr',
      'Aban',
      'Azar',
      'Dey',
      'Bahman',
      'Esfand',
    ])
  })

  it('turn at Nowruz, in a leap year a day later', () => {
    expect([fa.date('2024-03-19'), fa.date('2024-03-20')]).toEqual(['۲۹ اسفند ۱۴۰۲', '۱ فروردین ۱۴۰۳'])
    expect([en.date('2025-03-20'), en.date('2025-03-21')]).toEqual(['30 Esfand 1403', '1 Farvardin 1404'])
  })
})

describe('lists', () => {
  it('are joined as the language joins them', () => {
    expect([fa.list([]), fa.list(['الف']), fa.list(['الف', 'ب'])]).toEqual(['', 'الف', 'الف و ب'])
    expect(fa.list(['الف', 'ب', 'پ'])).toBe('الف، ب و پ')
    expect([en.list(['a', 'b']), en.list(['a', 'b', 'c'])]).toEqual(['a and b', 'a, b and c'])
  })
})

describe('whatever is written in Persian', () => {
  it('has no Latin digit', () => {
    const texts = [fa.number(1_234_567.891, 2), fa.percent(98.7, 1), fa.plain(1405), fa.period('1400-08')]
    for (const text of [...texts, fa.date('2026-11-05')]) expect(text).not.toMatch(/[0-9.,%]/)
  })
})
