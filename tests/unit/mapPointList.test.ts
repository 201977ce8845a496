import { describe, expect, it } from 'vitest'
import type { ContactPointRow } from '@/datapackage/tables/network'
import { countPoints, inOrder, pointsByArea, type ListedPoint } from '@/map/pointList'
import { listedPoints, pointFeatures } from '@/overview/mapPoints'
import { plantTree, type Place } from '@/places/tree'

const listed = (pointId: string, kind: ListedPoint['kind'], name: string, area: string | null): ListedPoint => ({
  pointId,
  kind,
  name,
  area,
  isLocated: true,
})
const points = [
  listed('1', 'rural_post', 'ب', '9901'),
  listed('2', 'post_office', 'ت', '9901'),
  listed('3', 'post_office', 'پ', '9902'),
  listed('4', 'post_office', 'الف', '9901'),
  listed('5', 'pishkhan', 'ث', null),
]

describe('a list of points', () => {
  it('counts each kind, and a point that lies in no area in the sum alone', () => {
    expect(countPoints(points)).toEqual({
      kinds: { post_office: 3, postal_agent: 0, pishkhan: 1, rural_post: 1 },
      all: 5,
    })
    const areas = pointsByArea(points)
    expect([...areas].map(([area, own]) => [area, own.length])).toEqual([
      ['9901', 3],
      ['9902', 1],
    ])
  })

  it('has an area’s points by kind, then by the alphabet', () => {
    expect(inOrder(points, 'fa').map(({ pointId }) => pointId)).toEqual(['4', '3', '2', '5', '1'])
  })
})

describe('listedPoints', () => {
  const place = (place_code: string, level: Place['level'], parent: string | null): Place => ({
    ...({ name_fa: place_code, name_en: place_code, lon: null, lat: null, responsible: null } as unknown as Place),
    place_code,
    level,
    parent,
  })
  const tree = plantTree([
    place('99', 'province', null),
    place('9902', 'county', '99'),
    // A city whose code begins like another county's: its parent says where it lies.
    place('9901010001', 'city', '9902'),
  ])
  const row = (point_id: string, patch: Partial<ContactPointRow>): ContactPointRow =>
    ({
      point_id,
      kind: 'pishkhan',
      name_fa: 'دفتر',
      name_en: 'Office',
      place_code: '9901010001',
      lon: 50,
      lat: 36,
      status: 'active',
      opened_on: null,
      closed_on: null,
      ...patch,
    }) as ContactPointRow

  it('holds what the map shows and what it cannot: active points without a coordinate', () => {
    const rows = [
      row('a', {}),
      row('b', { lon: null, lat: null }),
      row('c', { status: 'closed' }),
      row('d', { opened_on: '2030-01-01' }),
    ]
    expect(pointFeatures(rows, '1405-07', 'fa').map(({ properties }) => properties.point_id)).toEqual(['a'])
    expect(listedPoints(rows, '1405-07', 'en', tree)).toEqual([
      { pointId: 'a', kind: 'pishkhan', name: 'Office', area: '9902', isLocated: true },
      { pointId: 'b', kind: 'pishkhan', name: 'Office', area: '9902', isLocated: false },
    ])
  })
})
