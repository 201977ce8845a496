import { describe, expect, it } from 'vitest'
import type { ServiceTransactionRow } from '@/datapackage/tables/services'
import { periodRange } from '@/locale/period'
import { comparableSeries } from '@/outsourcing/volumes/comparable'
import { onlineShare, yearSums } from '@/outsourcing/volumes/channelSums'
import { monthlyVolumes, movedByService, substitution, volumeCube } from '@/outsourcing/volumes/volumeCube'

const periods = periodRange('1403-11', '1404-03')
type Count = readonly [string, string, string, ServiceTransactionRow['channel'], number | null]

const cubeOf = (...counts: Count[]) =>
  volumeCube(
    counts.map(([period, county_code, service_id, channel, transactions]) => {
      return { period, county_code, service_id, channel, transactions }
    }),
    { periods, counties: ['A', 'B'], services: ['S1', 'S2'] },
  )

const cube = cubeOf(
  ['1404-03', 'A', 'S1', 'contact_point', 30],
  ['1404-03', 'A', 'S1', 'agency_counter', 70],
  ['1404-03', 'A', 'S1', 'online', 20],
  ['1404-03', 'A', 'S2', 'contact_point', 5],
  ['1404-03', 'B', 'S1', 'contact_point', 10],
  ['1404-03', 'B', 'S1', 'agency_counter', null],
  ['1404-02', 'B', 'S1', 'contact_point', 8],
  ['1404-02', 'B', 'S1', 'agency_counter', 2],
  ['1400-01', 'A', 'S1', 'contact_point', 9],
  ['1404-03', 'Z', 'S1', 'contact_point', 9],
)
const at = (period: string, filter = {}) => monthlyVolumes(cube, filter).find((month) => month.period === period)

describe('the volumes of services', () => {
  it('leave a county out whole whose count is empty, and say so', () => {
    expect(at('1404-03')).toEqual({
      period: '1404-03',
      contact_point: 35,
      agency_counter: 70,
      online: 20,
      reported: 1,
      asked: 2,
    })
  })

  it('ask nobody where no channel exists, which is not an empty count', () => {
    expect(at('1404-01')).toMatchObject({ contact_point: 0, reported: 0, asked: 0 })
    expect(at('1404-03', { county: 'B', services: ['S2'] })).toMatchObject({ reported: 0, asked: 0 })
  })

  it('are those of one county or of some services', () => {
    expect(at('1404-02', { county: 'B' })).toMatchObject({ contact_point: 8, agency_counter: 2, reported: 1, asked: 1 })
    expect(at('1404-03', { services: ['S2'] })).toMatchObject({ contact_point: 5, agency_counter: 0, asked: 1 })
    expect(at('1404-03', { services: ['unknown'] })).toMatchObject({ contact_point: 0, asked: 0 })
  })

  it('add up over a year, and over what was not reported they say how much it is', () => {
    expect(yearSums(cube, {}, '1404-03')).toEqual({
      contact_point: 43,
      agency_counter: 72,
      online: 20,
      reported: 2,
      asked: 3,
    })
    expect(movedByService(cube, 'agency_counter', ['1404-02', '1404-03'], null)).toEqual([
      { count: 72, missing: 1 },
      { count: 0, missing: 0 },
    ])
  })

  it('have shares only of something', () => {
    expect(substitution({ contact_point: 30, agency_counter: 70 })).toBe(30)
    expect(substitution({ contact_point: 0, agency_counter: 0 })).toBeNull()
    expect(onlineShare({ contact_point: 30, agency_counter: 50, online: 20, reported: 1, asked: 1 })).toBe(20)
    expect(onlineShare({ contact_point: 0, agency_counter: 0, online: 0, reported: 0, asked: 1 })).toBeNull()
  })

  it('are compared of the same counties alone: who is silent in the last month, or for long, is in no month', () => {
    const own = cubeOf(
      ...periods.flatMap((period, nth): Count[] => [
        [period, 'A', 'S1', 'contact_point', nth === 2 ? null : 10 * nth],
        [period, 'B', 'S1', 'contact_point', nth === periods.length - 1 ? null : 1000],
      ]),
    )
    const found = comparableSeries(own, {}, 'contact_point', '1404-03')
    expect(found.counties).toEqual(['A'])
    expect(found.bridged).toBe(1)
    expect(found.series.map(({ value }) => value)).toEqual([0, 10, 20, 30, 40])
  })
})
