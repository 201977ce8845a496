import { describe, expect, it } from 'vitest'
import type { OutsourcingEventRow, Stage } from '@/datapackage/tables/outsourcing'
import { funnel, movesIn, stalled } from '@/outsourcing/flow/flow'
import { rankAgencies } from '@/outsourcing/stages/agencyRanking'
import { readHistories } from '@/outsourcing/stages/serviceHistory'
import { serviceCard } from '@/outsourcing/stages/serviceCard'
import { stageMatrix } from '@/outsourcing/stages/stageMatrix'
import { plantTree } from '@/places/tree'
import { EAST, MIDDLE, PROVINCE, tinyPlaces, WEST } from '#tests/fixtures/tinyPlaces'
import { tinyTables } from '#tests/fixtures/tinyProvince'

const tree = plantTree(tinyPlaces())
const row = (service_id: string, date: string, stage: Stage, place_code: string | null = null): OutsourcingEventRow => {
  return { service_id, date, place_code, stage, turn: null, note: null }
}
const histories = readHistories(
  [
    row('S1', '2025-01-01', 'identified'),
    row('S1', '2025-01-11', 'negotiating'),
    row('S1', '2025-02-10', 'live', WEST),
    row('S1', '2025-02-12', 'live', EAST),
    row('S2', '2025-01-01', 'identified'),
    row('S2', '2025-01-21', 'negotiating'),
    row('S3', '2024-06-01', 'identified'),
    row('S4', '2025-01-01', 'identified'),
    row('S4', '2025-01-31', 'refused'),
  ],
  tree,
)

describe('the flow of services', () => {
  it('counts how many came how far, and how long they stay', () => {
    const steps = new Map(funnel(histories, PROVINCE, '2025-03-01').map((step) => [step.stage, step]))
    // Identified for 10, 20 and 30 days, and one for 273 so far.
    expect(steps.get('identified')).toMatchObject({ reached: 4, now: 1, spells: 4, ended: 3, median: 20 })
    expect(steps.get('negotiating')).toMatchObject({ reached: 2, now: 1, spells: 2, ended: 1, median: 30 })
    expect(steps.get('live')).toMatchObject({ reached: 1, now: 1, median: null })
    expect(steps.get('refused')).toMatchObject({ reached: 1, now: 1 })
  })

  it('never has more services at a later stage of the way than at an earlier one', () => {
    const reached = funnel(histories, PROVINCE, '2025-03-01').slice(0, 5)
    expect(reached.map((step) => step.reached)).toEqual([...reached.map((step) => step.reached)].sort((a, b) => b - a))
  })

  it('finds what is in its stage for longer than half of all are, and no service that is live or refused', () => {
    expect(stalled(histories, PROVINCE, '2025-03-01')).toEqual([
      { service: 'S3', stage: 'identified', days: 273, median: 20 },
      { service: 'S2', stage: 'negotiating', days: 39, median: 30 },
    ])
  })

  it('tells what moved in a month, alike moves of counties together', () => {
    // Bahman 1403 is from 20 January to 18 February 2025.
    const moves = movesIn(histories, PROVINCE, '1403-11')
    expect(moves.map(({ service, from, to, counties }) => [service, from, to, counties])).toEqual([
      ['S2', 'identified', 'negotiating', [WEST, MIDDLE, EAST]],
      ['S4', 'identified', 'refused', [WEST, MIDDLE, EAST]],
      ['S1', 'negotiating', 'live', [WEST, EAST]],
    ])
    expect(movesIn(histories, MIDDLE, '1403-11').map(({ service }) => service)).toEqual(['S2', 'S4'])
  })
})

describe('the card of a service', () => {
  it('tells its way, where it is live and who is next', () => {
    const card = serviceCard(histories, 'S1', PROVINCE, '2025-03-01')
    expect(card?.timeline.map(({ stage, days }) => [stage, days])).toEqual([
      ['identified', 10],
      ['negotiating', 30],
      ['live', 19],
    ])
    expect(card?.live).toEqual([WEST, EAST])
    expect(card?.next).toEqual([{ county: MIDDLE, stage: 'negotiating', days: 49 }])
    expect(serviceCard(histories, 'S1', MIDDLE, '2025-03-01')?.now).toEqual({ stage: 'negotiating', days: 49 })
  })

  it('is not there for a service without events', () => {
    expect(serviceCard(histories, 'S9', PROVINCE, '2025-03-01')).toBeNull()
  })
})

describe('the matrix and the ranking of agencies', () => {
  const { agencies, services, outsourcing_events } = tinyTables()
  const tables = { agencies, services, histories: readHistories(outsourcing_events, tree) }
  const query = { place: PROVINCE, counties: [WEST, MIDDLE, EAST], day: '2025-06-21', category: null }

  it('holds the services that can go over by agency, the furthest first', () => {
    const [own, ...others] = stageMatrix(tables, query)
    expect(others).toEqual([])
    expect(own?.cells.map(({ service, stage, live, of }) => [service.service_id, stage, live, of])).toEqual([
      ['T-S1', 'live', 2, 3],
      ['T-S2', 'agreed', 0, 3],
    ])
    expect(own?.depth).toBeCloseTo(100 / 3, 9)
  })

  it('is that of a county, a category and a day', () => {
    expect(stageMatrix(tables, { ...query, place: MIDDLE })[0]?.cells.map(({ stage, of }) => [stage, of])).toEqual([
      ['agreed', 1],
      ['agreed', 1],
    ])
    expect(stageMatrix(tables, { ...query, category: 'tax' })).toEqual([])
    expect(stageMatrix(tables, { ...query, day: '2020-01-01' })[0]?.cells.map(({ stage }) => stage)).toEqual([
      null,
      null,
    ])
  })

  it('ranks by depth or by volume, and knows no volume before it is read', () => {
    const [matrix] = stageMatrix(tables, query)
    if (!matrix) throw new Error('there is an agency')
    const shallow = {
      ...matrix,
      agency: { ...matrix.agency, agency_id: 'X' },
      depth: 1,
      cells: matrix.cells.slice(0, 1),
    }
    const volumes = new Map([
      ['T-S1', { moved: { count: 60, missing: 0 }, kept: { count: 40, missing: 0 } }],
      ['T-S2', { moved: { count: -50, missing: 0 }, kept: { count: 0, missing: 0 } }],
    ])
    const order = (by: 'depth' | 'volume', known: typeof volumes | null) =>
      rankAgencies([shallow, matrix], known, by).map(({ agency, moved, share }) => [agency.agency_id, moved, share])
    expect(order('depth', volumes).map(([id]) => id)).toEqual(['T-A1', 'X'])
    expect(order('volume', volumes)[0]).toEqual(['X', 60, 60])
    expect(order('depth', null)[0]).toEqual(['T-A1', null, null])
  })
})
