import { describe, expect, it } from 'vitest'
import type { ContactPointRow } from '@/datapackage/tables/network'
import type { AgencyCounterRow } from '@/datapackage/tables/outsourcing'
import { findNeighbours, isOpenOn, parallelOn } from '@/outsourcing/parallel/parallelCounters'
import { greatCircleKm } from '@/places/greatCircle'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const tiny = tinyTables()
const [somePoint] = tiny.contact_points
if (!somePoint) throw new Error('the tiny province has points')
const point = (point_id: string, lon: number, rest: Partial<ContactPointRow> = {}): ContactPointRow => ({
  ...somePoint,
  point_id,
  lon,
  lat: 0,
  status: 'active',
  opened_on: null,
  closed_on: null,
  ...rest,
})
const counter: AgencyCounterRow = {
  counter_id: 'C',
  agency_id: 'A',
  place_code: '9801000001',
  lon: 0,
  lat: 0,
  address: null,
  counters: 1,
  services: 'S1|S2',
  since: null,
  until: null,
}
const gives = (point_id: string, service_id: string, since: string | null = null, until: string | null = null) => {
  return { point_id, service_id, since, until }
}
const DAY = '2024-06-01'

function evidence(km: number, points: ContactPointRow[], given: ReturnType<typeof gives>[], own = counter) {
  const neighbours = findNeighbours({ agency_counters: [own], contact_points: points, point_services: given }, km)
  return (parallelOn(neighbours, DAY).get(0) ?? []).map(({ service, point: at }) => [service, points[at]?.point_id])
}

describe('a parallel counter', () => {
  it('has a contact point nearby that gives one of its services', () => {
    const points = [point('P1', 0.001)]
    expect(evidence(2, points, [gives('P1', 'S1')])).toEqual([['S1', 'P1']])
    expect(evidence(2, points, [gives('P1', 'S9')])).toEqual([])
    expect(evidence(2, points, [gives('P1', 'S1')], { ...counter, services: null })).toEqual([])
  })

  it('counts a point at the very distance, and none a hair beyond', () => {
    const km = greatCircleKm(0, 0, 0.02, 0)
    const points = [point('P1', 0.02)]
    expect(evidence(km, points, [gives('P1', 'S1')])).toEqual([['S1', 'P1']])
    expect(evidence(km - 1e-9, points, [gives('P1', 'S1')])).toEqual([])
  })

  it('names the nearest point of each service; of equally near ones the first', () => {
    const points = [point('far', 0.01), point('east', 0.005), point('west', -0.005)]
    const given = ['far', 'east', 'west'].map((id) => gives(id, 'S1'))
    expect(evidence(2, points, [...given, gives('far', 'S2')])).toEqual([
      ['S1', 'east'],
      ['S2', 'far'],
    ])
    expect(evidence(2, [...points].reverse(), given)).toEqual([['S1', 'west']])
  })

  it('is one only while both are open and both give it', () => {
    const points = [point('P1', 0.001)]
    expect(evidence(2, points, [gives('P1', 'S1', '2024-06-02')])).toEqual([])
    expect(evidence(2, points, [gives('P1', 'S1', null, DAY)])).toEqual([])
    expect(evidence(2, points, [gives('P1', 'S1', DAY, '2024-06-02')])).toEqual([['S1', 'P1']])
    expect(evidence(2, [point('P1', 0.001, { status: 'suspended' })], [gives('P1', 'S1')])).toEqual([])
    expect(evidence(2, points, [gives('P1', 'S1')], { ...counter, until: DAY })).toEqual([])
  })

  it('cannot be found where coordinates are missing', () => {
    expect(evidence(2, [point('P1', 0.001)], [gives('P1', 'S1')], { ...counter, lon: null })).toEqual([])
    expect(evidence(2, [point('P1', 0, { lon: null })], [gives('P1', 'S1')])).toEqual([])
  })

  it('never grows fewer with the distance', () => {
    const found = [0.1, 1, 5, 20, 60, 200].map((km) => parallelOn(findNeighbours(tiny, km), '2025-06-01').size)
    expect(found).toEqual([...found].sort((a, b) => a - b))
    expect(found.at(-1)).toBeGreaterThan(0)
  })

  it('is open from its first day to the one before the last', () => {
    const open = { ...counter, since: '2024-01-01', until: '2024-02-01' }
    expect(['2023-12-31', '2024-01-01', '2024-01-31', '2024-02-01'].map((day) => isOpenOn(open, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})
