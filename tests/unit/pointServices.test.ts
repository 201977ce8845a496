import { describe, expect, it } from 'vitest'
import { servicesOn } from '@/contact-points/pointServices'
import { qualityOf } from '@/contact-points/serviceQuality'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const { point_services, service_quality } = tinyTables()

describe('the services of points on a day', () => {
  it('are those begun and not yet ended', () => {
    const [row] = point_services
    if (!row) throw new Error('the tiny province has services')
    const spell = [{ ...row, since: '2024-04-20', until: '2025-03-21' }]
    const isGiven = (day: string): boolean => servicesOn(spell, day).has(row.point_id)
    expect(['2024-04-19', '2024-04-20', '2025-03-20', '2025-03-21'].map(isGiven)).toEqual([false, true, true, false])
  })

  it('are gathered by point', () => {
    const given = servicesOn(point_services, '2025-06-21')
    expect(Object.fromEntries([...given].map(([point, services]) => [point, [...services]]))).toEqual({
      'T-1': ['T-S1', 'T-S3'],
      'T-3': ['T-S3'],
      'T-6': ['T-S1'],
      'T-8': ['T-S2'],
    })
    expect(servicesOn([], '2025-06-21').size).toBe(0)
  })
})

describe('the quality of services', () => {
  it('adds up by sums: 30 and 38 of 40 and 40 on time, one complaint', () => {
    expect(qualityOf(service_quality)).toEqual({
      onTime: { numerator: 68, denominator: 80, reported: 2, asked: 2 },
      complaints: { numerator: 1, denominator: 80, reported: 2, asked: 2 },
    })
  })

  it('leaves out what was not reported, and says so', () => {
    const [first, ...others] = service_quality
    if (!first) throw new Error('the tiny province has quality')
    const { onTime, complaints } = qualityOf([{ ...first, on_time: null }, ...others])
    expect(onTime).toEqual({ numerator: 38, denominator: 40, reported: 1, asked: 2 })
    expect(complaints.reported).toBe(2)
    expect(qualityOf([]).onTime).toEqual({ numerator: null, denominator: null, reported: 0, asked: 0 })
  })
})
