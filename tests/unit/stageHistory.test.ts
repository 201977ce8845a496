import { describe, expect, it } from 'vitest'
import type { OutsourcingEventRow, Stage } from '@/datapackage/tables/outsourcing'
import { knownOn, spellOn, spellsOf } from '@/outsourcing/stages/history'
import { countiesAt, furthest, readHistories } from '@/outsourcing/stages/serviceHistory'
import { plantTree } from '@/places/tree'
import { EAST, MIDDLE, tinyPlaces, WEST } from '#tests/fixtures/tinyPlaces'

const at = (date: string, stage: Stage, turn: number | null = null) => ({ date, stage, turn })
const brief = (spells: ReturnType<typeof spellsOf>) => spells.map(({ stage, from, until }) => [stage, from, until])

describe('the stages of a service', () => {
  it('follow the days, in whatever order the events stand', () => {
    const events = [at('2024-03-01', 'agreed'), at('2023-01-10', 'identified'), at('2023-09-05', 'negotiating')]
    const expected = [
      ['identified', '2023-01-10', '2023-09-05'],
      ['negotiating', '2023-09-05', '2024-03-01'],
      ['agreed', '2024-03-01', null],
    ]
    expect(brief(spellsOf(events))).toEqual(expected)
    expect(brief(spellsOf([...events].reverse()))).toEqual(expected)
  })

  it('of two on a day end with the one further along', () => {
    const events = [at('2024-03-01', 'piloting'), at('2024-03-01', 'agreed'), at('2024-01-01', 'negotiating')]
    expect(brief(spellsOf(events))).toEqual([
      ['negotiating', '2024-01-01', '2024-03-01'],
      ['piloting', '2024-03-01', null],
    ])
  })

  it('of two on a day follow their turn where one is given', () => {
    const events = [at('2024-03-01', 'live', 2), at('2024-03-01', 'suspended', 1), at('2024-01-01', 'live')]
    expect(brief(spellsOf(events))).toEqual([['live', '2024-01-01', null]])
  })

  it('can go back', () => {
    const events = [at('2024-01-01', 'negotiating'), at('2024-02-01', 'identified'), at('2024-05-01', 'negotiating')]
    expect(brief(spellsOf(events))).toEqual([
      ['negotiating', '2024-01-01', '2024-02-01'],
      ['identified', '2024-02-01', '2024-05-01'],
      ['negotiating', '2024-05-01', null],
    ])
  })

  it('can be halted and live again', () => {
    const spells = spellsOf([at('2024-01-01', 'live'), at('2024-04-01', 'suspended'), at('2024-04-21', 'live')])
    expect(
      ['2023-12-31', '2024-01-01', '2024-03-31', '2024-04-01', '2024-04-20', '2024-04-21'].map(
        (day) => spellOn(spells, day)?.stage ?? null,
      ),
    ).toEqual([null, 'live', 'live', 'suspended', 'suspended', 'live'])
  })

  it('do not begin anew when the stage held is told again', () => {
    expect(brief(spellsOf([at('2024-01-01', 'agreed'), at('2024-06-01', 'agreed')]))).toEqual([
      ['agreed', '2024-01-01', null],
    ])
  })

  it('are known only as far as the day asked for', () => {
    const spells = spellsOf([at('2024-01-01', 'agreed'), at('2024-06-01', 'live')])
    expect(brief(knownOn(spells, '2024-05-31'))).toEqual([['agreed', '2024-01-01', null]])
    expect(knownOn(spells, '2023-12-31')).toEqual([])
  })

  it('are none without an event', () => {
    expect(spellsOf([])).toEqual([])
  })
})

describe('a service in counties and in the province', () => {
  const row = (date: string, stage: Stage, place_code: string | null): OutsourcingEventRow => {
    return { service_id: 'S', date, place_code, stage, turn: null, note: null }
  }
  const tree = plantTree(tinyPlaces())
  const history = readHistories(
    [
      row('2024-01-01', 'agreed', null),
      row('2024-02-01', 'piloting', WEST),
      row('2024-03-01', 'live', WEST),
      row('2024-04-01', 'live', '9801000009'), // a city of the east
      row('2024-05-01', 'suspended', WEST),
      row('2024-06-01', 'suspended', null),
      row('2024-07-01', 'live', EAST),
    ],
    tree,
  ).get('S')
  if (!history) throw new Error('the service has events')
  const stageIn = (county: string, day: string) => spellOn(history.counties.get(county) ?? [], day)?.stage ?? null

  it('takes the events of the whole province and its own together', () => {
    expect([WEST, MIDDLE, EAST].map((county) => stageIn(county, '2024-04-15'))).toEqual(['live', 'agreed', 'live'])
    expect([WEST, MIDDLE, EAST].map((county) => stageIn(county, '2024-05-15'))).toEqual(['suspended', 'agreed', 'live'])
    expect([WEST, MIDDLE, EAST].map((county) => stageIn(county, '2024-07-15'))).toEqual([
      'suspended',
      'suspended',
      'live',
    ])
  })

  it('is in the province where its furthest county is', () => {
    expect(brief([...history.province])).toEqual([
      ['agreed', '2024-01-01', '2024-02-01'],
      ['piloting', '2024-02-01', '2024-03-01'],
      ['live', '2024-03-01', '2024-06-01'],
      ['suspended', '2024-06-01', '2024-07-01'],
      ['live', '2024-07-01', null],
    ])
    expect(countiesAt(history, 'live', '2024-04-15')).toEqual([WEST, EAST])
  })

  it('is halted only where no county is on the way', () => {
    expect(furthest(['suspended', 'identified', null])).toBe('identified')
    expect(furthest(['suspended', 'refused'])).toBe('suspended')
    expect(furthest(['refused', null])).toBe('refused')
    expect(furthest([null])).toBeNull()
  })
})
