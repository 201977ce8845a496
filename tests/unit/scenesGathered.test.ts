import { describe, expect, it } from 'vitest'
import { composePlaces, placesIn, solveWithout } from '@/contact-points/siting/sitingScene'
import { composeRural, ruralFigures } from '@/contact-points/services/ruralScene'
import type { SitingProblem } from '@/contact-points/siting/problem'
import type { CooperationRow } from '@/datapackage/tables/cooperation'
import type { ContactPointRow, PointServiceRow } from '@/datapackage/tables/network'
import type { PostalItemsRow } from '@/datapackage/tables/post'
import type { AgencyRow, ServiceRow } from '@/datapackage/tables/services'
import type { Province } from '@/indicators/province'
import { addMonths, periodRange } from '@/locale/period'
import { composeSteps, stepStates } from '@/municipalities/stepsScene'
import { cooperationMatrix } from '@/municipalities/cooperationMatrix'
import { composeVisits, leastOf, sparedIn } from '@/outsourcing/visits/visitsScene'
import { volumeCube } from '@/outsourcing/volumes/volumeCube'
import { plantTree } from '@/places/tree'
import { itemsCube } from '@/postal-volume/itemsCube'
import { composeKinds } from '@/postal-volume/kindsScene'
import type { Compose, SceneContent } from '@/scenes/scene'
import { expectWords } from './sceneWords'
import { makeProvince, NOW, PROVINCE } from './scenesProvince'

/** Counties A and B with two places each: a1, a2, b1, b2. */
function laidOut(
  indicator: string,
  figures: Record<string, readonly [number, number]>,
  people = new Map<string, number>(),
): Province {
  const base = makeProvince(['A', 'B'], {
    indicator,
    months: { [NOW]: figures },
    target: { value: 95, period: '1404-12' },
  })
  const { province, counties } = base.tree
  const settlements = ['a1', 'a2', 'b1', 'b2'].map((place_code) => ({
    ...province,
    place_code,
    level: 'city' as const,
    parent: place_code[0] === 'a' ? 'A' : 'B',
    name_fa: place_code,
    name_en: place_code,
    responsible: 'municipality' as const,
  }))
  const census = new Map(
    [...people].map(([place_code, population]) => [
      place_code,
      { place_code, year: '1395', population, households: null, source: 'test', status: 'measured' as const },
    ]),
  )
  return { ...base, tree: plantTree([province, ...counties, ...settlements]), census: () => census }
}

/** What is composed, each with words for all that it says. */
const worded =
  (compose: Compose): Compose =>
  (context) => {
    const content = compose(context)
    expectWords(content)
    return content
  }
const at = (place: string, province: Province) => ({ province, period: NOW, place })
const tellSteps = (...of: Parameters<typeof composeSteps>): Compose => worded(composeSteps(...of))
const tellKinds = (...of: Parameters<typeof composeKinds>): Compose => worded(composeKinds(...of))
const tellRural = (...of: Parameters<typeof composeRural>): Compose => worded(composeRural(...of))
const tellVisits = (...of: Parameters<typeof composeVisits>): Compose => worded(composeVisits(...of))
const tellPlaces = (...of: Parameters<typeof composePlaces>): Compose => worded(composePlaces(...of))
const barsOf = ({ picture }: SceneContent) => (picture.kind === 'bars' ? picture.rows : [])

