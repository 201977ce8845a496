import type { MultiPolygon, Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { openPackage } from '@/datapackage/openPackage'
import { lastDayOf } from '@/locale/lastDay'
import { addMonths, periodRange } from '@/locale/period'
import { plantTree } from '@/places/tree'
import { isActiveOn } from '@/contact-points/indicators'
import { FIRST_VIEW_INDICATORS, FORMULAS } from '@/publish/formulas'
import { codesIn } from '@/datapackage/tableSchema'
import { canGoOver } from '@/outsourcing/stages/depth'
import { spellOn } from '@/outsourcing/stages/history'
import { readHistories } from '@/outsourcing/stages/serviceHistory'
import { assumptionsOf } from '@/outsourcing/visits/visitsAvoided'
import { countyArea } from '@/sample/countyArea'
import { readPublished } from '#tests/fixtures/publishedPackage'

const opened = await openPackage(readPublished)
const { asOf, missingPoints = [] } = opened.descriptor.peyk
const [places, population, points, addressing, items, transactions, collection, targets] = await Promise.all([
  opened.table('places'),
  opened.table('population'),
  opened.table('contact_points'),
  opened.table('addressing'),
  opened.table('postal_items'),
  opened.table('service_transactions'),
  opened.table('collection'),
  opened.table('targets'),
])
const [events, offices, steps, services] = await Promise.all([
  opened.table('outsourcing_events'),
  opened.table('agency_counters'),
  opened.table('cooperation'),
  opened.table('services'),
])
const boundaries = await opened.geo('boundaries')
const tree = plantTree(places)
const counties = tree.counties.map(({ place_code }) => place_code)
const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, value) => all + (value ?? 0), 0)

