import { describe, expect, it } from 'vitest'
import { lastDayOf } from '@/locale/lastDay'
import { generateSample } from '@/sample/generate'
import { SAMPLE_PROVINCES } from '#tests/fixtures/sampleProvinces'

const TICKS = ['hours', 'services', 'tariff', 'complaint'] as const

describe.each(SAMPLE_PROVINCES)('what the points of %s give and make public', (_, calibration, geography) => {
  const tables = generateSample(calibration, geography)
  const { last } = calibration.series.value
  const points = new Map(tables.contact_points.map((row) => [row.point_id, row]))
  const parent = new Map(tables.places.map((row) => [row.place_code, row.parent]))
  const countyOf = (point: string): string => parent.get(points.get(point)?.place_code ?? '') ?? ''

  /** How many active points of each county give each service on the last day. */
  const givers = new Map<string, number>()
  for (const { point_id, service_id, since, until } of tables.point_services) {
    const day = lastDayOf(last)
    if (points.get(point_id)?.status !== 'active' || (since ?? '') > day || (until ?? '9') <= day) continue
    const key = `${countyOf(point_id)}|${service_id}`
    givers.set(key, (givers.get(key) ?? 0) + 1)
  }
  const counties = tables.places.filter(({ level }) => level === 'county').map(({ place_code }) => place_code)
  const pairs = counties.flatMap((county) => tables.services.map(({ service_id }) => `${county}|${service_id}`))

  it('gives each service by points of its kinds, from their opening on', () => {
    const kinds = new Map(calibration.uptake.map((row) => [row.service_id, row.point_kinds]))
    const wrong = tables.point_services.filter(({ point_id, service_id, since, until }) => {
      const point = points.get(point_id)
      if (!point) return true
      const agent = point.kind === 'postal_agent' && calibration.pointServices.byAgents.value.includes(service_id)
      const early = since !== null && since < (point.opened_on ?? '')
      return !(agent || kinds.get(service_id)?.includes(point.kind)) || early || (until ?? '9') < (since ?? '')
    })
    expect(wrong).toEqual([])
  })

  it('has a point for every service that contact points did transactions of in the last month', () => {
    const lonely = tables.service_transactions.filter(
      (row) =>
        row.period === last &&
        row.channel === 'contact_point' &&
        (row.transactions ?? 0) > 0 &&
        !givers.has(`${row.county_code}|${row.service_id}`),
    )
    expect(lonely).toEqual([])
  })

  it('leaves some services to no point of a county and some to a single one', () => {
    expect(pairs.filter((pair) => !givers.has(pair)).length).toBeGreaterThan(counties.length)
    expect(pairs.filter((pair) => givers.get(pair) === 1).length).toBeGreaterThanOrEqual(counties.length)
  })

  it('finds more made public from look to look, never less', () => {
    const before = new Map<string, (typeof tables.point_transparency)[number]>()
    for (const row of tables.point_transparency) {
      const earlier = before.get(row.point_id)
      const lost = TICKS.filter((tick) => earlier?.[tick] === 'yes' && row[tick] !== 'yes')
      expect(lost, row.point_id).toEqual([])
      if (earlier) expect(row.since > earlier.since, row.point_id).toBe(true)
      before.set(row.point_id, row)
    }
    expect(before.size).toBeLessThan(points.size)
    expect(before.size).toBeGreaterThan(0.85 * points.size)
  })

  it('counts quality only where the county reported, and no more on time than there were', () => {
    const missing = new Set(
      tables.collection.filter((row) => row.returned_on === null).map((row) => `${row.county_code}|${row.period}`),
    )
    const given = new Set(tables.point_services.map((row) => `${row.point_id}|${row.service_id}`))
    for (const row of tables.service_quality) {
      expect(given.has(`${row.point_id}|${row.service_id}`)).toBe(true)
      expect(row.transactions === null).toBe(missing.has(`${countyOf(row.point_id)}|${row.period}`))
      expect(row.on_time ?? 0).toBeLessThanOrEqual(row.transactions ?? 0)
      expect(row.complaints ?? 0).toBeLessThanOrEqual(row.transactions ?? 0)
    }
    expect(tables.service_quality.length).toBeGreaterThan(100)
  })
})
