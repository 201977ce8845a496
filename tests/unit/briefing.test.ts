import { describe, expect, it } from 'vitest'
import { passagesUnnamed } from '@/addressing/indicators'
import { localDay } from '@/locale/localDay'
import { noteText } from '@/briefing/noteText'
import { nothingAsked, requestsOf } from '@/briefing/requests'
import { makeProvince, NOW, type Figures } from './scenesProvince'

function make(months: Figures['months'], target?: number) {
  const goal = target === undefined ? {} : { target: { value: target, period: '1404-12' } }
  return makeProvince(['A', 'B', 'C', 'D', 'E'], { indicator: 'passages-unnamed', months, ...goal })
}

const figures: Figures['months'] = {
  '1403-03': { A: [50, 100], B: [40, 100] },
  [NOW]: { A: [40, 100], B: [30, 100], C: [60, 100], D: [11, 100] },
}

describe('what is asked', () => {
  it('names the three counties that move the province most, by the month of the target', () => {
    const requests = requestsOf(make(figures, 10), passagesUnnamed, NOW)
    expect(requests.map(({ place }) => place)).toEqual(['C', 'A', 'B'])
    expect(requests.map(({ task }) => task.facts['count'])).toEqual(
      [50, 30, 20].map((value) => ({ kind: 'count', value })),
    )
    expect(requests.every(({ due }) => due === '1404-12')).toBe(true)
  })

  it('asks nothing without a target, without reports or when all is met, and says which', () => {
    const reason = (months: Figures['months'], target?: number) => {
      const province = make(months, target)
      expect(requestsOf(province, passagesUnnamed, NOW)).toEqual([])
      return nothingAsked(province, passagesUnnamed, NOW).key
    }
    expect(reason(figures)).toBe('briefing.nothing.noTarget')
    expect(reason({ [NOW]: {} }, 10)).toBe('briefing.nothing.notReported')
    expect(reason(figures, 70)).toBe('briefing.nothing.allMet')
  })
})

describe('the paragraph', () => {
  it('tells the year on those who reported both months, the least effort and who is missing', () => {
    const [year, least, reporting] = noteText(make(figures, 10), passagesUnnamed, NOW)
    expect(year).toMatchObject({ key: 'briefing.year.better', plural: 2, facts: { difference: { value: 10 } } })
    expect(least).toMatchObject({
      key: 'scenes.levers.passages-unnamed.notEnough',
      facts: { places: { codes: ['C', 'A'] }, count: { value: 80 } },
    })
    expect(reporting).toMatchObject({
      key: 'briefing.someSilent',
      facts: { places: { codes: ['E'] }, count: { value: 4 }, of: { value: 5 } },
      plural: 1,
    })
  })

  it('says nothing where nobody reported', () => {
    expect(noteText(make({ [NOW]: {} }, 10), passagesUnnamed, NOW)).toEqual([])
  })

  it('says so when all reported', () => {
    const all = { A: [1, 10], B: [1, 10], C: [1, 10], D: [1, 10], E: [1, 10] } as const
    expect(noteText(make({ [NOW]: all }), passagesUnnamed, NOW)).toEqual([
      { key: 'briefing.allReported', facts: { of: { kind: 'count', value: 5 } }, plural: 5 },
    ])
  })
})

describe('the day of the note', () => {
  it('is the day of the clock on the wall, also just after midnight', () => {
    expect(localDay(new Date(2026, 10, 5, 0, 5))).toBe('2026-11-05')
    expect(localDay(new Date(2026, 0, 31, 23, 59))).toBe('2026-01-31')
  })
})
