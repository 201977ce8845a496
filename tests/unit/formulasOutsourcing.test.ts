import { describe, expect, it } from 'vitest'
import type { ServiceTransactionRow } from '@/datapackage/tables/services'
import { valueOf } from '@/indicators/observation'
import { outsourcedVolumeFormula } from '@/outsourcing/indicators'
import { plantTree } from '@/places/tree'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const PERIOD = '1404-01'
type Count = readonly [service: string, channel: ServiceTransactionRow['channel'], transactions: number | null]

/** The figure of county 9801, which alone had these transactions. T-S3 is the Post's own service. */
function figure(...counts: Count[]) {
  const service_transactions = counts.map(([service_id, channel, transactions]): ServiceTransactionRow => {
    return { period: PERIOD, county_code: '9801', service_id, channel, transactions }
  })
  const tables = { ...tinyTables(), service_transactions }
  return outsourcedVolumeFormula.reader({ tables, tree: plantTree(tables.places), periods: [PERIOD] })('9801', PERIOD)
}

const value = (...counts: Count[]) => valueOf(outsourcedVolumeFormula.definition, figure(...counts))

describe('outsourced volume', () => {
  it('is what contact points did, of all that was done in person', () => {
    const counts: Count[] = [
      ['T-S1', 'contact_point', 30],
      ['T-S1', 'agency_counter', 50],
      ['T-S2', 'contact_point', 20],
    ]
    expect(figure(...counts)).toEqual({ numerator: 50, denominator: 100 })
    expect(value(...counts)).toBe(50)
  })

  it('leaves the Post’s own services and what is done online out', () => {
    const counts: Count[] = [
      ['T-S1', 'contact_point', 1],
      ['T-S1', 'agency_counter', 3],
    ]
    const beside: Count[] = [
      ['T-S3', 'contact_point', 1000],
      ['T-S3', 'agency_counter', 1000],
      ['T-S1', 'online', 500],
    ]
    expect(figure(...counts, ...beside)).toEqual(figure(...counts))
  })

  it('counts a service only where all it has in person was reported; an empty cell is not 0', () => {
    const sound: Count[] = [
      ['T-S1', 'contact_point', 30],
      ['T-S1', 'agency_counter', 70],
    ]
    expect(figure(...sound, ['T-S2', 'contact_point', null], ['T-S2', 'agency_counter', 900])).toEqual(figure(...sound))
    expect(figure(...sound, ['T-S2', 'contact_point', 5], ['T-S2', 'agency_counter', null])).toEqual(figure(...sound))
    expect(figure(...sound, ['T-S2', 'contact_point', 0], ['T-S2', 'agency_counter', 900])).toEqual({
      numerator: 30,
      denominator: 1000,
    })
  })

  it('is not reported when no service was, and 0 when none was handed over', () => {
    const missing = { numerator: null, denominator: null }
    expect(figure()).toEqual(missing)
    expect(figure(['T-S1', 'contact_point', null], ['T-S1', 'agency_counter', null])).toEqual(missing)
    expect(figure(['T-S1', 'online', 10])).toEqual(missing)
    expect(figure(['T-S1', 'contact_point', 0], ['T-S1', 'agency_counter', 9])).toEqual({
      numerator: 0,
      denominator: 9,
    })
  })

  it('is nothing to divide by when nobody came', () => {
    expect(value(['T-S1', 'contact_point', 0], ['T-S1', 'agency_counter', 0])).toBeNull()
  })

  it('rises as transactions move over, from 0 to 100 %', () => {
    const steps = Array.from({ length: 11 }, (_, moved) =>
      value(['T-S1', 'contact_point', moved], ['T-S1', 'agency_counter', 10 - moved]),
    )
    expect(steps).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100])
  })
})