describe('the steps of cooperation', () => {
  const steps = ['naming', 'plates', 'data'].map((step_id, at) => ({
    step_id,
    position: at + 1,
    name_fa: `گام ${step_id}`,
    name_en: step_id,
  }))
  const row = (place_code: string, step_id: string, status: CooperationRow['status'], since: string | null = null) => ({
    place_code,
    step_id,
    status,
    since,
    evidence: null,
  })
  const cooperation = [
    row('a1', 'naming', 'done'),
    row('a1', 'plates', 'in_progress'),
    row('a2', 'naming', 'done'),
    row('a2', 'plates', 'not_started'),
    row('b1', 'naming', 'not_started'),
    row('b1', 'plates', 'not_applicable'),
    // Done after the month in view: not yet.
    row('b2', 'naming', 'done', '2027-01-01'),
    row('b2', 'plates', 'done'),
  ]
  const province = laidOut('cooperation-steps', { A: [2, 4], B: [1, 3] })
  const compose = tellSteps({ steps, cooperation })

  it('are counted of those asked, the least done first; nobody was asked for the third', () => {
    const lines = cooperationMatrix({ steps, cooperation }, province.tree, {
      place: PROVINCE,
      who: 'all',
      day: '2025-06-21',
    })
    const states = stepStates(lines, steps)
    expect(states.map(({ step, done, begun, asked }) => [step.step_id, done, begun, asked])).toEqual([
      ['plates', 1, 1, 3],
      ['naming', 2, 0, 4],
    ])
  })

  it('lead with the step that waits longest, and ask whose it is first', () => {
    const content = compose(at(PROVINCE, province))
    expect(content.headline).toMatchObject({ key: 'scenes.cooperation.last.province', plural: 1 })
    expect(content.headline.facts).toMatchObject({ step: { named: { name_en: 'plates' } }, of: { value: 3 } })
    // b1 has done nothing of what applies to it.
    expect(content.figures[0]).toMatchObject({
      value: { value: 1 },
      tone: 'warn',
      says: { facts: { of: { value: 4 } } },
    })
    expect(barsOf(content).map(({ value, begun, tone }) => [value, begun, tone])).toEqual([
      [1 / 3, 1 / 3, 'warn'],
      [1 / 2, 0, 'plain'],
    ])
    // Both places of A owe the step, none of B.
    expect(content.ask).toMatchObject({
      key: 'scenes.cooperation.askOne',
      plural: 2,
      facts: { places: { codes: ['A'] } },
    })
  })

  it('show the places of a county, and say where nothing was asked or all is done', () => {
    const drilled = compose(at('B', province))
    expect(drilled.headline).toMatchObject({ key: 'scenes.cooperation.none.county', facts: { of: { value: 2 } } })
    // B has done one of three steps, the province three of seven.
    expect(drilled.figures.map(({ observed }) => observed?.place)).toEqual([undefined, 'B', PROVINCE])
    expect(barsOf(drilled).map(({ name, value }) => [name.key, name.facts['name'], value])).toEqual([
      ['scenes.bars.municipality', { kind: 'named', named: { name_fa: 'b1', name_en: 'b1' } }, 0],
      ['scenes.bars.municipality', { kind: 'named', named: { name_fa: 'b2', name_en: 'b2' } }, 1 / 2],
    ])
    const nobody = tellSteps({ steps, cooperation: [] })(at(PROVINCE, province))
    expect(nobody).toMatchObject({
      headline: { key: 'scenes.cooperation.nobody.province' },
      ask: null,
      picture: { rows: [] },
    })
    const done = tellSteps({ steps, cooperation: [row('a1', 'naming', 'done')] })(at(PROVINCE, province))
    expect(done).toMatchObject({ headline: { key: 'scenes.cooperation.allDone.province' }, ask: null })
  })
})

