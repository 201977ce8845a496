import { describe, expect, it } from 'vitest'
import { filterPoints, NO_FILTER, type PointFilter } from '@/contact-points/network/pointFilter'
import { pointMonth, servicesOf } from '@/contact-points/network/pointMonth'
import { entriesOf, orderPoints } from '@/contact-points/network/pointOrder'
import { POINT_STATUSES, statusOn } from '@/contact-points/network/pointStatus'
import { packPoints } from '@/contact-points/network/pointTable'
import { isActiveOn } from '@/places/activity'
import { TRANSPARENCY_PARTS, transparencyOn } from '@/contact-points/transparency'
import { POINT_KINDS } from '@/datapackage/tables/network'
import { lastDayOf } from '@/locale/lastDay'
import { plantTree } from '@/places/tree'
import { tinyPlaces } from '#tests/fixtures/tinyPlaces'
import { tinyTables } from '#tests/fixtures/tinyProvince'
import { readPublished } from '#tests/fixtures/publishedPackage'
import { openPackage } from '@/datapackage/openPackage'

describe('statusOn', () => {
  const point = { status: 'closed', opened_on: '2020-01-02', closed_on: '2024-03-04' } as const

  it('was active until the day before it closed, and nothing before it opened', () => {
    expect(statusOn(point, '2020-01-01')).toBeNull()
    expect(statusOn(point, '2020-01-02')).toBe('active')
    expect(statusOn(point, '2024-03-03')).toBe('active')
    expect(statusOn(point, '2024-03-04')).toBe('closed')
    expect(statusOn({ ...point, status: 'suspended' }, '2024-03-04')).toBe('suspended')
    expect(statusOn({ status: 'suspended', opened_on: null, closed_on: null }, '2000-01-01')).toBe('suspended')
  })

  it('is active exactly where the indicators count a point', () => {
    for (const row of tinyTables().contact_points) {
      for (const day of ['2019-01-01', '2024-03-20', '2025-03-20', '2025-06-21']) {
        expect(statusOn(row, day) === 'active', `${row.point_id} ${day}`).toBe(isActiveOn(row, day))
      }
    }
  })
})

const published = await openPackage(readPublished)
const PUBLISHED = {
  places: await published.table('places'),
  services: await published.table('services'),
  contact_points: await published.table('contact_points'),
  point_services: await published.table('point_services'),
  point_transparency: await published.table('point_transparency'),
}

describe.each(['tiny', 'published'] as const)('filterPoints of the %s network', (which) => {
  const tables = which === 'tiny' ? tinyTables() : PUBLISHED
  const tree = plantTree(tables.places)
  const table = packPoints(
    {
      points: tables.contact_points,
      services: tables.services,
      given: tables.point_services,
      looks: tables.point_transparency,
    },
    tree,
  )
  const period = which === 'tiny' ? '1404-03' : '1405-07'
  const month = pointMonth(table, period)
  const day = lastDayOf(period)
  const found = transparencyOn(tables.point_transparency, day)

  const rows = new Map(tables.contact_points.map((row) => [row.point_id, row]))
  const given = new Set(
    tables.point_services.flatMap(({ point_id, service_id, since, until }) =>
      (since ?? '') <= day && (until ?? '9999') > day ? [`${point_id} ${service_id}`] : [],
    ),
  )

  /** The same questions asked of the rows themselves, one by one. */
  function passes(id: string, filter: PointFilter): boolean {
    const row = rows.get(id)
    const status = row && statusOn(row, day)
    if (!row || !status) return false
    return (
      (filter.kinds.length === 0 || filter.kinds.includes(row.kind)) &&
      (filter.statuses.length === 0 || filter.statuses.includes(status)) &&
      filter.publishes.every((part) => found.get(id)?.[part] === 'yes') &&
      (filter.service === null || given.has(`${id} ${filter.service}`)) &&
      (filter.county === null || tree.countyOf(row.place_code)?.place_code === filter.county)
    )
  }
  const ids = tables.contact_points.map(({ point_id }) => point_id)
  const counted = (filter: PointFilter): number => ids.filter((id) => passes(id, filter)).length
  const services = tables.services.map(({ service_id }) => service_id)
  const counties = tree.counties.map(({ place_code }) => place_code)
  const filters: readonly PointFilter[] = [
    NO_FILTER,
    { ...NO_FILTER, kinds: ['post_office', 'rural_post'] },
    { ...NO_FILTER, statuses: ['suspended', 'closed'], county: counties[2] ?? null },
    { ...NO_FILTER, service: services[0] ?? null, publishes: ['hours', 'tariff'] },
    {
      kinds: ['pishkhan'],
      statuses: ['active'],
      publishes: ['hours'],
      service: services[1] ?? null,
      county: counties[0] ?? null,
    },
    { ...NO_FILTER, service: 'nobody has it' },
  ]

  it.each(filters)('shows what the rows say, and counts each option as if it were chosen: %j', (filter) => {
    const { shown, counts, all } = filterPoints(table, month, filter)
    expect([...shown].map((at) => ids[at])).toEqual(ids.filter((id) => passes(id, filter)))
    expect(all).toBe(counted(NO_FILTER))
    expect([...counts.kinds]).toEqual(POINT_KINDS.map((kind) => counted({ ...filter, kinds: [kind] })))
    expect([...counts.statuses]).toEqual(POINT_STATUSES.map((status) => counted({ ...filter, statuses: [status] })))
    expect([...counts.publishes]).toEqual(
      TRANSPARENCY_PARTS.map((part) => counted({ ...filter, publishes: [...filter.publishes, part] })),
    )
    expect([...counts.counties]).toEqual(counties.map((county) => counted({ ...filter, county })))
    const some = services.slice(0, 6)
    expect([...counts.services].slice(0, 6)).toEqual(some.map((service) => counted({ ...filter, service })))
  })
})

describe('a month of the tiny network', () => {
  const tables = tinyTables()
  const table = packPoints(
    {
      points: tables.contact_points,
      services: tables.services,
      given: tables.point_services,
      looks: tables.point_transparency,
    },
    plantTree(tinyPlaces()),
  )

  it('knows until when a service was given', () => {
    const at = table.indexOf.get('T-2') ?? -1
    const named = (period: string) =>
      servicesOf(table, pointMonth(table, period), at).map((own) => table.services[own]?.service_id)
    expect(named('1403-12')).toEqual(['T-S1'])
    expect(named('1404-01')).toEqual([])
  })

  it('sorts by any column, with what is not reported last both ways', () => {
    const month = pointMonth(table, '1404-03')
    const { shown } = filterPoints(table, month, NO_FILTER)
    const entries = entriesOf(table, month, shown, { language: 'en', countyName: (place) => place })
    for (const descending of [false, true]) {
      const counters = orderPoints(entries, { column: 'counters', descending }, 'en').map((own) => own.counters)
      const known = counters.filter((own) => own !== null)
      expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)))
      expect(counters.slice(known.length).every((own) => own === null)).toBe(true)
    }
  })
})
