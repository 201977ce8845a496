import { describe, expect, it } from 'vitest'
import { measureAccess } from '@/contact-points/access/measureAccess'
import { countyRows, coverageRow, pointsGiving, thresholdAt } from '@/contact-points/reach/coverageRows'
import { tinyAccess } from '#tests/fixtures/tinyAccess'

const PERIOD = '1404-03'
const data = tinyAccess()
const now = measureAccess(data, { period: PERIOD })
const [west = '', middle = '', east = ''] = data.settlements.counties
const KM_3 = 1

describe('rows of the access view', () => {
  it('tell the province, a county, its cities and its villages', () => {
    expect(coverageRow(data, now, 'not a county', 'all').shares[KM_3]).toBeCloseTo((41 / 60) * 100)
    expect(coverageRow(data, now, middle, 'all').shares[KM_3]).toBeCloseTo(55)
    expect(coverageRow(data, now, west, 'rural').shares[KM_3]).toBe(100)
    expect(coverageRow(data, now, 'not a county', 'urban').shares[KM_3]).toBeCloseTo((23 / 27) * 100)
  })

  it('put the worst county first', () => {
    expect(countyRows(data, now, 'all', KM_3).map(({ place }) => place)).toEqual([east, middle, west])
  })

  it('do not take an unknown population for nobody reached', () => {
    const unknown = tinyAccess(() => ({ population: [] }))
    const row = coverageRow(unknown, measureAccess(unknown, { period: PERIOD }), west, 'all')
    expect(row.shares.every((share) => share === null)).toBe(true)
    expect(row.effective).toBeNull()
  })

  it('of a service are those of the points that give it, counted as by service', () => {
    const only = pointsGiving(data, 'T-S1', PERIOD)
    expect(only.sort()).toEqual(['T-1', 'T-6'])
    const row = coverageRow(data, measureAccess(data, { period: PERIOD, only }), 'not a county', 'all')
    expect(row.shares[KM_3]).toBeCloseTo((23 / 60) * 100)
    expect(pointsGiving(data, 'unknown', PERIOD)).toEqual([])
  })

  it('give a service until its last month', () => {
    expect(pointsGiving(data, 'T-S1', '1403-11')).toContain('T-2')
  })

  it('look at the distance of the link, else at the main one', () => {
    expect(thresholdAt(data, '10')).toBe(3)
    expect(thresholdAt(data, '4')).toBe(KM_3)
    expect(thresholdAt(data, null)).toBe(KM_3)
    expect(thresholdAt(tinyAccess(undefined, { mainKm: 4 }), null)).toBe(0)
  })
})
