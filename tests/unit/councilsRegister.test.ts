import { describe, expect, it } from 'vitest'
import { attendanceOf } from '@/councils/seat/attendance'
import { CODECS } from '@/councils/choices'
import { debtsOn } from '@/councils/register/debts'
import { effectOf } from '@/councils/register/effect'
import { entriesOf, filterEntries, sortEntries } from '@/councils/register/registerEntries'
import { medianDelay, tallyOn } from '@/councils/register/registerTally'
import { splitIntoSheets } from '@/councils/register/sheets'
import { daysBetween, delayOn, stateOn } from '@/councils/register/resolutionState'
import { passagesUnnamed } from '@/addressing/indicators'
import { periodOfDate } from '@/locale/periodOfDate'
import { readQuery, writeQuery } from '@/selection/queryCodecs'
import { aResolution } from '#tests/fixtures/tinyCouncils'
import { makeProvince, NOW } from './scenesProvince'

/** The last day of 1404-03. */
const TODAY = '2025-06-21'
const open = { due: '2025-06-21', decided_on: '2025-04-01' } as const
const late = aResolution({ resolution_id: 'late', decided_on: '2025-01-01', due: '2025-06-01', status: 'in_progress' })
const inTime = aResolution({ resolution_id: 'inTime', ...open })
const doneLate = aResolution({
  resolution_id: 'doneLate',
  decided_on: '2025-01-01',
  due: '2025-05-01',
  status: 'carried_out',
  carried_out_on: '2025-05-11',
})
const doneEarly = aResolution({ ...doneLate, resolution_id: 'doneEarly', carried_out_on: '2025-04-20' })
const dropped = aResolution({
  resolution_id: 'dropped',
  due: '2025-02-01',
  status: 'cancelled',
  decided_on: '2025-01-01',
})
const ALL = [late, inTime, doneLate, doneEarly, dropped]

describe('the state of a resolution', () => {
  it('hangs on the day one looks', () => {
    expect(stateOn(inTime, '2025-03-31')).toBeNull()
    expect(stateOn(inTime, '2025-04-01')).toBe('decided')
    // Its own due day is in time, the next is not.
    expect(stateOn(inTime, '2025-06-21')).toBe('decided')
    expect(stateOn(inTime, '2025-06-22')).toBe('overdue')
    expect(stateOn(late, '2025-05-31')).toBe('in_progress')
    expect(stateOn(dropped, '2025-12-31')).toBe('cancelled')
  })

  it('was open before the day it was carried out', () => {
    expect(stateOn(doneLate, '2025-04-30')).toBe('in_progress')
    expect(stateOn(doneLate, '2025-05-10')).toBe('overdue')
    expect(stateOn(doneLate, '2025-05-11')).toBe('carried_out')
  })

  it('is never overdue without a due day', () => {
    expect(stateOn(aResolution(), '2099-01-01')).toBe('decided')
    expect(delayOn(aResolution(), '2099-01-01')).toBeNull()
  })
})

describe('the delay', () => {
  it('is counted in days past the due day, over months and clocks that change', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2025-03-01', '2025-04-01')).toBe(31)
    expect(delayOn(late, TODAY)).toBe(20)
    expect(delayOn(doneLate, TODAY)).toBe(10)
    expect(delayOn(doneLate, '2025-05-04')).toBe(3)
    expect(delayOn(doneEarly, TODAY)).toBe(0)
    expect(delayOn(dropped, TODAY)).toBeNull()
  })

  it('has a median that says when it may still grow', () => {
    const over = (days: number) => ({ days, isOver: true })
    const still = (days: number) => ({ days, isOver: false })
    expect(medianDelay([])).toBeNull()
    expect(medianDelay([over(0), over(4), over(10)])).toEqual({ days: 4, isAtLeast: false })
    expect(medianDelay([over(0), over(4), over(10), over(11)])).toEqual({ days: 7, isAtLeast: false })
    // The open one stands above the median and can only rise.
    expect(medianDelay([over(0), over(4), still(10)])).toEqual({ days: 4, isAtLeast: false })
    expect(medianDelay([over(0), over(4), still(4)])).toEqual({ days: 4, isAtLeast: false })
    expect(medianDelay([still(0), over(4), over(10)])).toEqual({ days: 4, isAtLeast: true })
    expect(medianDelay([over(0), still(4)])).toEqual({ days: 2, isAtLeast: true })
  })
})

