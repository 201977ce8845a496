import { describe, expect, it } from 'vitest'
import { activeSpan, dayNumber, isActiveOn } from '@/places/activity'
import {
  accessDistanceFormula,
  effectiveAccess,
  effectiveAccessFormula,
  serviceAccessFormula,
  transparencyFormula,
} from '@/contact-points/formulas'
import { ticksOf, transparencyOn } from '@/contact-points/transparency'
import { DEFAULT_ACCESS, type AccessSettings } from '@/datapackage/accessSettings'
import type { RawTables } from '@/datapackage/catalogue'
import type { IndicatorFormula } from '@/indicators/formula'
import { valueOf } from '@/indicators/observation'
import { periodRange } from '@/locale/period'
import { plantTree } from '@/places/tree'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const periods = periodRange('1402-01', '1404-03')

function reading(formula: IndicatorFormula, change: Partial<RawTables> = {}, access?: Partial<AccessSettings>) {
  const tables = { ...tinyTables(), ...change }
  const frame = { tables, tree: plantTree(tables.places), periods, access: { ...DEFAULT_ACCESS, ...access } }
  return formula.reader(frame)
}

describe('a point as a span of days', () => {
  it('serves on just the days that it is active on', () => {
    for (const status of ['active', 'suspended', 'closed'] as const)
      for (const opened_on of [null, '2024-10-13'])
        for (const closed_on of [null, '2024-10-13', '2025-01-01'])
          for (const day of ['2024-10-12', '2024-10-13', '2024-12-31', '2025-01-01', '2030-01-01']) {
            const point = { status, opened_on, closed_on }
            const [from, until] = activeSpan(point)
            const serves = from <= dayNumber(day) && dayNumber(day) < until
            expect(serves, JSON.stringify({ ...point, day })).toBe(isActiveOn(point, day))
          }
  })
})

describe('the formulas of reach', () => {
  it('ask each settlement, whoever answers for it', () => {
    const tables = tinyTables()
    const places = tables.places.map((row) => (row.place_code === '9801v1' ? { ...row, responsible: null } : row))
    expect(plantTree(places).unitsOf('9801').length).toBe(1)
    expect(plantTree(places).settlementsOf('9801').length).toBe(2)
    expect(reading(accessDistanceFormula, { places })('9801v1', '1404-03')).toEqual({
      numerator: 18_000,
      denominator: 18_000,
    })
  })

  it('take the main distance of the package', () => {
    const only = { contact_points: tinyTables().contact_points.filter(({ point_id }) => point_id === 'T-2') }
    const covered = (mainKm: number) =>
      reading(accessDistanceFormula, only, { mainKm })('9801000001', '1404-03')?.numerator
    // 3.4 km by road.
    expect([covered(3.3), covered(3.4)]).toEqual([0, 12_000])
    const line = { ...only, road_distances: [] }
    expect(
      reading(accessDistanceFormula, line, { mainKm: 2, detourFactor: 1 })('9801000001', '1404-03')?.numerator,
    ).toBe(12_000)
    expect(
      reading(accessDistanceFormula, line, { mainKm: 2, detourFactor: 1.2 })('9801000001', '1404-03')?.numerator,
    ).toBe(0)
  })

  it('are not reported where people or place are not known', () => {
    const { population, places } = tinyTables()
    const unknown = { numerator: null, denominator: null }
    const uncounted = { population: population.filter(({ place_code }) => place_code !== '9801v1') }
    const lost = { places: places.map((row) => (row.place_code === '9801v1' ? { ...row, lat: null } : row)) }
    for (const formula of [accessDistanceFormula, serviceAccessFormula, effectiveAccessFormula])
      for (const change of [uncounted, lost]) expect(reading(formula, change)('9801v1', '1404-03')).toEqual(unknown)
  })

  it('have nothing to say of services in a package without them', () => {
    expect(reading(serviceAccessFormula, { point_services: [] })('9801v1', '1404-03')).toBeUndefined()
    expect(reading(serviceAccessFormula, { services: [], point_services: [] })('9801v1', '1404-03')).toBeUndefined()
  })

  it('give counters for 10,000 people', () => {
    expect(valueOf(effectiveAccess, reading(effectiveAccessFormula)('9801v1', '1404-03'))).toBeCloseTo(
      10_000 / 18_000,
      9,
    )
  })
})

describe('transparency', () => {
  const rows = tinyTables().point_transparency

  it('is what the latest look found', () => {
    const on = (day: string) => transparencyOn(rows, day).get('T-1')?.hours
    expect([on('2023-04-20'), on('2023-04-21'), on('2024-10-12'), on('2024-10-13')]).toEqual([
      undefined,
      'no',
      'no',
      'yes',
    ])
  })

  it('holds until it is said to end, and no earlier look comes back', () => {
    const ended = rows.map((row) => (row.since === '2024-10-13' ? { ...row, until: '2025-01-01' } : row))
    expect(transparencyOn(ended, '2024-12-31').get('T-1')?.hours).toBe('yes')
    expect(transparencyOn(ended, '2025-01-01').get('T-1')).toBeUndefined()
  })

  it('counts the parts that were looked at, over the points that serve', () => {
    const read = reading(transparencyFormula)
    expect(read('9801', '1403-06')).toEqual({ numerator: 0, denominator: 3 })
    expect(read('9801', '1403-07')).toEqual({ numerator: 2, denominator: 3 })
    expect(read('9803', '1404-03')).toEqual({ numerator: null, denominator: null }) // the only look is at a suspended point
    expect(ticksOf([undefined])).toEqual({ numerator: null, denominator: null })
  })

  it('is not asked for in a package that never looks', () => {
    expect(reading(transparencyFormula, { point_transparency: [] })('9801', '1404-03')).toBeUndefined()
  })
})