describe('the stocks of addressing', () => {
  const over = (part: number | null, whole: number | null): boolean => part !== null && whole !== null && part > whole

  it('have no more named than there are passages, and no more signed than named', () => {
    const wrong = addressing.filter(
      (row) => over(row.passages_named, row.passages) || over(row.passages_signed, row.passages_named),
    )
    expect(wrong).toEqual([])
  })

  it('have no more plated, postcoded or geocoded than there are premises', () => {
    const wrong = addressing.filter((row) =>
      [row.premises_plated, row.premises_postcoded, row.premises_geocoded].some((part) => over(part, row.premises)),
    )
    expect(wrong).toEqual([])
  })

  it('have no more GNAF-complete than the least of their parts', () => {
    const wrong = addressing.filter((row) =>
      [row.premises_plated, row.premises_postcoded, row.premises_geocoded].some((part) =>
        over(row.premises_gnaf_complete, part),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('are those of a municipality or a dehyari', () => {
    const codes = new Set(addressing.map(({ place_code }) => place_code))
    const answering = places.filter(({ responsible }) => responsible !== null).map(({ place_code }) => place_code)
    expect([...codes].sort()).toEqual(answering.sort())
  })
})

describe('the months', () => {
  const months = periodRange(addMonths(asOf, -59), asOf)
  /** Months of each unit of a table, without repeats. */
  const seriesOf = (rows: readonly { period: string; unit: string }[]): Map<string, Set<string>> => {
    const series = new Map<string, Set<string>>()
    for (const { period, unit } of rows) series.set(unit, (series.get(unit) ?? new Set()).add(period))
    return series
  }

  it.each([
    ['addressing', addressing.map(({ period, place_code: unit }) => ({ period, unit }))],
    ['postal items', items.map(({ period, county_code: unit }) => ({ period, unit }))],
    ['transactions', transactions.map(({ period, county_code: unit }) => ({ period, unit }))],
    ['collection', collection.map(({ period, county_code: unit }) => ({ period, unit }))],
  ])('of %s are sixty for each unit, none missing: a month without a return has empty cells', (_, rows) => {
    const holed = [...seriesOf(rows)].filter(([, own]) => months.some((month) => !own.has(month)) || own.size !== 60)
    expect(holed.map(([unit]) => unit)).toEqual([])
  })

  it('without a return are named in the collection, and only they are empty', () => {
    const missing = collection
      .filter((row) => row.returned_on === null)
      .map((row) => `${row.county_code}|${row.period}`)
    const empty = new Set(
      items.filter((row) => row.items === null).map(({ county_code, period }) => `${county_code}|${period}`),
    )
    expect([...empty].sort()).toEqual(missing.sort())
    expect(missing.length).toBeGreaterThan(0)
  })

  it('have returns that came after they were asked for, and were checked after they came', () => {
    const wrong = collection.filter(
      ({ asked_on, returned_on, checked_on, period }) =>
        asked_on <= lastDayOf(period) ||
        (returned_on ?? asked_on) < asked_on ||
        (checked_on ?? '9') < (returned_on ?? ''),
    )
    expect(wrong).toEqual([])
  })
})

describe('places and points', () => {
  const areas = new Map(
    (boundaries?.features ?? []).map(({ properties, geometry }) => [
      String(properties?.['place_code']),
      countyArea(geometry as Polygon | MultiPolygon),
    ]),
  )

  it('lie in their county, or within 2 km of it', () => {
    const sites = [...points, ...places.filter(({ level }) => level === 'city' || level === 'village')]
    const located = sites.flatMap(({ place_code, lon, lat }) =>
      lon === null || lat === null ? [] : [{ place_code, at: [lon, lat] as [number, number] }],
    )
    const astray = located.filter(({ place_code, at }) => {
      const area = areas.get(tree.countyOf(place_code)?.place_code ?? '')
      return !area || !(area.contains(at) || area.kmToBorder(at) <= 2)
    })
    expect(astray).toEqual([])
    expect(located.length).toBeGreaterThan(0.9 * sites.length)
  })

  it('are nowhere at a point that means missing', () => {
    const at = new Set(missingPoints.map(String))
    expect([...points, ...places].filter(({ lon, lat }) => at.has(`${lon},${lat}`))).toEqual([])
  })

  it('have an area for each county', () => {
    expect([...areas.keys()]).toEqual(counties)
  })

  it('are open before they close, and neither after the last month', () => {
    const end = lastDayOf(asOf)
    const wrong = points.filter(
      ({ opened_on, closed_on, status }) =>
        (opened_on !== null && opened_on > end) ||
        (closed_on !== null && (closed_on > end || closed_on < (opened_on ?? ''))) ||
        (closed_on !== null) !== (status === 'closed'),
    )
    expect(wrong).toEqual([])
  })
})

describe('the way of services', () => {
  const histories = readHistories(events, tree)

  it('has contact points do a service only once it is tried or live in the county', () => {
    const own = new Set(services.filter((row) => row.owned_by_post === 'yes').map((row) => row.service_id))
    const early = transactions.filter(({ service_id, county_code, channel, period, transactions: count }) => {
      if (channel !== 'contact_point' || own.has(service_id) || !count) return false
      const spells = histories.get(service_id)?.counties.get(county_code) ?? []
      return !['piloting', 'live'].includes(spellOn(spells, lastDayOf(period))?.stage ?? '')
    })
    expect(early).toEqual([])
  })

  it('is told of every service that can go over, and of none of the Post’s own', () => {
    expect([...histories.keys()].sort()).toEqual(services.filter(canGoOver).map((row) => row.service_id))
  })

  it('holds no event after the last month', () => {
    expect(events.filter(({ date }) => date > lastDayOf(asOf))).toEqual([])
    expect(steps.filter(({ since }) => (since ?? '') > lastDayOf(asOf))).toEqual([])
  })

  it('has agencies give only their own services at their offices', () => {
    const agencyOf = new Map(services.map(({ service_id, agency_id }) => [service_id, agency_id]))
    const wrong = offices.filter((row) => codesIn(row.services).some((id) => agencyOf.get(id) !== row.agency_id))
    expect(wrong).toEqual([])
  })

  it('names the source of each assumption', () => {
    const own = services.filter(canGoOver)
    expect(own.filter((row) => assumptionsOf(row) === null)).toEqual([])
    expect(
      own.filter((row) => !row.visits_before_source || !row.visits_after_source || !row.substitution_source),
    ).toEqual([])
  })
})

describe('people', () => {
  const of = (code: string, year: string): number | null =>
    population.find((row) => row.place_code === code && row.year === year)?.population ?? null

  it.each([
    ['1395', 2_530_696],
    ['1390', 2_480_874],
  ])('of the counties add up to the province in %s', (year, total) => {
    expect([of(tree.province.place_code, year), sum(counties.map((code) => of(code, year)))]).toEqual([total, total])
  })

  it('of cities and villages add up to their county', () => {
    const off = counties.filter(
      (code) => sum(tree.childrenOf(code).map(({ place_code }) => of(place_code, '1395'))) !== of(code, '1395'),
    )
    expect(off).toEqual([])
  })
})

describe('what was published', () => {
  const near = (value: number, published: number) => expect(Math.abs(value / published - 1)).toBeLessThanOrEqual(0.005)

  it.each([
    ['pishkhan', 430],
    ['rural_post', 363],
    ['post_office', 95],
    ['postal_agent', 105],
  ])('is met: active %s points are %d', (kind, count) => {
    const active = points.filter((row) => row.kind === kind && isActiveOn(row, lastDayOf(asOf)))
    expect(active.length).toBe(count)
  })

  it.each([
    ['sent', 2_100_000],
    ['received', 2_400_000],
  ])('is met: items %s in the first half of 1404 are %d', (direction, published) => {
    const half = items.filter(
      (row) => row.direction === direction && row.period >= '1404-01' && row.period <= '1404-06',
    )
    expect(half.filter((row) => row.items === null)).toEqual([])
    near(sum(half.map((row) => row.items)), published)
  })
})

describe('the targets', () => {
  it('are there for the province and each county, each milestone at least as good as the one before', () => {
    const lower = new Set(FORMULAS.flatMap(({ definition }) => (definition.better === 'lower' ? [definition.id] : [])))
    const targeted = new Set(targets.map(({ indicator }) => indicator))
    expect([...FIRST_VIEW_INDICATORS].filter((signal) => !targeted.has(signal))).toEqual([])
    const series = new Map<string, { period: string; value: number }[]>()
    for (const row of targets) {
      const key = `${row.indicator}|${row.place_code}`
      series.set(key, [...(series.get(key) ?? []), row])
    }
    expect(series.size).toBe(targeted.size * (counties.length + 1))
    const wrong = [...series].filter(([key, rows]) => {
      const values = rows.sort((a, b) => (a.period < b.period ? -1 : 1)).map(({ value }) => value)
      const sign = lower.has(key.split('|')[0] ?? '') ? -1 : 1
      return values.some((value, at) => at > 0 && sign * (value - (values[at - 1] ?? 0)) < 0)
    })
    expect(wrong.map(([key]) => key)).toEqual([])
  })
})

describe('the councils', () => {
  it('hold nothing that could be taken for a real decision', async () => {
    const rows = await opened.table('resolutions')
    expect(rows.length).toBeGreaterThan(10)
    const unmarked = rows.filter((row) => !row.text_fa.startsWith('نمونه: ') || !row.text_en?.startsWith('Sample: '))
    expect(unmarked).toEqual([])
    expect(rows.filter(({ evidence }) => evidence !== null && !evidence.startsWith('نمونه: '))).toEqual([])
    expect((await opened.table('seats')).filter((seat) => !seat.basis_fa?.startsWith('نمونه: '))).toEqual([])
  })

  it('decide and meet before the package ends, and a baseline comes with a figure that the package has', async () => {
    const [rows, meetings] = [await opened.table('resolutions'), await opened.table('meetings')]
    const last = lastDayOf(asOf)
    const days = [...rows.map((row) => row.decided_on), ...meetings.map((row) => row.held_on)]
    expect(days.filter((day) => day > last)).toEqual([])
    const known = new Set((await opened.table('observations')).map(({ indicator }) => indicator))
    expect(rows.filter((row) => row.indicator !== null && !known.has(row.indicator))).toEqual([])
    expect(rows.filter((row) => (row.indicator === null) !== (row.target === null))).toEqual([])
  })

  it('are attended where the Post has a seat, and not before', async () => {
    const seats = new Map((await opened.table('seats')).map((seat) => [seat.council_id, seat]))
    const came = (await opened.table('meetings')).filter(({ attended }) => attended === 'yes')
    expect(came.length).toBeGreaterThan(20)
    expect(came.filter((row) => (seats.get(row.council_id)?.since ?? '9') > row.held_on)).toEqual([])
  })
})
