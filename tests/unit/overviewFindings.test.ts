import { beforeAll, describe, expect, it } from 'vitest'
import { passagesUnnamed } from '@/addressing/indicators'
import { peoplePerPoint } from '@/contact-points/indicators'
import type { Province } from '@/indicators/province'
import type { Sentence } from '@/indicators/sentence'
import { effectSentence, leverSentence, leveragesOf } from '@/boards/attention'
import { silenceOf, silentIn } from '@/boards/changes'
import { newsOf } from '@/overview/news'
import { findingOf } from '@/boards/finding'
import { tinyLaidOut } from '../fixtures/tinyLaidOut'
import { EAST, MIDDLE, PROVINCE, WEST } from '../fixtures/tinyPlaces'

const NOW = '1404-03'
let province: Province

beforeAll(async () => {
  province = await tinyLaidOut()
})

const keys = (sentences: readonly Sentence[]): string[] => sentences.map(({ key }) => key)
const withoutTargets = (): Province => ({ ...province, targets: [] })

describe('the finding', () => {
  it('says the value, what is missing to the target, and who is furthest behind', () => {
    const { key, facts } = findingOf(province, passagesUnnamed, PROVINCE, NOW)
    // 102 of 300 in the west and 76 of 300 in the east; the middle did not report.
    expect(facts['value']).toEqual({ kind: 'value', definition: passagesUnnamed, value: (178 / 600) * 100 })
    expect(facts['worst']).toEqual({ kind: 'place', code: WEST })
    expect(facts['worstValue']).toEqual({ kind: 'value', definition: passagesUnnamed, value: 34 })
    expect(key).toBe('findings.behind')
    expect(facts['gap']).toMatchObject({ value: expect.closeTo((178 / 600) * 100 - 20, 10) })
  })

  it('does without a target', () => {
    expect(findingOf(withoutTargets(), passagesUnnamed, PROVINCE, NOW).key).toBe('findings.noTarget')
  })

  it('says when a place did not report, instead of a value', () => {
    const { key, facts } = findingOf(province, passagesUnnamed, MIDDLE, NOW)
    expect(key).toBe('findings.notReported')
    expect(facts).not.toHaveProperty('value')
  })

  it('compares a county with the province and ranks it among those that reported', () => {
    const west = findingOf(province, passagesUnnamed, WEST, NOW)
    expect(west.key).toBe('findings.countyWorse')
    expect(west.facts['rank']).toEqual({ kind: 'count', value: 2 })
    expect(west.facts['of']).toEqual({ kind: 'count', value: 2 })
    expect(findingOf(province, passagesUnnamed, EAST, NOW).key).toBe('findings.countyBetter')
  })
})

describe('what changed', () => {
  it('is computed on the counties that reported both months', () => {
    const [first] = newsOf(province, passagesUnnamed, NOW)
    // 185 of 600 a month ago in the west and the east.
    expect(first?.key).toBe('changes.province.better')
    expect(first?.facts['difference']).toMatchObject({ kind: 'difference', value: expect.closeTo((7 / 600) * 100, 10) })
    expect(first?.facts['count']).toEqual({ kind: 'count', value: 2 })
  })

  it('names who gained most and does not invent a loss', () => {
    const movers = newsOf(province, passagesUnnamed, NOW).find(({ key }) => key.startsWith('changes.movers'))
    expect(movers?.key).toBe('changes.movers.gain')
    expect(movers?.facts['gain']).toEqual({ kind: 'place', code: EAST })
    expect(movers?.facts).not.toHaveProperty('loss')
  })

  it('says nothing of a month that has none before it', () => {
    const [first] = province.periods
    expect(keys(newsOf(province, passagesUnnamed, first ?? '')).filter((key) => /province|movers/.test(key))).toEqual(
      [],
    )
  })

  it('tells of points that stopped work, in the month in which they did', () => {
    // T-5 in the west closed on 1 Dey 1402.
    const closed = newsOf(province, peoplePerPoint, '1402-10').find(({ key }) => key === 'changes.closed')
    expect(closed?.facts).toEqual({ places: { kind: 'places', codes: [WEST] }, count: { kind: 'count', value: 1 } })
    expect(keys(newsOf(province, peoplePerPoint, '1402-11'))).not.toContain('changes.closed')
  })

  it('names who did not report, unless nobody did', () => {
    expect(silentIn(province, passagesUnnamed, NOW)).toEqual([MIDDLE])
    expect(silenceOf(province, passagesUnnamed, NOW)?.facts['places']).toEqual({ kind: 'places', codes: [MIDDLE] })
    expect(silenceOf(province, passagesUnnamed, '1404-02')).toBeNull()
    expect(silenceOf(province, passagesUnnamed, '1399-01')).toBeNull()
  })
})

describe('what needs attention', () => {
  it('is empty without a target', () => {
    expect(leveragesOf(withoutTargets(), passagesUnnamed, NOW)).toEqual([])
  })

  it('asks for whole units and says what they do for the province', () => {
    const target = { indicator: passagesUnnamed.id, place_code: PROVINCE, period: '1404-12', value: 20, set_by: 'test' }
    const found = leveragesOf({ ...province, targets: [target] }, passagesUnnamed, NOW)
    // To 20 % of 300: 42 of the west's 102, 16 of the east's 76.
    expect(found.map(({ place, units }) => [place, units])).toEqual([
      [WEST, 42],
      [EAST, 16],
    ])
    const [west] = found
    if (!west) throw new Error('no leverage')
    expect(west.then).toBeCloseTo(((178 - 42) / 600) * 100, 10)
    expect(leverSentence(passagesUnnamed, west)).toEqual({
      key: 'indicators.passages-unnamed.lever',
      facts: { count: { kind: 'count', value: 42 } },
      plural: 42,
    })
    expect(effectSentence(passagesUnnamed, west).facts['then']).toMatchObject({ kind: 'value', value: west.then })
  })
})
