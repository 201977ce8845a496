import { describe, expect, it } from 'vitest'
import { passagesUnnamed } from '@/addressing/indicators'
import type { Ranked } from '@/indicators/ranking'
import { createFormat } from '@/locale/format'
import { barRows } from '@/scenes/barRows'
import { movedBy } from '@/indicators/change'
import { areasOf, classesOf } from '@/scenes/mapPicture'
import { trendWindow } from '@/scenes/trendWindow'
import { versionText } from '@/locale/versionText'
import { makeProvince, NOW, PROVINCE } from './scenesProvince'

/** Counties with values 10, 20, … from best to worst. */
const ranking = (count: number): Ranked[] =>
  Array.from({ length: count }, (_, at) => ({ place: `P${at + 1}`, value: (at + 1) * 10, rank: at + 1 }))

const shape = (rows: ReturnType<typeof barRows>) =>
  rows.map((row) => (row.kind === 'county' ? row.place : row.kind === 'rest' ? row.count : 'whole'))

describe('the bars of a ranking', () => {
  it('shows all counties where they fit, the province among them', () => {
    expect(shape(barRows(ranking(3), 25, { most: 8 }))).toEqual(['P3', 'whole', 'P2', 'P1'])
    expect(shape(barRows(ranking(3), 5, { most: 8 }))).toEqual(['P3', 'P2', 'P1', 'whole'])
  })

  it('folds the others into counts that add up', () => {
    const rows = barRows(ranking(17), 92, { most: 8, highlight: ['P17'] })
    expect(shape(rows)).toEqual(['P17', 'P16', 'P15', 5, 'whole', 8, 'P1'])
    expect(rows.length).toBeLessThanOrEqual(8)
  })

  it('keeps a highlighted county in view and folds nothing of one', () => {
    const rows = shape(barRows(ranking(17), 92, { most: 8, highlight: ['P13'] }))
    expect(rows).toEqual(['P17', 'P16', 'P15', 'P14', 'P13', 3, 'whole', 8, 'P1'])
  })

  it('puts the province right where higher is better', () => {
    const best = ranking(3).reverse()
    expect(shape(barRows(best, 25, { most: 8 }))).toEqual(['P1', 'P2', 'whole', 'P3'])
  })

  it('gives no bar to a county without a figure, and none to a province of one', () => {
    const rows: Ranked[] = [...ranking(1), { place: 'silent', value: null, rank: null }]
    expect(shape(barRows(rows, 10, { most: 8 }))).toEqual(['P1'])
    expect(barRows([], null, { most: 8 })).toEqual([])
  })
})

describe('the pictures', () => {
  const months = {
    '1404-01': { A: [30, 100], B: [20, 100] },
    '1404-02': { A: [25, 100] },
    [NOW]: { A: [20, 100], B: [10, 100] },
  } as const
  const province = makeProvince(['A', 'B', 'C'], { indicator: 'passages-unnamed', months })

  it('leaves a silent county without a class', () => {
    const areas = areasOf(province, passagesUnnamed, '1404-02', {
      classes: classesOf(province, passagesUnnamed, '1404-02'),
      language: 'en',
      write: (value) => (value === null ? 'none' : String(value)),
    })
    expect(areas.map(({ name, valueText }) => `${name} ${valueText}`)).toEqual([
      'County A 25',
      'County B none',
      'County C none',
    ])
    expect(areas.map(({ classIndex }) => classIndex === null)).toEqual([false, true, true])
  })

  it('ends a trend with the month in view and keeps its gaps', () => {
    const view = { place: 'B', period: '1404-02', target: 5, name: 'B' }
    const model = trendWindow(province, passagesUnnamed, view)
    expect(model).toMatchObject({ periods: ['1404-01', '1404-02'], main: { values: [20, null] }, target: 5 })
    expect(trendWindow(province, passagesUnnamed, { ...view, period: NOW, place: PROVINCE }).main.values).toEqual([
      25, 25, 15,
    ])
  })
})

describe('small words', () => {
  it('takes a change that rounds to nothing for none', () => {
    const change = { compared: 1, asked: 1 }
    expect(movedBy({ digits: 1 }, { ...change, difference: 0.04, better: true })).toBe('same')
    expect(movedBy({ digits: 1 }, { ...change, difference: 0.06, better: true })).toBe('better')
    expect(movedBy({ digits: 2 }, { ...change, difference: -0.006, better: false })).toBe('worse')
  })

  it('writes a version in the digits of the language', () => {
    expect(versionText('1405.7.0', createFormat('fa'))).toBe('۱۴۰۵.۷.۰')
    expect(versionText('1405.7.0-beta', createFormat('en'))).toBe('1405.7.0-beta')
  })
})
