import { describe, expect, it } from 'vitest'
import { measureAccess } from '@/contact-points/access/measureAccess'
import { usualPlan, withSetApart } from '@/contact-points/siting/planChanges'
import { sitingGround } from '@/contact-points/siting/sitingGround'
import { createWhatIf, peopleByPlace } from '@/contact-points/siting/whatIf'
import { tinyAccess } from '#tests/fixtures/tinyAccess'

const plan = { ...usualPlan(3), scenario: { places: ['a', 'b'], spots: [], moved: [], closed: [] } }

describe('what a person sets apart', () => {
  it('moves a place from one list to the other, never on both', () => {
    const forced = withSetApart(plan, 'forced', 'a', true)
    expect(forced.forced).toEqual(['a'])
    const forbidden = withSetApart(forced, 'forbidden', 'a', true)
    expect([forbidden.forced, forbidden.forbidden, forbidden.scenario.places]).toEqual([[], ['a'], ['b']])
    expect(withSetApart(forbidden, 'forbidden', 'a', false).forbidden).toEqual([])
  })

  it('raises the count to what is required', () => {
    expect(withSetApart({ ...plan, count: 0 }, 'forced', 'a', true).count).toBe(1)
  })

  it('closes and opens a point', () => {
    const closed = withSetApart(plan, 'closed', 'p', true)
    expect(closed.scenario).toEqual({ ...plan.scenario, closed: ['p'] })
    expect(withSetApart(closed, 'closed', 'p', false)).toEqual(plan)
  })
})

describe('the ground of siting', () => {
  const data = tinyAccess()
  const ground = sitingGround(data, '1404-03', [], new Map())

  it('counts whom today reaches as the access view does', () => {
    const today = createWhatIf(ground.settlements, ground.points, ground.distance, 3)(plan.scenario).today
    expect(today.people).toBe(41_000)
  })

  it('counts for each new place whom it adds to those before it', () => {
    const compare = createWhatIf(ground.settlements, ground.points, ground.distance, 3)
    const ofCounty = (county: string | undefined) => ground.settlements.filter((own) => own.county === county)
    const [first, second] = ofCounty(data.settlements.counties[2])
    const places = [first?.id ?? '', second?.id ?? '', first?.id ?? '']
    const people = peopleByPlace({ ...plan.scenario, places }, compare)
    expect(people).toEqual([first?.people, second?.people, 0])
    expect(compare({ ...plan.scenario, places }).gained).toBe(10_000)
  })

  it('leaves out what has no coordinates and what does not serve', () => {
    const ids = ground.points.map(({ id }) => id)
    expect(ids).not.toContain('T-8')
    expect(ground.unplaced).toBeGreaterThan(0)
    for (const period of ['1404-03', '1390-01']) {
      const measured = measureAccess(data, { period })
      const { points } = sitingGround(data, period, [], new Map())
      expect(points, period).toHaveLength(measured.points - measured.unplaced.length)
    }
  })

  it('does not take an unknown population for nobody', () => {
    const unknown = sitingGround(
      tinyAccess(() => ({ population: [] })),
      '1404-03',
      [],
      new Map(),
    )
    expect(unknown.settlements.every(({ people }) => people === null)).toBe(true)
  })
})