describe('the tally', () => {
  it('counts what is due and what of it is carried out, those cancelled left out', () => {
    expect(tallyOn(ALL, TODAY)).toEqual({
      decided: 4,
      carriedOut: 2,
      due: 4,
      dueCarriedOut: 2,
      overdue: 1,
      // 0 (in time), 0 (early), 10, and 20 so far: the two in the middle are 0 and 10, and the one in time is open.
      delay: { days: 5, isAtLeast: true },
    })
  })

  it('is empty before anything was decided', () => {
    const nothing = { decided: 0, carriedOut: 0, due: 0, dueCarriedOut: 0, overdue: 0, delay: null }
    expect(tallyOn(ALL, '2020-01-01')).toEqual(nothing)
    expect(tallyOn([], TODAY)).toEqual(nothing)
  })
})

describe('who owes what', () => {
  it('goes over all councils, most overdue first, and leaves out who owes nothing', () => {
    const other = aResolution({
      resolution_id: 'other',
      council_id: 'planning-development',
      owner_fa: 'پست',
      owner_en: null,
      due: '2025-08-01',
    })
    const done = aResolution({ ...doneLate, owner_fa: 'دیگری' })
    const debts = debtsOn([other, inTime, done, late, dropped], TODAY)
    expect(debts).toEqual([
      {
        owner: 'شهرداری آزمون',
        ownerEnglish: 'Municipality of Test',
        open: 2,
        overdue: 1,
        longest: 20,
        next: '2025-06-21',
        councils: ['traffic'],
      },
      {
        owner: 'پست',
        ownerEnglish: null,
        open: 1,
        overdue: 0,
        longest: 0,
        next: '2025-08-01',
        councils: ['planning-development'],
      },
    ])
  })
})

describe('before and after', () => {
  const figures = { A: [30, 100], B: [10, 100] } as const
  const province = makeProvince(['A', 'B'], {
    indicator: 'passages-unnamed',
    months: { '1403-11': figures, '1404-01': { A: [25, 100] }, [NOW]: { A: [20, 100], B: [10, 100] } },
  })
  const decidedIn = (decided_on: string, own = {}) => aResolution({ decided_on, indicator: 'passages-unnamed', ...own })

  it('sets out from the last month that had ended', () => {
    expect(periodOfDate('2025-03-20')).toBe('1403-12')
    expect(periodOfDate('2025-03-21')).toBe('1404-01')
    // Of Esfand 1403: Bahman's figure, 40 of 200.
    const effect = effectOf(province, passagesUnnamed, decidedIn('2025-03-20', { target: 16 }), NOW)
    expect(effect.before).toEqual({ value: 20, period: '1403-11' })
    expect(effect.after).toEqual({ value: 15, period: NOW })
    expect(effect).toMatchObject({ moved: 'better', isReached: true, place: province.code })
  })

  it('looks back over a return that did not come, for three months and no more', () => {
    expect(effectOf(province, passagesUnnamed, decidedIn('2025-03-25'), NOW).before?.period).toBe('1403-11')
    expect(effectOf(province, passagesUnnamed, decidedIn('2024-10-25'), NOW).before).toBeNull()
  })

  it('takes the baseline of the minutes where no figure was reported, and then has no month', () => {
    const effect = effectOf(province, passagesUnnamed, decidedIn('2024-10-25', { baseline: 12, target: 5 }), NOW)
    expect(effect.before).toEqual({ value: 12, period: null })
    expect(effect).toMatchObject({ moved: 'worse', isReached: false })
  })

  it('says nothing of what came after while nothing was reported since', () => {
    const own = decidedIn('2025-05-01', { place_code: 'B', target: 5 })
    const effect = effectOf(province, passagesUnnamed, own, '1404-02')
    expect(effect.after).toBeNull()
    expect(effect).toMatchObject({ moved: 'unknown', isReached: null })
  })

  it('is the same where the change vanishes in print', () => {
    const still = decidedIn('2025-01-21', { place_code: 'B' })
    expect(effectOf(province, passagesUnnamed, still, NOW).moved).toBe('unknown')
    const known = decidedIn('2025-02-25', { place_code: 'B' })
    expect(effectOf(province, passagesUnnamed, known, NOW).moved).toBe('same')
  })
})

