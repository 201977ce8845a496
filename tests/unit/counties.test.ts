import { beforeAll, describe, expect, it } from 'vitest'
import { passagesUnnamed, premisesUnplated } from '@/addressing/indicators'
import { peoplePerPoint } from '@/contact-points/indicators'
import { countyFinding } from '@/counties/countyFinding'
import { comparisonSheet, standingSheet, type CountySheetWords } from '@/counties/countySheets'
import { countyStanding, indicatorsIn, type CountyStanding } from '@/counties/countyStanding'
import { countyTasks, VILLAGES } from '@/counties/countyTasks'
import type { Observation } from '@/indicators/observation'
import { indexObservations } from '@/indicators/observationSet'
import type { Province } from '@/indicators/province'
import { SIGNALS } from '@/overview/signals'
import type { Place } from '@/places/tree'
import { tinyLaidOut } from '../fixtures/tinyLaidOut'
import { EAST, MIDDLE, WEST } from '../fixtures/tinyPlaces'

const NOW = '1404-03'
let province: Province

beforeAll(async () => {
  province = await tinyLaidOut()
})

const standing = (place: string, definition = passagesUnnamed): CountyStanding =>
  countyStanding(province, definition, place, NOW)
const placed = (code: string, level: Place['level'] = 'city'): Place => ({
  ...(province.tree.get(WEST) as Place),
  place_code: code,
  level,
})
const row = (place: string, numerator: number | null, denominator: number | null): Observation => ({
  indicator: passagesUnnamed.id,
  place_code: place,
  period: NOW,
  numerator,
  denominator,
  reported: numerator === null ? 0 : 1,
  asked: 1,
  status: 'measured',
  filled: null,
})

describe('the standing of a county', () => {
  it('sets it beside the province, the best and the worst, and ranks it among those that reported', () => {
    // 34 of 100 in the west, 76 of 300 in the east; the middle did not report.
    const west = standing(WEST)
    expect(west).toMatchObject({ rank: 2, of: 2, best: { place: EAST }, worst: { place: WEST, value: 34 } })
    expect(west.whole.value).toBeCloseTo((178 / 600) * 100, 10)
    expect(standing(MIDDLE)).toMatchObject({ rank: null, of: 2, isMet: null })
  })

  it('leaves out indicators that a package lacks, and those that nobody here knows', () => {
    const foreign = {
      observations: indexObservations([row(WEST, 1, 2), { ...row(WEST, 1, 2), indicator: 'unheard-of' }]),
    }
    expect(indicatorsIn(foreign, SIGNALS)).toEqual([passagesUnnamed])
  })
})

describe('the title', () => {
  const facts = (standings: readonly CountyStanding[]) => countyFinding(standings, WEST, NOW)
  const other = (isMet: boolean | null, rank: number | null, of = 4): CountyStanding => ({
    ...standing(WEST, peoplePerPoint),
    isMet,
    rank,
    of,
  })

  it('counts the indicators behind their target and names the lowest rank', () => {
    const { key, facts: said } = facts([other(false, 2), other(true, 4), other(null, 1)])
    expect(key).toBe('counties.finding.behind')
    expect(said).toMatchObject({ behind: { value: 1 }, of: { value: 2 }, rank: { value: 4 }, ranked: { value: 4 } })
  })

  it('compares ranks by how many reported: 3 of 3 is lower than 4 of 17', () => {
    expect(facts([other(true, 4, 17), other(true, 3, 3)]).facts['ranked']).toEqual({ kind: 'count', value: 3 })
  })

  it('knows all behind, all met, no targets and no report', () => {
    expect(facts([other(false, 1)]).key).toBe('counties.finding.allBehind')
    expect(facts([other(true, 1)]).key).toBe('counties.finding.met')
    expect(facts([other(null, 1)]).key).toBe('counties.finding.noTarget')
    expect(facts([other(null, null)]).key).toBe('counties.finding.silent')
    expect(facts([]).key).toBe('counties.finding.silent')
  })
})

