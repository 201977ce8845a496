import { describe, expect, it } from 'vitest'
import { parseHours, WEEK_DAYS, weeklyMinutes } from '@/contact-points/network/hours'

const open = (text: string) =>
  parseHours(text)?.flatMap(({ day, spans }) => spans.map(({ from, to }) => `${day} ${from}-${to}`))

describe('parseHours', () => {
  it('reads a range of days and a day of its own; the others are closed', () => {
    const week = parseHours('sat-mon 07:30-14:30; thu 07:30-13:00')
    expect(week?.map(({ day }) => day)).toEqual(WEEK_DAYS)
    expect(open('sat-mon 07:30-14:30; thu 07:30-13:00')).toEqual([
      'sat 450-870',
      'sun 450-870',
      'mon 450-870',
      'thu 450-780',
    ])
    // 3 × 7 h and 5.5 h.
    expect(weeklyMinutes(week ?? [])).toBe(26.5 * 60)
  })

  it('takes two spans of a day in the order of the clock, and spans that touch', () => {
    expect(open('sun 14:00-16:00; sun 08:00-12:00; sun 12:00-13:00')).toEqual([
      'sun 480-720',
      'sun 720-780',
      'sun 840-960',
    ])
  })

  it('lets a range go over the end of the week, and a day last until midnight', () => {
    expect(open('fri-sat 00:00-24:00')).toEqual(['sat 0-1440', 'fri 0-1440'])
  })

  it.each([
    '',
    'always',
    'sat',
    'sat 8:00-12:00',
    'sat 08:00-12:00;',
    'xyz 08:00-12:00',
    'sat 12:00-08:00',
    'sat 08:00-08:00',
    'sat 08:60-12:00',
    'sat 08:00-24:01',
    'sat 08:00-12:00; sat-sun 11:59-13:00',
    'شنبه ۸ تا ۱۲',
  ])('does not read «%s»', (text) => {
    expect(parseHours(text)).toBeNull()
  })
})