describe('items by kind', () => {
  const months = periodRange(addMonths(NOW, -11), NOW)
  const people = new Map([
    ['A', 100],
    ['B', 200],
  ])
  const items = (county_code: string, kind: PostalItemsRow['kind'], each: number): PostalItemsRow[] =>
    months.map((period) => ({ period, county_code, kind, direction: 'sent', on_behalf_of: null, items: each }))
  const compose = (rows: PostalItemsRow[]) => tellKinds(itemsCube(rows, months, ['A', 'B']))
  const province = laidOut('items-per-head', { A: [1, 1], B: [1, 1] }, people)
  // A: letters 120 a year, 1.2 a head; parcels 60, 0.6. B: letters 240, 1.2; parcels 480, 2.4.
  const rows = [
    ...items('A', 'letter', 10),
    ...items('A', 'parcel', 5),
    ...items('B', 'letter', 20),
    ...items('B', 'parcel', 40),
  ]

  it('tells trade of all, beside the county with least', () => {
    const content = compose(rows)(at(PROVINCE, province))
    // 360 letters and 540 parcels of 300 people.
    expect(content.headline).toMatchObject({
      key: 'scenes.kinds.headline',
      facts: { all: { value: 3 }, trade: { value: 1.8 }, place: { code: 'A' }, least: { value: 0.6 } },
    })
    expect(content.figures.map(({ value, tone }) => [value.kind === 'value' && value.value, tone])).toEqual([
      [1.8, 'plain'],
      [0.6, 'warn'],
      [2.4, 'plain'],
    ])
    const [first, second] = barsOf(content)
    expect([first?.name.key, first?.value, first?.mark]).toEqual(['scenes.kinds.names.parcel', 1.8, 0.6])
    expect([second?.value, second?.mark]).toEqual([1.2, 1.2])
    expect(content).toMatchObject({ reported: 2, asked: 2, ask: { facts: { places: { codes: ['A', 'B'] } } } })
  })

  it('sets a county beside the province, and says who did not report', () => {
    const drilled = compose(rows)(at('A', province))
    expect(drilled.headline).toMatchObject({
      key: 'scenes.kinds.county',
      facts: { rank: { value: 2 }, of: { value: 2 } },
    })
    expect(drilled).toMatchObject({ ask: null, picture: { mark: { key: 'scenes.bars.markWhole' } } })
    const half = compose(items('B', 'parcel', 40))
    expect(half(at('A', province))).toMatchObject({ headline: { key: 'scenes.kinds.nobody.county' }, figures: [] })
    expect(half(at(PROVINCE, province))).toMatchObject({
      headline: { key: 'scenes.kinds.alone' },
      reported: 1,
      ask: null,
    })
    expect(compose([])(at(PROVINCE, province))).toMatchObject({
      headline: { key: 'scenes.kinds.nobody.province' },
      picture: { rows: [], mark: null },
    })
  })
})

describe('rural post offices', () => {
  const office = (point_id: string, place_code: string, more: Partial<ContactPointRow> = {}) =>
    ({
      point_id,
      place_code,
      kind: 'rural_post',
      status: 'active',
      opened_on: null,
      closed_on: null,
      ...more,
    }) as ContactPointRow
  const gives = (point_id: string, ...services: string[]): PointServiceRow[] =>
    services.map((service_id) => ({ point_id, service_id, since: null, until: null }))
  const province = laidOut('access-distance', { A: [1, 2], B: [1, 2] })
  const points = [
    office('p1', 'a1'),
    office('p2', 'a2'),
    office('p3', 'b1'),
    // Neither is counted: no rural office, and one that closed.
    office('p4', 'b1', { kind: 'post_office' }),
    office('p5', 'b2', { status: 'closed', closed_on: '2020-01-01' }),
  ]
  const given = [
    ...gives('p1', 's1', 's2', 's3'),
    ...gives('p2', 's1'),
    ...gives('p4', 's1'),
    ...gives('p3', 's1', 's2', 's3', 's4', 's5'),
  ]

  it('are told by the mean of their services, with the county that gives least', () => {
    const content = tellRural(ruralFigures(points, given, province, NOW))(at(PROVINCE, province))
    // A: 4 services at 2 offices; B: 5 at 1; all: 9 at 3.
    expect(content.headline).toMatchObject({
      key: 'scenes.rural.headline',
      facts: { value: { value: 3 }, place: { code: 'A' }, worst: { value: 2 } },
    })
    expect(content.picture).toMatchObject({ kind: 'ranking', whole: 3, highlight: ['A'] })
    // Two offices short of a mean of 3 by 2 services.
    expect(content.ask).toMatchObject({ plural: 2, facts: { places: { codes: ['A'] } } })
  })

  it('are not ranked where there are none, and asked for nothing where all are alike', () => {
    const one = tellRural(ruralFigures([office('p1', 'a1')], given, province, NOW))(at(PROVINCE, province))
    expect(one).toMatchObject({ reported: 1, picture: { rows: [{ place: 'A', value: 3 }] }, ask: null })
    expect(one.headline.key).toBe('scenes.headlines.oneCounty')
    expect(one.notes.map(({ key }) => key)).not.toContain('scenes.notes.silent')
    const none = tellRural(ruralFigures([], given, province, NOW))(at(PROVINCE, province))
    expect(none).toMatchObject({ figures: [], ask: null, headline: { key: 'scenes.headlines.nobody' } })
    const county = tellRural(ruralFigures(points, given, province, NOW))(at('B', province))
    expect(county.headline.key).toBe('scenes.county.noTarget')
  })
})

