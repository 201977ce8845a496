import { describe, expect, it } from 'vitest'
import type { PostalItemsRow } from '@/datapackage/tables/post'
import { periodRange } from '@/locale/period'
import { plantTree } from '@/places/tree'
import { itemsPerHeadFormula, rollingSum } from '@/postal-volume/indicators'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const without = (...months: number[]) => YEAR.map((items) => (months.includes(items) ? null : items))

describe('a sum over twelve months', () => {
  it('is the sum when all reported', () => {
    expect(rollingSum(YEAR)).toEqual({ items: 78, filled: 0 })
    expect(rollingSum(YEAR.map(() => 0))).toEqual({ items: 0, filled: 0 })
  })

  it('fills up to two missing months with the mean of the others, and says so', () => {
    // 78 − 6 = 72 of 11 months: 72 / 11 × 12 = 78.5…
    expect(rollingSum(without(6))).toEqual({ items: 79, filled: 1 })
    // 78 − 1 − 2 = 75 of 10 months: 90
    expect(rollingSum(without(1, 2))).toEqual({ items: 90, filled: 2 })
    expect(rollingSum(YEAR.map((_, at) => (at === 3 ? null : 100)))).toEqual({ items: 1200, filled: 1 })
  })

  it('is not reported with three missing, or without the month itself', () => {
    const none = { items: null, filled: 0 }
    expect(rollingSum(without(1, 2, 3))).toEqual(none)
    expect(rollingSum(without(12))).toEqual(none)
    expect(rollingSum(YEAR.map(() => null))).toEqual(none)
  })

  it('is not formed of fewer or more than twelve months', () => {
    expect(rollingSum(YEAR.slice(1)).items).toBeNull()
    expect(rollingSum([...YEAR, 13]).items).toBeNull()
    expect(rollingSum([]).items).toBeNull()
  })

  it('grows with every month', () => {
    const base = rollingSum(without(4)).items ?? Number.NaN
    for (let month = 0; month < 12; month += 1) {
      const more = without(4).map((items, at) => (items !== null && at === month ? items + 11 : items))
      const grown = rollingSum(more).items ?? Number.NaN
      expect(grown - base).toBe(month === 3 ? 0 : 12)
    }
  })
})

describe('items per head', () => {
  const tables = tinyTables()
  const tree = plantTree(tables.places)
  const periods = periodRange('1402-01', '1404-03')
  const reader = (postal_items: PostalItemsRow[]) =>
    itemsPerHeadFormula.reader({ tables: { ...tables, postal_items }, tree, periods })
  const read = reader(tables.postal_items)

  it('is asked for from the twelfth month on', () => {
    expect(read('9803', '1402-11')).toBeUndefined()
    // 12 × 300 and 10 × (0 + 1 + … + 11)
    expect(read('9803', '1402-12')).toEqual({ numerator: 3600 + 660, denominator: 10_000, filled: 0 })
  })

  it('adds sent and received, of all kinds and on behalf of anyone, over twelve months', () => {
    // 12 × 300 and 10 × (15 + … + 26)
    expect(read('9803', '1404-03')).toEqual({ numerator: 3600 + 2460, denominator: 10_000, filled: 0 })
  })

  it('fills the month that the west county missed', () => {
    // Without 1403-05: 11 × 900 and 10 × (246 − 16), for twelve of eleven months.
    const items = Math.round(((9900 + 2300) / 11) * 12)
    expect(items).toBe(13_309)
    expect(read('9801', '1404-03')).toEqual({ numerator: items, denominator: 30_000, filled: 1 })
    expect(read('9801', '1403-05')).toEqual({ numerator: null, denominator: 30_000, filled: 0 })
    expect(read('9801', '1403-04')).toMatchObject({ filled: 0 })
  })

  it('is not reported where the month was not', () => {
    expect(read('9802', '1404-03')).toEqual({ numerator: null, denominator: 20_000, filled: 0 })
    expect(read('9802', '1404-02')).toMatchObject({ denominator: 20_000, filled: 0 })
    expect(read('9802', '1404-02')?.numerator).toBe(12 * 600 + 10 * 234)
  })

  it('takes a month with one empty cell as missing: a part is not the whole', () => {
    const holed = tables.postal_items.map((row) =>
      row.county_code === '9803' && row.period === '1403-10' && row.kind === 'letter' ? { ...row, items: null } : row,
    )
    // 11 × 300 and 10 × (246 − 21), for twelve of eleven months
    const items = Math.round(((3300 + 2250) / 11) * 12)
    expect(reader(holed)('9803', '1404-03')).toEqual({ numerator: items, denominator: 10_000, filled: 1 })
  })

  it('takes a month without any row as missing, not as none sent', () => {
    const lost = tables.postal_items.filter((row) => row.county_code !== '9803' || row.period !== '1403-10')
    expect(reader(lost)('9803', '1404-03')).toMatchObject({ filled: 1 })
    const empty = tables.postal_items.map((row) =>
      row.county_code === '9803' && row.period === '1403-10' ? { ...row, items: 0 } : row,
    )
    expect(reader(empty)('9803', '1404-03')).toEqual({ numerator: 6060 - 510, denominator: 10_000, filled: 0 })
  })

  it('does not depend on the order of rows', () => {
    const turned = reader([...tables.postal_items].reverse())
    for (const county of ['9801', '9802', '9803']) expect(turned(county, '1404-03')).toEqual(read(county, '1404-03'))
  })
})
