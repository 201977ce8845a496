import { describe, expect, it } from 'vitest'
import { readPlanFile, writePlanFile } from '@/contact-points/siting/planFile'
import { readPlan, roundPosition, writePlan } from '@/contact-points/siting/planText'
import { AS_TODAY, type SitingPlan } from '@/contact-points/siting/scenario'
import { stream } from '@/sample/random'

const PLAIN: SitingPlan = { mode: 'cover', count: 5, reachKm: 5, forced: [], forbidden: [], scenario: AS_TODAY }
const FULL: SitingPlan = {
  mode: 'median',
  count: 12,
  reachKm: 2.5,
  forced: ['0105011126', 'x-0101-a001'],
  forbidden: ['0101020001'],
  scenario: {
    places: ['0105', 'آبادی ۷', 'a.b*c_d'],
    spots: [
      { lon: 49.58821, lat: 37.27918 },
      { lon: -0.00001, lat: 0 },
    ],
    moved: [{ point: 'x-0101-a002', lon: 48.85554, lat: 38.42698 }],
    closed: ['x-0101-a003', 'x-0102-r001'],
  },
}

describe('a plan in a link', () => {
  it.each([['plain', PLAIN] as const, ['full', FULL] as const])('comes back as it was: %s', (_, plan) => {
    expect(readPlan(writePlan(plan))).toEqual(plan)
  })

  it('is short and holds no sign that a URL would have to escape', () => {
    expect(writePlan(PLAIN)).toBe('1*cover*n5*r5')
    const text = writePlan(FULL)
    expect(new URLSearchParams({ plan: text }).toString()).toBe(`plan=${text}`)
    expect(encodeURIComponent(text)).toBe(text)
  })

  it('keeps any plan that was rounded to about a metre', () => {
    const random = stream('plans')
    for (let turn = 0; turn < 200; turn += 1) {
      const spots = Array.from({ length: 3 }, () =>
        roundPosition({ lon: random.between(-180, 180), lat: random.between(-90, 90) }),
      )
      const moved = spots.map((spot, index) => ({
        ...spot,
        point: String.fromCharCode(random.integer(33, 1700)).repeat(index + 1),
      }))
      const plan = { ...FULL, count: random.integer(0, 99), scenario: { ...FULL.scenario, spots, moved } }
      expect(readPlan(writePlan(plan))).toEqual(plan)
    }
  })

  it.each([
    '',
    '1',
    '2*cover*n5*r5',
    '1*best*n5*r5',
    '1*cover*r5',
    '1*cover*n5',
    '1*cover*n-5*r5',
    '1*cover*n5*r0',
    '1*cover*n5*r5*q1',
    '1*cover*n5*r5*n6',
    '1*cover*n5*r5*f',
    '1*cover*n5*r5*f01..02',
    '1*cover*n5*r5*f_00',
    '1*cover*n5*r5*s2y0gd',
    '1*cover*n5*r5*szzzzz.27qko',
    '1*cover*n5*r5*mp1.2y0gd',
    '1*cover*n5*r5*<script>',
  ])('refuses "%s" and does not guess', (text) => {
    expect(readPlan(text)).toBeNull()
  })
})

describe('a plan in a file', () => {
  const file = { province: '01', period: '1405-07', plan: FULL }

  it('comes back as it was', () => {
    expect(readPlanFile(writePlanFile(file))).toEqual(file)
  })

  it.each([
    ['not json', ''],
    ['{}', 'format'],
    [writePlanFile(file).replace('"version": 1', '"version": 2'), 'version'],
    [writePlanFile(file).replace('38.42698', '98.4'), 'plan.scenario.moved.0.lat'],
    [writePlanFile(file).replace('"count": 12', '"count": 1.5'), 'plan.count'],
    [writePlanFile(file).replace('"median"', '"best"'), 'plan.mode'],
  ])('names what does not fit in it: case %#', (text, path) => {
    expect(readPlanFile(text)).toEqual({ path })
  })
})