describe('what needs attention in a county', () => {
  /** 40 of 100 passages unnamed, target 20; two cities with 10 of 20 and 2 of 40, so 28 of 40 in the villages. */
  const behind = (): CountyStanding => {
    const target = { indicator: passagesUnnamed.id, place_code: WEST, period: '1404-12', value: 20, set_by: 'a test' }
    const base = standing(WEST)
    return { ...base, isMet: false, signal: { ...base.signal, value: 40, observation: row(WEST, 40, 100), target } }
  }
  const cities = (rows: readonly Observation[]) => ({
    places: [placed('c1'), placed('c2'), placed('c3')],
    observations: indexObservations(rows),
  })

  it('is named with the work to the target, the villages together as one of the units', () => {
    const [task] = countyTasks([behind()], cities([row('c1', 10, 20), row('c2', 2, 40), row('c3', null, null)]))
    expect(task?.lever.units).toBe(20)
    // Villages: 28 of 40 to 20 percent is 8, so 20 to name; c1: 10 of 20 to 4, so 6. c2 has met it.
    expect(task?.units.map(({ place, units }) => [place, units])).toEqual([
      [VILLAGES, 20],
      ['c1', 6],
    ])
    expect(task?.units[1]).toMatchObject({ value: 50, observation: { place_code: 'c1' } })
    // The county with c1 at its target: 34 of 100.
    expect(task?.units[1]?.then).toBeCloseTo(34, 10)
    expect(task?.silent).toEqual(['c3'])
  })

  it('does without cities, as before they have arrived or where only counties report', () => {
    expect(countyTasks([behind()], null)[0]).toMatchObject({ units: [], silent: [] })
    expect(countyTasks([behind()], cities([]))[0]).toMatchObject({ units: [], silent: [] })
  })

  it('is nothing where the target is met, missing, or the county silent', () => {
    expect(countyTasks([{ ...behind(), isMet: true }, standing(MIDDLE, premisesUnplated)], null)).toEqual([])
  })
})

describe('the sheets of a county', () => {
  const words: CountySheetWords = {
    column: (name) => name,
    placeIn: (place, period) => `${place} ${period}`,
    rankOf: (place) => `rank ${place}`,
    indicator: ({ id }) => id,
    unit: ({ unit }) => unit,
    status: ({ value }) => (value === null ? 'silent' : 'known'),
    nameOf: (place) => `name ${place}`,
  }

  it('sets each indicator beside province, best and worst, and leaves what was not reported empty', () => {
    const { columns, rows } = standingSheet([standing(WEST), standing(MIDDLE)], words)
    const read = (at: number) => Object.fromEntries(columns.map(({ title }, column) => [title, rows[at]?.[column]]))
    expect(read(0)).toMatchObject({
      indicator: passagesUnnamed.id,
      unit: 'percent',
      [`${WEST} ${NOW}`]: 34,
      status: 'known',
      best: `name ${EAST}`,
      worst: `name ${WEST}`,
      worstValue: 34,
      rank: 2,
      ranked: 2,
    })
    expect(read(1)).toMatchObject({ [`${WEST} ${NOW}`]: null, status: 'silent', rank: null })
  })

  it('sets counties beside each other, each with itself in the other month', () => {
    const asked = { places: [WEST, MIDDLE], period: NOW, against: '1404-02' }
    const { columns, rows } = comparisonSheet(province, [passagesUnnamed], asked, words)
    expect(columns.map(({ title }) => title)).toEqual([
      'indicator',
      'unit',
      `${WEST} ${NOW}`,
      `rank ${WEST}`,
      `${WEST} 1404-02`,
      `${MIDDLE} ${NOW}`,
      `rank ${MIDDLE}`,
      `${MIDDLE} 1404-02`,
    ])
    const then = countyStanding(province, passagesUnnamed, WEST, '1404-02').signal.value
    expect(rows).toEqual([[passagesUnnamed.id, 'percent', 34, 2, then, null, null, expect.anything()]])
    expect(comparisonSheet(province, [], { ...asked, against: null }, words).columns).toHaveLength(6)
  })
})
