import { describe, expect, it } from 'vitest'
import { shifted, withoutSite, withSiteAt } from '@/contact-points/siting/moveSite'
import { AS_TODAY, type Scenario } from '@/contact-points/siting/scenario'
import { scenarioReach } from '@/contact-points/siting/scenarioMap'
import type { SitingGround } from '@/contact-points/siting/sitingGround'
import { createWhatIf } from '@/contact-points/siting/whatIf'
import { greatCircleKm } from '@/places/greatCircle'

/** Four settlements in a row, 0.1° (about 11 km) apart; a point in the first. */
const GROUND: SitingGround = {
  settlements: [0, 1, 2, 3].map((at) => ({
    id: `S${at}`,
    county: at < 2 ? 'A' : 'B',
    people: at === 3 ? null : 100 * (at + 1),
    lon: 50,
    lat: 36 + at / 10,
  })),
  points: [{ id: 'P', lon: 50, lat: 36 }],
  distance: { detour: 1, roads: null },
  unplaced: 0,
}
const whatIf = createWhatIf(GROUND.settlements, GROUND.points, GROUND.distance, 3)
const tonesOf = (scenario: Scenario): string[] =>
  scenarioReach(GROUND, scenario, whatIf(scenario), 3).settlements.map(({ tone }) => tone)
const scenario = (own: Partial<Scenario>): Scenario => ({ ...AS_TODAY, ...own })

describe('moving a site', () => {
  it('moves a standing point, and the same point again', () => {
    const once = withSiteAt(AS_TODAY, { sort: 'standing', id: 'P', lon: 50.1, lat: 36 })
    expect(once.moved).toEqual([{ point: 'P', lon: 50.1, lat: 36 }])
    expect(withSiteAt(once, { sort: 'moved', id: 'P', lon: 50.2, lat: 36 }).moved).toEqual([
      { point: 'P', lon: 50.2, lat: 36 },
    ])
  })

  it('makes a new point of a settlement one at a spot, and moves a spot without changing the others', () => {
    const off = withSiteAt(scenario({ places: ['S1', 'S2'], spots: [{ lon: 49, lat: 36 }] }), {
      sort: 'place',
      id: 'S1',
      lon: 50.3,
      lat: 36.1,
    })
    expect(off).toMatchObject({
      places: ['S2'],
      spots: [
        { lon: 49, lat: 36 },
        { lon: 50.3, lat: 36.1 },
      ],
    })
    expect(withSiteAt(off, { sort: 'spot', id: '1', lon: 51, lat: 36 }).spots).toEqual([
      { lon: 49, lat: 36 },
      { lon: 51, lat: 36 },
    ])
  })

  it('keeps what a link can hold: five decimals', () => {
    const { moved } = withSiteAt(AS_TODAY, { sort: 'standing', id: 'P', lon: 50.123_456_789, lat: 36 })
    expect(moved[0]?.lon).toBe(50.12346)
  })

  it('takes back what was put down by hand and nothing else', () => {
    const before = scenario({
      spots: [{ lon: 49, lat: 36 }],
      moved: [{ point: 'P', lon: 50.1, lat: 36 }],
      closed: ['Q'],
    })
    expect(withoutSite(before, { sort: 'spot', id: '0' })).toEqual({ ...before, spots: [] })
    expect(withoutSite(before, { sort: 'moved', id: 'P' })).toEqual({ ...before, moved: [] })
    expect(withoutSite(before, { sort: 'closed', id: 'Q' })).toBe(before)
  })

  it('shifts by kilometres, east and north', () => {
    const from = { lon: 50, lat: 37 }
    const to = shifted(from, 2, 0)
    expect(greatCircleKm(from.lon, from.lat, to.lon, to.lat)).toBeCloseTo(2, 2)
    expect(to.lat).toBe(37)
    expect(shifted(from, 0, 1).lat).toBeGreaterThan(37)
  })
})

describe('a scenario on the map', () => {
  it('tells of every settlement whether it is reached, newly, no longer, or not', () => {
    expect(tonesOf(AS_TODAY)).toEqual(['reached', 'out', 'out', 'out'])
    expect(tonesOf(scenario({ places: ['S2'] }))).toEqual(['reached', 'out', 'gained', 'out'])
    expect(tonesOf(scenario({ closed: ['P'] }))).toEqual(['lost', 'out', 'out', 'out'])
    expect(tonesOf(scenario({ moved: [{ point: 'P', lon: 50, lat: 36.1 }] }))).toEqual(['lost', 'gained', 'out', 'out'])
  })

  it('shows each site once: as it stands, closed, or where it was moved to', () => {
    const sitesOf = (own: Partial<Scenario>): string[] =>
      scenarioReach(GROUND, scenario(own), whatIf(scenario(own)), 3).sites.map(({ sort, id }) => `${sort} ${id}`)
    expect(sitesOf({})).toEqual(['standing P'])
    expect(sitesOf({ closed: ['P'], moved: [{ point: 'P', lon: 50, lat: 36 }] })).toEqual(['closed P'])
    expect(sitesOf({ moved: [{ point: 'P', lon: 50.2, lat: 36 }], places: ['S1', 'S1', 'unknown'] })).toEqual([
      'place S1',
      'moved P',
    ])
  })

  it('draws circles as wide as the straight line that the way allows', () => {
    const winding = { ...GROUND, distance: { detour: 1.5, roads: null } }
    expect(scenarioReach(winding, AS_TODAY, whatIf(AS_TODAY), 3).km).toBe(2)
  })
})
