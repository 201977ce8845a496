import { describe, expect, it } from 'vitest'
import type { PopulationRow } from '@/datapackage/tables/places'
import { censusAt } from '@/places/census'
import { nameOf } from '@/places/placeName'
import { plantTree } from '@/places/tree'
import { tinyPlaces } from '#tests/fixtures/tinyPlaces'

const codes = (places: readonly { place_code: string }[]): string[] => places.map(({ place_code }) => place_code)

describe('the tree', () => {
  const tree = plantTree(tinyPlaces())

  it('has the province and its counties in the order of the table', () => {
    expect(tree.province.place_code).toBe('98')
    expect(codes(tree.counties)).toEqual(['9801', '9802', '9803'])
    expect(codes(plantTree(tinyPlaces().reverse()).counties)).toEqual(['9803', '9802', '9801'])
  })

  it('reads a parent from the table and never from the prefix of a code', () => {
    expect(tree.countyOf('9801000009')?.place_code).toBe('9803')
    expect(codes(tree.pathTo('9801000009'))).toEqual(['98', '9803', '9801000009'])
    expect(codes(tree.unitsOf('9801'))).toEqual(['9801000001', '9801v1'])
    expect(codes(tree.unitsOf('9803'))).toEqual(['9801000009', '9803v1'])
  })

  it('knows the county of a county, and none of the province', () => {
    expect(tree.countyOf('9802')?.place_code).toBe('9802')
    expect(tree.countyOf('98')).toBeUndefined()
    expect(codes(tree.childrenOf('98'))).toEqual(['9801', '9802', '9803'])
    expect(codes(tree.childrenOf('9802'))).toEqual(['9802000001', '9802v1'])
  })

  it('knows nothing of a code that is not there', () => {
    expect([tree.get('7777'), tree.countyOf('7777')]).toEqual([undefined, undefined])
    expect([tree.pathTo('7777'), tree.childrenOf('7777'), tree.unitsOf('7777')]).toEqual([[], [], []])
  })

  it('finds a county through the districts between', () => {
    const [province, county, city] = tinyPlaces()
    if (!province || !county || !city) throw new Error('the tiny province has three rows')
    const district = { ...county, place_code: '980101', level: 'district' as const, parent: '9801' }
    const deep = plantTree([province, county, district, { ...city, parent: '980101' }])
    expect(deep.countyOf('9801000001')?.place_code).toBe('9801')
    expect(codes(deep.unitsOf('9801'))).toEqual(['9801000001'])
    expect(codes(deep.pathTo('9801000001'))).toEqual(['98', '9801', '980101', '9801000001'])
  })

  it('is not planted without a province, with two, or in a ring', () => {
    const change = (code: string, edit: object) =>
      tinyPlaces().map((row) => (row.place_code === code ? { ...row, ...edit } : row))
    expect(() => plantTree(tinyPlaces().slice(1))).toThrow('0 provinces in places')
    expect(() => plantTree(change('9802', { level: 'province' }))).toThrow('2 provinces in places')
    expect(() => plantTree(change('9801', { parent: '9801v1' }))).toThrow('9801 is its own ancestor')
  })
})

describe('the census of a month', () => {
  const count = (place_code: string, year: string, population: number | null): PopulationRow => {
    return { place_code, year, population, households: null, source: 'test', status: 'measured' }
  }
  const rows = [count('a', '1395', 110), count('a', '1390', 100), count('a', '1405', 130), count('b', '1395', null)]

  it('is the latest one at or before it', () => {
    expect(censusAt(rows, '1404-12').get('a')).toEqual({ year: '1395', population: 110 })
    expect(censusAt(rows, '1395-01').get('a')).toEqual({ year: '1395', population: 110 })
    expect(censusAt(rows, '1394-12').get('a')).toEqual({ year: '1390', population: 100 })
    expect(censusAt(rows, '1405-01').get('a')).toEqual({ year: '1405', population: 130 })
  })

  it('does not depend on the order of the rows', () => {
    expect(censusAt([...rows].reverse(), '1404-12')).toEqual(censusAt(rows, '1404-12'))
  })

  it('has nothing for a place that was not counted: not reported is not 0', () => {
    expect([...censusAt(rows, '1404-12').keys()]).toEqual(['a'])
    expect(censusAt(rows, '1389-12').size).toBe(0)
  })

  it('falls back on the census before when the latest has an empty cell', () => {
    const holed = [count('a', '1390', 100), count('a', '1395', null)]
    expect(censusAt(holed, '1404-01').get('a')).toEqual({ year: '1390', population: 100 })
  })
})

describe('a name', () => {
  it('is the one of the language', () => {
    const named = { name_fa: 'رشت', name_en: 'Rasht' }
    expect([nameOf(named, 'fa'), nameOf(named, 'en')]).toEqual(['رشت', 'Rasht'])
  })
})
