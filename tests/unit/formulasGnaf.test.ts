import { describe, expect, it } from 'vitest'
import {
  completeMunicipalitiesFormula,
  expectedAddressRatioFormula,
  gnafCompleteFormula,
  passagesUnsignedFormula,
  premisesGeocodedFormula,
} from '@/addressing/formulas'
import { householdsAt } from '@/addressing/households'
import { DEFAULT_ADDRESSING, type AddressingSettings } from '@/datapackage/addressingSettings'
import type { AddressingRow } from '@/datapackage/tables/post'
import type { PopulationRow } from '@/datapackage/tables/places'
import { observe, type IndicatorFormula } from '@/indicators/formula'
import { valueOf } from '@/indicators/observation'
import { plantTree } from '@/places/tree'
import { COUNTIES, PROVINCE } from '#tests/fixtures/tinyPlaces'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const MONTH = '1404-01'
const NOT_REPORTED = { numerator: null, denominator: null }
const [west, middle] = COUNTIES

function row(place_code: string, figures: Partial<AddressingRow>): AddressingRow {
  const empty = { passages: null, passages_named: null, passages_signed: null, premises: null, premises_plated: null }
  const more = { premises_postcoded: null, premises_geocoded: null, premises_gnaf_complete: null }
  return { period: MONTH, place_code, ...empty, ...more, ...figures }
}

const people = (place_code: string, year: string, population: number | null, households: number | null) =>
  ({ place_code, year, population, households, source: 'made up', status: 'measured' }) satisfies PopulationRow

function frameOf(addressing: AddressingRow[], population?: PopulationRow[], settings?: AddressingSettings) {
  const tables = { ...tinyTables(), addressing, ...(population ? { population } : {}) }
  return {
    tables,
    tree: plantTree(tables.places),
    periods: [MONTH],
    ...(settings ? { addressing: settings } : {}),
  }
}

const read = (formula: IndicatorFormula, addressing: AddressingRow[], unit: string) =>
  formula.reader(frameOf(addressing))(unit, MONTH)

describe('passages without a sign', () => {
  it('are told of the named ones, not of all: 300 of 400 have a name, 240 a sign, so 60 of 300', () => {
    const figure = read(
      passagesUnsignedFormula,
      [row(west.city, { passages: 400, passages_named: 300, passages_signed: 240 })],
      west.city,
    )
    expect(figure).toEqual({ numerator: 60, denominator: 300 })
    expect(valueOf(passagesUnsignedFormula.definition, figure)).toBe(20)
  })

  it('have no figure where no passage has a name, and are not reported where signs are not', () => {
    const none = read(passagesUnsignedFormula, [row('u', { passages_named: 0, passages_signed: 0 })], 'u')
    expect(valueOf(passagesUnsignedFormula.definition, none)).toBeNull()
    expect(read(passagesUnsignedFormula, [row('u', { passages_named: 5 })], 'u')).toEqual(NOT_REPORTED)
  })
})

describe('complete and geocoded premises', () => {
  const rows = [
    row('u', {
      premises: 1000,
      premises_plated: 700,
      premises_postcoded: 900,
      premises_geocoded: 450,
      premises_gnaf_complete: 400,
    }),
  ]

  it('are 400 of 1,000 and 450 of 900', () => {
    expect(valueOf(gnafCompleteFormula.definition, read(gnafCompleteFormula, rows, 'u'))).toBe(40)
    expect(valueOf(premisesGeocodedFormula.definition, read(premisesGeocodedFormula, rows, 'u'))).toBe(50)
  })
})

describe('complete municipalities', () => {
  const complete = (place: string, share: number) => row(place, { premises: 100, premises_gnaf_complete: share })
  const rows = [complete(west.city, 75), complete(west.village, 100), complete(middle.city, 74)]

  it('count from the threshold on; dehyaris are not asked', () => {
    expect(read(completeMunicipalitiesFormula, rows, west.city)).toEqual({ numerator: 1, denominator: 1 })
    expect(read(completeMunicipalitiesFormula, rows, middle.city)).toEqual({ numerator: 0, denominator: 1 })
    expect(read(completeMunicipalitiesFormula, rows, west.village)).toBeUndefined()
  })

  it('follow the threshold of the package', () => {
    const lower = frameOf(rows, undefined, { ...DEFAULT_ADDRESSING, completeFrom: 74 })
    expect(completeMunicipalitiesFormula.reader(lower)(middle.city, MONTH)).toEqual({ numerator: 1, denominator: 1 })
  })

  it('leave out in both sums who did not report, and add up to counties and the province, without rows of cities', () => {
    const holed = [...rows.slice(0, 2), row(middle.city, { premises: 100 })]
    const rowsOf = observe(completeMunicipalitiesFormula, frameOf(holed), () => 'measured')
    const short = rowsOf.map(({ place_code, numerator, denominator, reported, asked }) => [
      place_code,
      numerator,
      denominator,
      reported,
      asked,
    ])
    expect(short).toEqual([
      [west.code, 1, 1, 1, 1],
      [middle.code, null, null, 0, 1],
      [PROVINCE, 1, 1, 1, 2],
    ])
  })
})

describe('households', () => {
  const census = [
    people(PROVINCE, '1395', 3000, 1000),
    people('counted', '1395', 300, 110),
    people('reckoned', '1395', 299, null),
    people('unknown', '1395', null, null),
    people('counted', '1405', 330, 120),
  ]

  it('are those of the latest census by then, else people over the province’s people per household', () => {
    const known = householdsAt(census, PROVINCE, '1404-12')
    expect(known.get('counted')).toEqual({ count: 110, year: '1395', isEstimate: false })
    expect(known.get('reckoned')).toEqual({ count: 100, year: '1395', isEstimate: true })
    expect(known.has('unknown')).toBe(false)
    expect(householdsAt(census, PROVINCE, '1405-01').get('counted')?.count).toBe(120)
  })

  it('are not guessed without the province’s own', () => {
    expect(householdsAt([people('reckoned', '1395', 299, null)], PROVINCE, '1404-01').has('reckoned')).toBe(false)
  })

  it('set against premises: 150 for 100 households are 1.5', () => {
    const frame = frameOf([row('reckoned', { premises: 150 }), row('nobody', { premises: 4 })], census)
    const ratio = expectedAddressRatioFormula.reader(frame)
    expect(valueOf(expectedAddressRatioFormula.definition, ratio('reckoned', MONTH))).toBe(1.5)
    expect(ratio('nobody', MONTH)).toEqual(NOT_REPORTED)
    expect(ratio('elsewhere', MONTH)).toBeUndefined()
  })
})
