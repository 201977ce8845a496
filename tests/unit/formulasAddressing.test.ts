import { describe, expect, it } from 'vitest'
import { passagesUnnamedFormula, premisesUnplatedFormula } from '@/addressing/indicators'
import type { AddressingRow } from '@/datapackage/tables/post'
import { valueOf } from '@/indicators/observation'
import { plantTree } from '@/places/tree'
import { tinyTables } from '#tests/fixtures/tinyProvince'

function row(place_code: string, period: string, figures: Partial<AddressingRow>): AddressingRow {
  return {
    period,
    place_code,
    passages: null,
    passages_named: null,
    passages_signed: null,
    premises: null,
    premises_plated: null,
    premises_postcoded: null,
    premises_geocoded: null,
    premises_gnaf_complete: null,
    ...figures,
  }
}

function readers(addressing: AddressingRow[]) {
  const tables = { ...tinyTables(), addressing }
  const frame = { tables, tree: plantTree(tables.places), periods: ['1404-01', '1404-02', '1404-03', '1404-04'] }
  return { unnamed: passagesUnnamedFormula.reader(frame), unplated: premisesUnplatedFormula.reader(frame) }
}

const NOT_REPORTED = { numerator: null, denominator: null }

describe('passages without a name, premises without a plate', () => {
  it('are the whole less what is done', () => {
    const { unnamed, unplated } = readers([
      row('u', '1404-01', { passages: 200, passages_named: 150, premises: 1000, premises_plated: 400 }),
    ])
    expect(unnamed('u', '1404-01')).toEqual({ numerator: 50, denominator: 200 })
    expect(unplated('u', '1404-01')).toEqual({ numerator: 600, denominator: 1000 })
    expect(valueOf(passagesUnnamedFormula.definition, unnamed('u', '1404-01'))).toBe(25)
    expect(valueOf(premisesUnplatedFormula.definition, unplated('u', '1404-01'))).toBe(60)
  })

  it('are none when all is done, and all when nothing is', () => {
    const { unnamed, unplated } = readers([
      row('u', '1404-01', { passages: 20, passages_named: 20, premises: 10, premises_plated: 0 }),
    ])
    expect(unnamed('u', '1404-01')).toEqual({ numerator: 0, denominator: 20 })
    expect(unplated('u', '1404-01')).toEqual({ numerator: 10, denominator: 10 })
  })

  it('are not reported where either cell is empty, each on its own', () => {
    const { unnamed, unplated } = readers([
      row('a', '1404-01', { passages: 200, premises: 10, premises_plated: 4 }),
      row('b', '1404-01', { passages_named: 150, premises_plated: 4 }),
    ])
    expect([unnamed('a', '1404-01'), unplated('a', '1404-01')]).toEqual([
      NOT_REPORTED,
      { numerator: 6, denominator: 10 },
    ])
    expect([unnamed('b', '1404-01'), unplated('b', '1404-01')]).toEqual([NOT_REPORTED, NOT_REPORTED])
  })

  it('are asked for from the first row of a municipality on; a month without a row after that was not reported', () => {
    const full = { passages: 10, passages_named: 4 }
    const { unnamed } = readers([row('u', '1404-04', full), row('u', '1404-02', full)])
    expect(unnamed('u', '1404-01')).toBeUndefined()
    expect(unnamed('u', '1404-02')).toEqual({ numerator: 6, denominator: 10 })
    expect(unnamed('u', '1404-03')).toEqual(NOT_REPORTED)
    expect(unnamed('u', '1404-04')).toEqual({ numerator: 6, denominator: 10 })
    expect(unnamed('never', '1404-04')).toBeUndefined()
  })

  it('fall as more are named, and stay within the whole', () => {
    let before = Infinity
    for (let named = 0; named <= 50; named += 1) {
      const { unnamed } = readers([row('u', '1404-01', { passages: 50, passages_named: named })])
      const value = valueOf(passagesUnnamedFormula.definition, unnamed('u', '1404-01')) ?? Number.NaN
      expect(value).toBeLessThan(before)
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(100)
      before = value
    }
  })
})