describe('visits avoided', () => {
  const range = (name: string, [low, mid, high]: readonly [number, number, number]) => ({
    [`${name}_low`]: low,
    [`${name}_mid`]: mid,
    [`${name}_high`]: high,
    [`${name}_source`]: 'assumption',
  })
  const service = (service_id: string, agency_id: string, more: object = {}) =>
    ({
      service_id,
      agency_id,
      name_fa: service_id,
      name_en: service_id,
      outsourceable: 'yes',
      owned_by_post: 'no',
      ...range('visits_before', [2, 3, 4]),
      ...range('visits_after', [1, 1, 1]),
      ...range('substitution', [0.5, 1, 1]),
      ...more,
    }) as ServiceRow
  const agency = (agency_id: string) =>
    ({ agency_id, name_fa: agency_id, name_en: agency_id, other_names: null }) as AgencyRow
  const counted = (
    county_code: string,
    service_id: string,
    channel: 'contact_point' | 'agency_counter',
    transactions: number | null,
  ) => ({
    period: NOW,
    county_code,
    service_id,
    channel,
    transactions,
  })
  const services = [service('s1', 'one'), service('s2', 'two'), service('s3', 'two', { visits_before_mid: null })]
  const cube = volumeCube(
    [
      counted('A', 's1', 'contact_point', 100),
      counted('B', 's1', 'contact_point', 300),
      counted('A', 's2', 'contact_point', 50),
      counted('B', 's2', 'contact_point', null),
      counted('A', 's2', 'agency_counter', 70),
      counted('B', 's1', 'agency_counter', 60),
    ],
    { periods: [NOW], counties: ['A', 'B'], services: ['s1', 's2', 's3'] },
  )
  const tables = { services, agencies: [agency('one'), agency('two')], cube }
  const province = laidOut(
    'outsourced-volume',
    { A: [1, 2], B: [1, 2] },
    new Map([
      [PROVINCE, 3000],
      ['A', 1000],
      ['B', 2000],
    ]),
  )

  it('are moved transactions times the visits that each spares, with both ends', () => {
    const spared = sparedIn(tables, NOW, null)
    // s1: 400 moved: 400 × 1 × 0.5 = 200, 400 × 2 = 800, 400 × 3 = 1200. s2: 50: 25, 100, 150.
    expect(spared?.total).toEqual({ low: 225, mid: 900, high: 1350 })
    expect(spared?.byAgency.map(({ agency: { agency_id }, range: { mid } }) => [agency_id, mid])).toEqual([
      ['one', 800],
      ['two', 100],
    ])
    expect(spared?.missing).toBe(1)
    // A: 150 moved, 30 of each hundred; B: 300 moved, 30 too.
    expect(leastOf(tables, province, NOW)).toEqual({ place: 'A', range: { low: 7.5, mid: 30, high: 45 } })
  })

  it('never stand without their range', () => {
    for (const place of [PROVINCE, 'A']) {
      const content = tellVisits(tables)(at(place, province))
      expect(Object.keys(content.headline.facts)).toEqual(expect.arrayContaining(['mid', 'low', 'high']))
      const estimated = content.figures.filter(({ says: { key } }) => key !== 'scenes.visits.left')
      expect(estimated.length).toBeGreaterThan(0)
      for (const { says } of estimated) expect(Object.keys(says.facts)).toEqual(expect.arrayContaining(['low', 'high']))
      expect(barsOf(content).every(({ range: own }) => own !== undefined)).toBe(true)
    }
  })

  it('ask for a date for what people still go to an agency for', () => {
    const content = tellVisits(tables)(at(PROVINCE, province))
    expect(content.ask?.facts).toMatchObject({
      agency: { named: { name_en: 'two' } },
      service: { named: { name_en: 's2' } },
    })
    expect(content.figures.at(-1)).toMatchObject({ value: { value: 130 } })
    // Two services with nine figures each, three of them sources; the third is told of by nothing.
    expect(content.notes.find(({ key }) => key.endsWith('assumed'))?.facts).toEqual({
      count: { kind: 'count', value: 6 },
      of: { kind: 'count', value: 6 },
    })
    expect(content.notes.find(({ key }) => key.endsWith('untold'))).toMatchObject({ plural: 1 })
  })

  it('are not told where nothing is assumed, or nothing was handed over', () => {
    const unknown = tellVisits({ ...tables, services: [service('s1', 'one', { visits_after_high: null })] })(
      at(PROVINCE, province),
    )
    expect(unknown).toMatchObject({
      headline: { key: 'scenes.visits.noAssumptions' },
      figures: [],
      picture: { rows: [] },
    })
    const empty = volumeCube([], { periods: [NOW], counties: ['A', 'B'], services: ['s1'] })
    const nothing = tellVisits({ ...tables, cube: empty })(at('A', province))
    expect(nothing).toMatchObject({ headline: { key: 'scenes.visits.nothing.county' }, figures: [], ask: null })
  })
})

