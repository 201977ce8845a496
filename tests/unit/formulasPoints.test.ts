import { describe, expect, it } from 'vitest'
import { isActiveOn, peoplePerPointFormula } from '@/contact-points/indicators'
import type { ContactPointRow } from '@/datapackage/tables/network'
import { valueOf } from '@/indicators/observation'
import { lastDayOf } from '@/locale/lastDay'
import { periodRange } from '@/locale/period'
import { plantTree } from '@/places/tree'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const point = (
  status: ContactPointRow['status'],
  opened_on: string | null,
  closed_on: string | null,
): Pick<ContactPointRow, 'status' | 'opened_on' | 'closed_on'> => ({ status, opened_on, closed_on })

const DAY = '2024-10-13'

describe('a contact point on a day', () => {
  it.each([
    ['is active without dates', point('active', null, null), true],
    ['is active from the day it opened', point('active', DAY, null), true],
    ['is not active before', point('active', '2024-10-14', null), false],
    ['is active until the day before it closed', point('closed', '2020-01-01', '2024-10-14'), true],
    ['is not active on the day it closed', point('closed', '2020-01-01', DAY), false],
    ['is active until a closing that is announced', point('active', null, '2030-01-01'), true],
    ['never counts when closed without a date', point('closed', '2020-01-01', null), false],
    ['never counts when suspended without a date', point('suspended', '2020-01-01', null), false],
  ])('%s', (_, own, active) => {
    expect(isActiveOn(own, DAY)).toBe(active)
  })
})

describe('people per point', () => {
  const tables = tinyTables()
  const periods = periodRange('1402-01', '1404-03')
  const read = peoplePerPointFormula.reader({ tables, tree: plantTree(tables.places), periods })

  it('counts the points active on the last day of the month', () => {
    expect(lastDayOf('1402-09')).toBe('2023-12-21') // T-5 closed on the day after
    expect(read('9801', '1402-09')).toEqual({ numerator: 30_000, denominator: 4 })
    expect(read('9801', '1402-10')).toEqual({ numerator: 30_000, denominator: 3 })
    expect(read('9801', '1403-06')).toEqual({ numerator: 30_000, denominator: 3 })
    expect(read('9801', '1403-07')).toEqual({ numerator: 30_000, denominator: 4 }) // T-4 opened on 22 Mehr
  })

  it('counts a point without coordinates, and none that is suspended', () => {
    expect(read('9803', '1404-03')).toEqual({ numerator: 10_000, denominator: 1 })
  })

  it('has no figure in a county without a point: nothing to divide by', () => {
    const none = { ...tables, contact_points: tables.contact_points.filter((row) => row.place_code !== '9803v1') }
    const figure = peoplePerPointFormula.reader({ tables: none, tree: plantTree(tables.places), periods })(
      '9803',
      '1404-03',
    )
    expect(figure).toEqual({ numerator: 10_000, denominator: 0 })
    expect(valueOf(peoplePerPointFormula.definition, figure)).toBeNull()
  })

  it('is not reported where the county was not counted, which is not nobody', () => {
    const uncounted = { ...tables, population: tables.population.filter((row) => row.place_code !== '9802') }
    const figure = peoplePerPointFormula.reader({ tables: uncounted, tree: plantTree(tables.places), periods })(
      '9802',
      '1404-03',
    )
    expect(figure).toEqual({ numerator: null, denominator: 2 })
  })

  it('falls with each point that opens', () => {
    const [first] = tables.contact_points
    if (!first) throw new Error('the tiny province has points')
    let before = Infinity
    for (let more = 0; more < 5; more += 1) {
      const added = Array.from({ length: more }, (_, at) => ({ ...first, point_id: `new-${at}`, opened_on: null }))
      const wider = { ...tables, contact_points: [...tables.contact_points, ...added] }
      const reader = peoplePerPointFormula.reader({ tables: wider, tree: plantTree(tables.places), periods })
      const value = valueOf(peoplePerPointFormula.definition, reader('9801', '1404-03')) ?? Number.NaN
      expect(value).toBeCloseTo(30_000 / (4 + more), 9)
      expect(value).toBeLessThan(before)
      before = value
    }
  })
})