describe('the register', () => {
  const province = makeProvince(['A', 'B'], { indicator: 'passages-unnamed', months: { [NOW]: { A: [1, 10] } } })
  const rows = [late, inTime, { ...doneLate, place_code: 'A', owner_fa: 'پست' }, doneEarly, dropped]
  const entries = entriesOf(rows, province, NOW)
  const ids = (list: readonly (typeof entries)[number][]) => list.map(({ resolution }) => resolution.resolution_id)
  const countyOf = (code: string) => code
  const every = { state: 'all', owner: null, county: null } as const

  it('holds what was decided by the end of the month', () => {
    expect(entries).toHaveLength(5)
    expect(entriesOf(rows, province, '1403-12').map(({ state }) => state)).toEqual([
      'in_progress',
      'in_progress',
      'in_progress',
      'cancelled',
    ])
  })

  it('is filtered by state, owner and county', () => {
    expect(ids(filterEntries(entries, { ...every, state: 'open' }, countyOf))).toEqual(['late', 'inTime'])
    expect(ids(filterEntries(entries, { ...every, state: 'cancelled' }, countyOf))).toEqual(['dropped'])
    expect(ids(filterEntries(entries, { ...every, owner: 'پست' }, countyOf))).toEqual(['doneLate'])
    expect(ids(filterEntries(entries, { ...every, county: 'A' }, countyOf))).toEqual(['doneLate'])
    expect(filterEntries(entries, { ...every, county: 'B' }, countyOf)).toEqual([])
  })

  it('is sorted, those without a value last whichever way', () => {
    const compare = (a: string, b: string) => a.localeCompare(b)
    const by = (column: 'due' | 'delay', descending: boolean) =>
      ids(sortEntries(entries, { column, descending }, compare))
    expect(by('due', false)).toEqual(['dropped', 'doneLate', 'doneEarly', 'late', 'inTime'])
    expect(by('delay', true)).toEqual(['late', 'doneLate', 'doneEarly', 'inTime', 'dropped'])
    expect(by('delay', false)).toEqual(['doneEarly', 'inTime', 'doneLate', 'late', 'dropped'])
  })

  it('is carried by a link, the usual choice left out', () => {
    const choices = {
      view: 'resolutions',
      scenes: 'a,b',
      state: 'overdue',
      owner: 'پست',
      order: { column: 'delay', descending: true },
    } as const
    const query = writeQuery(CODECS, choices, { lang: 'en' })
    expect(query).toEqual({
      lang: 'en',
      view: 'resolutions',
      order: 'a,b',
      state: 'overdue',
      owner: 'پست',
      sort: '-delay',
    })
    expect(readQuery(CODECS, query)).toEqual(choices)
    expect(writeQuery(CODECS, readQuery(CODECS, { sort: 'nonsense', state: 'x' }))).toEqual({})
  })
})

describe('attendance', () => {
  it('counts the meetings of a year and what was decided where the Post sat', () => {
    const meeting = (held_on: string, attended: 'yes' | 'no', council_id = 'traffic') => {
      return { council_id, held_on, attended }
    }
    const meetings = [
      meeting('2024-06-21', 'yes'),
      meeting('2024-06-22', 'yes'),
      meeting('2025-01-01', 'yes'),
      meeting('2025-02-01', 'no'),
      meeting('2025-03-01', 'yes', 'other'),
      meeting('2025-06-22', 'yes'),
    ]
    expect(attendanceOf('traffic', meetings, ALL, ['2024-06-21', TODAY])).toEqual({
      held: 3,
      attended: 2,
      last: '2025-01-01',
      decided: 4,
    })
    expect(attendanceOf('none', meetings, ALL, ['2024-06-21', TODAY])).toMatchObject({ held: 0, last: null })
  })
})

describe('sheets of paper', () => {
  it('take what fits, in order, and a row that is too tall for any', () => {
    expect(splitIntoSheets([], 10)).toEqual([])
    expect(splitIntoSheets([4, 6, 1], 10)).toEqual([[0, 1], [2]])
    expect(splitIntoSheets([20, 3, 8], 10)).toEqual([[0], [1], [2]])
    expect(splitIntoSheets([1, 1, 1], 10)).toEqual([[0, 1, 2]])
  })
})
