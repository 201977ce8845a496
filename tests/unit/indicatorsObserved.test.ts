import { describe, expect, it } from 'vitest'
import { observe, type IndicatorFormula, type RawFrame, type UnitFigure } from '@/indicators/formula'
import type { Observation } from '@/indicators/observation'
import { indexObservations } from '@/indicators/observationSet'
import { passagesUnnamed } from '@/addressing/indicators'
import { plantTree } from '@/places/tree'
import { tinyPlaces } from '#tests/fixtures/tinyPlaces'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const PERIOD = '1404-01'

function observed(unit: IndicatorFormula['unit'], figures: Record<string, UnitFigure>): Observation[] {
  const formula: IndicatorFormula = { definition: passagesUnnamed, unit, reader: () => (code) => figures[code] }
  const frame: RawFrame = { tables: tinyTables(), tree: plantTree(tinyPlaces()), periods: [PERIOD] }
  return observe(formula, frame, ({ filled }) => (filled > 0 ? 'estimated' : 'measured'))
}

const brief = (rows: Observation[]) =>
  rows.map(({ place_code, numerator, denominator, reported, asked }) => [
    place_code,
    `${numerator}/${denominator}`,
    `${reported} of ${asked}`,
  ])

describe('observing municipalities', () => {
  it('adds cities and villages up to counties and counties to the province; villages have no row of their own', () => {
    const rows = observed('municipality', {
      '9801000001': { numerator: 10, denominator: 100 },
      '9801v1': { numerator: 5, denominator: 20 },
      '9801000009': { numerator: 0, denominator: 30 },
      '9803v1': { numerator: null, denominator: null },
    })
    expect(brief(rows)).toEqual([
      ['9801000001', '10/100', '1 of 1'],
      ['9801', '15/120', '2 of 2'],
      ['9801000009', '0/30', '1 of 1'],
      ['9803', '0/30', '1 of 2'],
      ['98', '15/150', '2 of 2'],
    ])
  })

  it('keeps a county in which nobody reported, as not reported', () => {
    const silent = { numerator: null, denominator: null }
    const rows = observed('municipality', {
      '9801v1': { numerator: 5, denominator: 20 },
      '9802000001': silent,
      '9802v1': silent,
    })
    expect(brief(rows).slice(1)).toEqual([
      ['9802000001', 'null/null', '0 of 1'],
      ['9802', 'null/null', '0 of 2'],
      ['98', '5/20', '1 of 2'],
    ])
  })

  it('has nothing in a month that nobody is asked for', () => {
    expect(observed('municipality', {})).toEqual([])
  })
})

describe('observing counties', () => {
  it('counts a half-reported figure as not reported, and leaves it out of the sum', () => {
    const rows = observed('county', {
      '9801': { numerator: 1, denominator: 10 },
      '9802': { numerator: null, denominator: 1000 },
      '9803': { numerator: 3, denominator: 10 },
    })
    expect(brief(rows)).toEqual([
      ['9801', '1/10', '1 of 1'],
      ['9802', 'null/1000', '0 of 1'],
      ['9803', '3/10', '1 of 1'],
      ['98', '4/20', '2 of 3'],
    ])
  })

  it('carries estimated months to the province, and calls only those figures estimates', () => {
    const rows = observed('county', {
      '9801': { numerator: 1, denominator: 10, filled: 2 },
      '9802': { numerator: 1, denominator: 10, filled: 0 },
      '9803': { numerator: 1, denominator: 10, filled: 1 },
    })
    expect(rows.map(({ filled, status }) => [filled, status])).toEqual([
      [2, 'estimated'],
      [null, 'measured'],
      [1, 'estimated'],
      [3, 'estimated'],
    ])
  })
})

describe('a set of observations', () => {
  const row = (indicator: string, place_code: string, period: string): Observation => {
    const figure = { numerator: 1, denominator: 2, reported: 1, asked: 1 }
    return { indicator, place_code, period, ...figure, status: 'measured', filled: null }
  }
  const rows = [row('a', 'x', '1403-11'), row('a', 'x', '1404-02'), row('b', 'y', '1404-01')]
  const set = indexObservations(rows)

  it('spans all months from the first to the last, without holes', () => {
    expect(set.periods).toEqual(['1403-11', '1403-12', '1404-01', '1404-02'])
  })

  it('gives each series an entry for each month', () => {
    expect(set.series('a', 'x')).toEqual([rows[0], null, null, rows[1]])
    expect(set.series('b', 'y')).toEqual([null, null, rows[2], null])
    expect(set.series('b', 'x')).toEqual([null, null, null, null])
  })

  it('finds one observation, and none outside of its months', () => {
    expect(set.at('a', 'x', '1404-02')).toBe(rows[1])
    expect(set.at('a', 'x', '1403-12')).toBeNull()
    expect(set.at('a', 'x', '1403-10')).toBeNull()
    expect(set.at('a', 'x', '1405-01')).toBeNull()
    expect(set.at('b', 'x', '1404-01')).toBeNull()
  })

  it('does not depend on the order of rows, and may be empty', () => {
    const turned = indexObservations([...rows].reverse())
    expect(turned.periods).toEqual(set.periods)
    expect(turned.series('a', 'x')).toEqual(set.series('a', 'x'))
    expect(indexObservations([]).periods).toEqual([])
    expect(indexObservations([]).at('a', 'x', '1404-01')).toBeNull()
  })
})
