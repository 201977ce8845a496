import { describe, expect, it } from 'vitest'
import { cooperationMatrix, stepTotals } from '@/municipalities/cooperationMatrix'
import { gapsOf, pointsOf } from '@/municipalities/profile/profile'
import { plantTree } from '@/places/tree'
import { COUNTIES, PROVINCE, WEST } from '#tests/fixtures/tinyPlaces'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const raw = tinyTables()
const tree = plantTree(raw.places)
const tables = { steps: [...raw.cooperation_steps].reverse(), cooperation: raw.cooperation }
const [west, middle, east] = COUNTIES
const LATE = '2025-06-21'
const lines = (query: Partial<Parameters<typeof cooperationMatrix>[2]> = {}) =>
  cooperationMatrix(tables, tree, { place: PROVINCE, who: 'all', day: LATE, ...query })

describe('the matrix of cooperation', () => {
  it('holds who was asked, fewest steps first, and the steps in their order', () => {
    const found = lines().map(({ place, cells, done, asked }) => [
      place.place_code,
      cells.map(({ state }) => state),
      `${done}/${asked}`,
    ])
    expect(found).toEqual([
      [middle.city, ['in_progress', 'not_applicable'], '0/1'],
      [west.village, ['not_started', null], '0/1'],
      [west.city, ['done', 'done'], '2/2'],
    ])
  })

  it('is that of a day: what came later had not begun, and shows neither day nor evidence', () => {
    const [own] = lines({ day: '2023-01-01', who: 'municipality', place: WEST })
    expect(own?.cells).toEqual([
      { state: 'not_started', since: null, evidence: null },
      { state: 'not_started', since: null, evidence: null },
    ])
    expect(lines({ place: WEST })[1]?.cells[0]).toEqual({ state: 'done', since: '2023-05-01', evidence: 'letter 12' })
  })

  it('is that of municipalities, of dehyaris, or of a county', () => {
    expect(lines({ who: 'municipality' }).map(({ place }) => place.place_code)).toEqual([middle.city, west.city])
    expect(lines({ who: 'dehyari' }).map(({ place }) => place.place_code)).toEqual([west.village])
    expect(lines({ place: east.code })).toEqual([])
  })

  it('adds up each step over those asked', () => {
    expect(stepTotals(lines(), 2)).toEqual([
      { done: 1, asked: 3 },
      { done: 1, asked: 1 },
    ])
  })
})

describe('the profile of a place', () => {
  it('tells its gaps apart, each with what it is a part of', () => {
    // The west in its 27th month: 200 passages, 100 + 2 × 26 named, 10 fewer signed; 1,000 premises.
    const gaps = new Map(gapsOf(raw.addressing, west.city, '1404-03').map((own) => [own.id, own]))
    expect(gaps.get('unnamed')).toEqual({ id: 'unnamed', count: 48, whole: 200, share: 24 })
    expect(gaps.get('unsigned')).toMatchObject({ count: 10, whole: 152 })
    expect(gaps.get('unplated')).toMatchObject({ count: 240, whole: 1000, share: 24 })
    expect(gaps.get('complete')).toMatchObject({ count: 710, whole: 1000 })
  })

  it('knows no gap where nothing was reported, and none of a place without a row', () => {
    expect(gapsOf(raw.addressing, middle.city, '1404-03').map(({ share }) => share)).toEqual([null, null, null, null])
    expect(gapsOf(raw.addressing, 'nowhere', '1404-03')).toEqual([])
  })

  it('has the points that serve on the day, and what they give', () => {
    const found = pointsOf(raw.contact_points, raw.point_services, west.city, LATE)
    expect(found.points.map(({ point, services }) => [point.point_id, services])).toEqual([
      ['T-1', 2],
      ['T-2', 0],
      ['T-4', 0],
    ])
    expect([...found.services].sort()).toEqual(['T-S1', 'T-S3'])
  })
})
