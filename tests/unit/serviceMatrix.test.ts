import { describe, expect, it } from 'vitest'
import { pointMonth } from '@/contact-points/network/pointMonth'
import { packPoints } from '@/contact-points/network/pointTable'
import { serviceMatrix } from '@/contact-points/services/serviceMatrix'
import { qualityByService, shareOf } from '@/contact-points/services/qualityByService'
import { isActiveOn } from '@/places/activity'
import { POINT_KINDS, type ServiceQualityRow } from '@/datapackage/tables/network'
import { openPackage } from '@/datapackage/openPackage'
import { lastDayOf } from '@/locale/lastDay'
import { plantTree } from '@/places/tree'
import { readPublished } from '#tests/fixtures/publishedPackage'

const published = await openPackage(readPublished)
const points = await published.table('contact_points')
const services = await published.table('services')
const given = await published.table('point_services')
const tree = plantTree(await published.table('places'))
const table = packPoints({ points, services, given, looks: [] }, tree)
const PERIOD = '1405-07'
const day = lastDayOf(PERIOD)
const month = pointMonth(table, PERIOD)

/** Points that serve and give a service, from the rows. */
function givers(service: string, county: string | null) {
  const own = new Set(
    given
      .filter((row) => row.service_id === service && (row.since ?? '') <= day && (row.until ?? '9999') > day)
      .map(({ point_id }) => point_id),
  )
  return points.filter(
    (point) =>
      own.has(point.point_id) &&
      isActiveOn(point, day) &&
      (county === null || tree.countyOf(point.place_code)?.place_code === county),
  )
}

describe.each([null, '0105', '0112'])('serviceMatrix of %s', (county) => {
  it('counts the givers of each service by kind and by county, and names the one that is alone', () => {
    const kinds = serviceMatrix(table, month, 'kinds', county)
    const counties = serviceMatrix(table, month, 'counties', county)
    services.forEach(({ service_id }, at) => {
      const own = givers(service_id, county)
      expect(kinds.totals[at], service_id).toBe(own.length)
      expect(counties.totals[at], service_id).toBe(own.length)
      expect([...kinds.counts.subarray(at * 4, at * 4 + 4)]).toEqual(
        POINT_KINDS.map((kind) => own.filter((point) => point.kind === kind).length),
      )
      const alone = own.length === 1 ? table.indexOf.get(own[0]?.point_id ?? '') : -1
      expect(kinds.only[at], service_id).toBe(alone)
      const row = counties.counts.subarray(at * table.counties.length, (at + 1) * table.counties.length)
      expect(row.reduce((sum, count) => sum + count, 0)).toBe(own.length)
    })
    expect(kinds.points).toBe(
      points.filter(
        (point) =>
          isActiveOn(point, day) && (county === null || tree.countyOf(point.place_code)?.place_code === county),
      ).length,
    )
  })
})

describe('the story of the sample', () => {
  it('has services that nobody gives, and one that a single point gives', () => {
    const { totals, only } = serviceMatrix(table, month, 'kinds', null)
    expect([...totals].filter((total) => total === 0)).toHaveLength(7)
    expect([...only].filter((at) => at >= 0)).toHaveLength(1)
  })
})

describe('qualityByService', () => {
  const row = (
    point_id: string,
    period: string,
    [transactions, on_time, complaints]: [number | null, number | null, number | null],
  ): ServiceQualityRow => ({ point_id, service_id: 'S', period, transactions, on_time, complaints })
  const rows = [
    row('a', '1404-01', [900, 900, 0]),
    row('a', '1404-02', [10, 5, 1]),
    row('b', '1404-02', [90, 90, null]),
    row('b', '1404-03', [null, 7, 3]),
    row('c', '1404-03', [0, 0, 0]),
  ]

  it('adds counts and leaves out what lacks a side; a mean of shares would say 75 %', () => {
    const found = qualityByService(rows, ['1404-02', '1404-03'], (point) => point !== 'c').get('S')
    expect(found).toMatchObject({
      onTime: { numerator: 95, denominator: 100 },
      complaints: { numerator: 1, denominator: 10 },
    })
    expect(found && shareOf(found.onTime, 100)).toBe(95)
    expect(found && shareOf(found.complaints, 1000)).toBe(100)
  })

  it('has no share where nothing was done or nothing reported', () => {
    const none = qualityByService(rows, ['1404-03', '1404-03'], (point) => point === 'c').get('S')
    expect(none && shareOf(none.onTime, 100)).toBeNull()
    const silent = qualityByService(rows, ['1404-03', '1404-03'], (point) => point === 'b').get('S')
    expect(silent && shareOf(silent.onTime, 100)).toBeNull()
    expect(qualityByService(rows, ['1400-01', '1400-12'], () => true).size).toBe(0)
  })
})