describe('the best places', () => {
  // On the equator a tenth of a degree is 11.1 km: each place reaches itself alone, but for a2, 1 km from a1.
  const settlement = (id: string, lon: number, people: number | null) => ({
    id,
    county: id.startsWith('a') ? 'A' : 'B',
    people,
    lon,
    lat: 0,
  })
  const problem: SitingProblem = {
    mode: 'cover',
    count: 2,
    reachKm: 3,
    forced: [],
    forbidden: [],
    settlements: [
      settlement('a1', 50, 100),
      settlement('a2', 50.009, 80),
      settlement('b1', 50.3, 150),
      settlement('b2', 50.6, 900),
    ],
    // The largest has a point.
    sites: [{ lon: 50.6, lat: 0, road: null }],
    candidates: ['a1', 'a2', 'b1', 'b2'],
    distance: { detour: 1, roads: null },
  }
  const province = laidOut('access-distance', { A: [0, 180], B: [900, 1050] })

  it('bring most people within reach, and make the published share what it would be', async () => {
    const content = tellPlaces(problem, await solveWithout(problem))(at(PROVINCE, province))
    // 180 by one point for a1 and a2, 150 by b1: 900 of 1230 become 1230.
    expect(content.headline).toMatchObject({
      key: 'scenes.siting.gain.province',
      plural: 2,
      facts: { people: { value: 330 }, then: { value: 100 } },
    })
    expect(barsOf(content).map(({ value }) => value)).toEqual([180, 150])
    expect(content.picture).toMatchObject({ highlight: ['A', 'B'] })
    expect(content.ask).toMatchObject({ key: 'scenes.siting.askBy', plural: 2 })
    expect(content.notes[1]?.key).toBe('scenes.siting.notes.proved')
  })

  it('are sought in one county where it is drilled into', async () => {
    expect(placesIn(problem, 'B').places.map(({ settlement: id, people }) => [id, people])).toEqual([['b1', 150]])
    const content = tellPlaces(problem, await solveWithout(problem))(at('A', province))
    expect(content.headline).toMatchObject({ key: 'scenes.siting.gain.county', facts: { people: { value: 180 } } })
  })

  it('are none where everybody is reached', async () => {
    const reached = { ...problem, reachKm: 100 }
    const content = tellPlaces(reached, await solveWithout(reached))(at(PROVINCE, province))
    expect(content).toMatchObject({
      headline: { key: 'scenes.siting.nothing.province' },
      ask: null,
      picture: { rows: [] },
    })
  })
})
