import { describe, expect, it } from 'vitest'
import { addMonths, periodRange } from '@/locale/period'
import { plantTree } from '@/places/tree'
import { censusAt } from '@/places/census'
import { itemsPerHeadFormula } from '@/postal-volume/indicators'
import { itemsCube, itemsOf, perHead, rollingItems, type ItemsFilter } from '@/postal-volume/itemsCube'
import { AS_OF, PERIODS } from '#tests/fixtures/tinyFigures'
import { COUNTIES, EAST, MIDDLE, WEST } from '#tests/fixtures/tinyPlaces'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const tables = tinyTables()
const counties = COUNTIES.map(({ code }) => code)
const cube = itemsCube(tables.postal_items, PERIODS, counties)
const people = (county: string) => censusAt(tables.population, AS_OF).get(county)?.population ?? null
const ALL: ItemsFilter = { kind: null, direction: 'both' }

describe('the items of a county in a month', () => {
  // West (k = 3), 1402-03, the third month: 300 letters sent, 450 parcels received, 150 documents sent for T-A1, 20 by shops.
  it('are those of a kind, a direction or an agency', () => {
    const at = (filter: ItemsFilter) => itemsOf(cube, WEST, '1402-03', filter)
    expect(at(ALL)).toBe(920)
    expect(at({ kind: null, direction: 'sent' })).toBe(450)
    expect(at({ kind: null, direction: 'received' })).toBe(470)
    expect(at({ kind: 'letter', direction: 'both' })).toBe(300)
    expect(at({ kind: 'letter', direction: 'received' })).toBe(0)
    expect(at({ ...ALL, agency: 'any' })).toBe(150)
    expect(at({ ...ALL, agency: 'T-A1' })).toBe(150)
    expect(at({ ...ALL, agency: 'unknown' })).toBe(0)
  })

  it('are not known where a return is missing, whatever is asked', () => {
    expect(itemsOf(cube, WEST, '1403-05', ALL)).toBeNull()
    expect(itemsOf(cube, WEST, '1403-05', { kind: 'express', direction: 'sent' })).toBeNull()
    expect(itemsOf(cube, 'nowhere', '1402-03', ALL)).toBeNull()
    expect(itemsOf(cube, WEST, '1399-01', ALL)).toBeNull()
  })
})

describe('twelve months of items per head', () => {
  it('are the published indicator where all kinds and both directions are asked', () => {
    const reader = itemsPerHeadFormula.reader({ tables, tree: plantTree(tables.places), periods: PERIODS })
    for (const period of PERIODS) {
      for (const county of counties) {
        const published = reader(county, period)
        const own = rollingItems(cube, [county], period, ALL, people)
        expect([own.items, own.filled]).toEqual([published?.numerator ?? null, published?.filled ?? 0])
      }
    }
  })

  it('leave out who is silent now, items and people alike', () => {
    const all = rollingItems(cube, counties, AS_OF, ALL, people)
    expect([all.reported, all.asked, all.people]).toEqual([2, 3, 40_000])
    expect(rollingItems(cube, [MIDDLE], AS_OF, ALL, people).items).toBeNull()
  })

  it('bridge a missing month by the mean of the others, over a leap year too', () => {
    // The west lacks 1403-05 of the twelve months to 1403-12; 1403 is a leap year. Letters are 300 a month.
    const own = rollingItems(cube, [WEST], '1403-12', { kind: 'letter', direction: 'sent' }, people)
    expect([own.items, own.filled]).toEqual([3600, 1])
    expect(perHead(own)).toBeCloseTo(0.12, 9)
  })

  it('need a whole window behind them', () => {
    expect(rollingItems(cube, [EAST], addMonths(PERIODS[0] ?? '', 10), ALL, people).items).toBeNull()
    expect(rollingItems(cube, [EAST], addMonths(PERIODS[0] ?? '', 11), ALL, people).items).not.toBeNull()
    expect(rollingItems(itemsCube([], [], []), [], AS_OF, ALL, people)).toMatchObject({ items: null, reported: 0 })
  })

  it('have kinds that add up to all, and directions to both, but for rounding', () => {
    const period = periodRange('1403-12', '1403-12')[0] ?? ''
    const of = (filter: ItemsFilter) => rollingItems(cube, [EAST], period, filter, people).items ?? 0
    expect(of({ kind: null, direction: 'sent' }) + of({ kind: null, direction: 'received' })).toBe(of(ALL))
  })

  it('leave a county out whose people were not counted', () => {
    expect(rollingItems(cube, counties, '1403-12', ALL, (code) => (code === WEST ? null : people(code)))).toMatchObject(
      {
        reported: 2,
        people: 30_000,
      },
    )
  })
})
