import { describe, expect, it } from 'vitest'
import { coveredShare, effectiveShare } from '@/contact-points/access/accessSummary'
import { measureAccess } from '@/contact-points/access/measureAccess'
import { packAccess } from '@/contact-points/access/packAccess'
import { isActiveOn } from '@/contact-points/indicators'
import { accessSettingsOf } from '@/datapackage/accessSettings'
import { openPackage } from '@/datapackage/openPackage'
import { lastDayOf } from '@/locale/lastDay'
import { addMonths } from '@/locale/period'
import { censusAt } from '@/places/census'
import { greatCircleKm } from '@/places/greatCircle'
import { plantTree } from '@/places/tree'
import { readPublished } from '#tests/fixtures/publishedPackage'

const opened = await openPackage(readPublished)
const { asOf } = opened.descriptor.peyk
const settings = accessSettingsOf(opened.descriptor.peyk)
const [places, population, services, contact_points, point_services, point_transparency, road_distances, observations] =
  await Promise.all([
    opened.table('places'),
    opened.table('population'),
    opened.table('services'),
    opened.table('contact_points'),
    opened.table('point_services'),
    opened.table('point_transparency'),
    opened.table('road_distances'),
    opened.table('observations'),
  ])
const tree = plantTree(places)
const counties = tree.counties.map(({ place_code }) => place_code)
const MONTHS = [asOf, addMonths(asOf, -30)]

const published = (indicator: string, place: string, period: string) => {
  const row = observations.find(
    (own) => own.indicator === indicator && own.place_code === place && own.period === period,
  )
  return { numerator: row?.numerator ?? null, denominator: row?.denominator ?? null }
}

describe.each(MONTHS)('what was published of reach in %s', (period) => {
  const day = lastDayOf(period)
  const census = censusAt(population, period)
  const open = contact_points.filter((point) => isActiveOn(point, day) && point.lon !== null && point.lat !== null)
  const given = new Map<string, Set<string>>()
  for (const { point_id, service_id, since, until } of point_services) {
    if ((since ?? '') > day || (until ?? '9') <= day) continue
    given.set(point_id, (given.get(point_id) ?? new Set()).add(service_id))
  }

  /** By trying every pair of the raw rows. */
  const tried = new Map(
    counties.map((county) => {
      let [people, covered, served] = [0, 0, 0]
      for (const { place_code, lon, lat } of tree.settlementsOf(county)) {
        const own = census.get(place_code)?.population
        if (own === undefined || lon === null || lat === null) continue
        const near = open.filter(
          (point) => settings.detourFactor * greatCircleKm(lon, lat, point.lon ?? 0, point.lat ?? 0) <= settings.mainKm,
        )
        people += own
        if (near.length > 0) covered += own
        served += own * new Set(near.flatMap(({ point_id }) => [...(given.get(point_id) ?? [])])).size
      }
      return [county, { people, covered, served }]
    }),
  )

  it.each(counties)('of county %s is what its raw tables give', (county) => {
    const { people = 0, covered, served } = tried.get(county) ?? {}
    expect(published('access-distance', county, period)).toEqual({ numerator: covered, denominator: people })
    expect(published('service-access', county, period)).toEqual({
      numerator: served,
      denominator: people * services.length,
    })
  })

  it('is what a page measures', () => {
    const tables = { population, services, contact_points, point_services, road_distances }
    const data = packAccess(tables, tree, settings)
    const result = measureAccess(data, { period })
    for (const [at, county] of data.settlements.counties.entries()) {
      expect(published('access-distance', county, period)).toEqual(
        coveredShare(result.coverage, settings.mainKm, { county: at }),
      )
      const effective = effectiveShare(data, result, { county: at })
      expect(published('effective-access', county, period).numerator).toBeCloseTo(effective.numerator ?? Number.NaN, 5)
    }
    const counters = open.reduce((sum, point) => sum + (point.counters ?? 0), 0)
    expect(published('effective-access', tree.province.place_code, period).numerator).toBeCloseTo(counters, 3)
  })

  it('of openness is the ticks of the points that serve', () => {
    let [yes, known] = [0, 0]
    for (const point of contact_points.filter((own) => isActiveOn(own, day))) {
      const looks = point_transparency.filter(({ point_id, since }) => point_id === point.point_id && since <= day)
      const last = looks.sort((a, b) => (a.since < b.since ? 1 : -1))[0]
      if (!last) continue
      known += 4
      yes += [last.hours, last.services, last.tariff, last.complaint].filter((tick) => tick === 'yes').length
    }
    expect(published('transparency', tree.province.place_code, period)).toEqual({ numerator: yes, denominator: known })
  })
})

describe('what points give and make public', () => {
  it('rises over the months', () => {
    const value = (indicator: string, period: string): number => {
      const { numerator, denominator } = published(indicator, tree.province.place_code, period)
      return (numerator ?? 0) / (denominator ?? 1)
    }
    for (const indicator of ['access-distance', 'service-access', 'transparency'])
      expect(value(indicator, asOf), indicator).toBeGreaterThan(value(indicator, addMonths(asOf, -59)))
  })
})
