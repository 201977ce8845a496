import { describe, expect, it } from 'vitest'
import { daysBetween } from '@/outsourcing/stages/days'
import { spellsOf } from '@/outsourcing/stages/history'
import { medianDays, stageTime, type Duration } from '@/outsourcing/stages/timeInStage'

const ended = (days: number): Duration => ({ days, ended: true })
const open = (days: number): Duration => ({ days, ended: false })

describe('the median of times that have not all ended', () => {
  it('is the plain one where all have ended', () => {
    expect(medianDays([ended(10), ended(30), ended(20)])).toBe(20)
    expect(medianDays([ended(7)])).toBe(7)
  })

  it('is the product-limit one by hand', () => {
    // At 6: 3 of 21 end (18/21). At 7: 1 of 17 (×16/17). At 10: 1 of 15. At 13: 1 of 12. At 16: 1 of 11. At 22: 1 of 7. At 23: 1 of 6.
    // Freireich et al. 1963, the 6-MP arm, the textbook example: the median is 23.
    const arm = [
      ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(ended),
      ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(open),
    ]
    expect(medianDays(arm)).toBe(23)
  })

  it('is not known while more than half still last', () => {
    expect(medianDays([ended(5), open(6), open(7)])).toBeNull()
    expect(medianDays([open(100)])).toBeNull()
    expect(medianDays([])).toBeNull()
  })

  it('takes one last seen on the day of an end as lasting through it', () => {
    // At 5: 1 of 2 ends; the other was still there.
    expect(medianDays([ended(5), open(5)])).toBe(5)
    // At 5: 1 of 3 ends, at 8 the last one.
    expect(medianDays([ended(5), open(5), ended(8)])).toBe(8)
  })

  it('never falls when one of them lasts on', () => {
    const some = [ended(4), ended(9), ended(15), open(20), ended(30)]
    const usual = medianDays(some) ?? 0
    for (let at = 0; at < some.length; at += 1) {
      const longer = some.map((one, nth) => (nth === at ? { ...one, days: one.days + 50 } : one))
      expect(medianDays(longer) ?? Infinity).toBeGreaterThanOrEqual(usual)
    }
  })
})

describe('the time in a stage', () => {
  const way = (...days: string[]) => {
    const stages = ['identified', 'negotiating', 'agreed'] as const
    return spellsOf(days.map((date, at) => ({ date, stage: stages[at] ?? 'agreed', turn: null })))
  }

  it('counts what had ended by the day, and the rest until then', () => {
    const ways = [way('2024-01-01', '2024-01-11'), way('2024-01-01', '2024-01-31'), way('2024-01-01')]
    expect(stageTime(ways, 'identified', '2024-01-21')).toEqual({ median: null, spells: 3, ended: 1 })
    expect(stageTime(ways, 'identified', '2024-02-10')).toEqual({ median: 30, spells: 3, ended: 2 })
    expect(stageTime(ways, 'live', '2024-02-10')).toEqual({ median: null, spells: 0, ended: 0 })
  })

  it('knows leap days', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1)
  })
})
