import { describe, expect, it } from 'vitest'
import { councilLetter, countyLetter, unitLetter } from '@/briefing/letter'
import { agendaIn } from '@/councils/agendas'
import { letterRows } from '@/briefing/letterRows'
import { SIGNALS } from '@/overview/signals'
import { makeProvince, NOW, PROVINCE } from './scenesProvince'

const province = makeProvince(['A', 'B'], {
  indicator: 'passages-unnamed',
  months: { [NOW]: { A: [40, 100], B: [10, 100] } },
  target: { value: 15, period: '1404-12' },
})

describe('a letter to a county', () => {
  it('has a finding for each signal, and asks for what brings the county to the target', () => {
    const { findings, signals, asks } = countyLetter(province, 'A', NOW)
    expect(findings).toHaveLength(SIGNALS.length)
    expect(signals[0]?.value).toBe(40)
    expect(asks.map(({ key, facts }) => [key, facts['count']])).toEqual([
      ['indicators.passages-unnamed.lever', { kind: 'count', value: 25 }],
    ])
  })

  it('asks nothing of a county that has met the target, or did not report', () => {
    expect(countyLetter(province, 'B', NOW).asks).toEqual([])
    expect(countyLetter(province, 'A', '1404-01').asks).toEqual([])
  })
})

describe('a letter to a council', () => {
  it('finds and asks what its scenes do, each figure once', () => {
    const contents = agendaIn('traffic', province).flatMap(({ scene }) =>
      'compose' in scene ? [scene.compose({ province, period: NOW, place: PROVINCE })] : [],
    )
    const { findings, signals, asks } = councilLetter(province, contents, NOW)
    // The two scenes of the one indicator that this province has.
    expect(findings).toHaveLength(2)
    expect(signals.map(({ definition }) => definition.id)).toEqual(['passages-unnamed'])
    expect(asks.length).toBeGreaterThan(0)
  })

  it('is empty for a council whose questions nobody has written', () => {
    expect(councilLetter(province, [], NOW)).toEqual({
      findings: [],
      signals: [],
      asks: [],
      further: [],
      measures: [],
      about: null,
    })
  })
})

describe('a letter to a municipality', () => {
  // Its own figures stand beside the published ones; the province's target is its measure.
  const unit = (id: string, period = NOW) => unitLetter(province, id, period)

  it('tells each gap by the province\u2019s target and asks for what closes it', () => {
    const { findings, signals, asks, about } = unit('A')
    expect(findings[0]).toMatchObject({ key: 'scenes.county.behindAlone', facts: { gap: { value: 25 } } })
    expect(findings.slice(1).every(({ key }) => key === 'scenes.county.notReported')).toBe(true)
    expect(signals[0]).toMatchObject({ value: 40, target: { value: 15 } })
    expect(asks.map(({ key, plural }) => [key, plural])).toEqual([['indicators.passages-unnamed.lever', 25]])
    expect(about).toMatchObject({ definition: { id: 'passages-unnamed' }, place: 'A' })
  })

  it('asks nothing where the target is met, nothing was reported, or there is no target', () => {
    expect(unit('B')).toMatchObject({ findings: [{ key: 'scenes.county.metAlone' }, {}, {}, {}, {}], asks: [] })
    expect(unit('A', '1404-01')).toMatchObject({
      asks: [],
      findings: [{ key: 'scenes.county.notReported' }, {}, {}, {}, {}],
    })
    const free = makeProvince(['A'], { indicator: 'passages-unnamed', months: { [NOW]: { A: [40, 100] } } })
    expect(unitLetter(free, 'A', NOW)).toMatchObject({
      findings: [{ key: 'scenes.county.noTargetAlone' }, {}, {}, {}, {}],
      asks: [],
    })
  })
})

describe('the second page of a letter', () => {
  it('sets each figure beside the province\u2019s and the worst county\u2019s', () => {
    const letter = countyLetter(province, 'B', NOW)
    expect(letterRows(province, letter, NOW)).toMatchObject([
      // 50 of 200 in the province.
      {
        definition: { id: 'passages-unnamed' },
        own: { value: 10 },
        target: { value: 15 },
        beside: 25,
        worst: { place: 'A', value: 40 },
      },
    ])
  })

  it('has no worst county where one alone reported, no place beside the province, and nothing for an empty letter', () => {
    const one = makeProvince(['A', 'B'], { indicator: 'passages-unnamed', months: { [NOW]: { A: [4, 10] } } })
    expect(letterRows(one, countyLetter(one, 'A', NOW), NOW)).toMatchObject([
      { own: { value: 40 }, target: null, worst: null },
    ])
    const contents = agendaIn('traffic', one).flatMap(({ scene }) =>
      'compose' in scene ? [scene.compose({ province: one, period: NOW, place: PROVINCE })] : [],
    )
    expect(letterRows(one, councilLetter(one, contents, NOW), NOW)).toMatchObject([{ beside: null }])
    expect(letterRows(province, councilLetter(province, [], NOW), NOW)).toEqual([])
  })

  it('asks for what the first page has no room for', () => {
    const asking = (count: number) => {
      const [item] = agendaIn('traffic', province)
      if (!item || !('compose' in item.scene)) throw new Error('no scene')
      const content = item.scene.compose({ province, period: NOW, place: PROVINCE })
      return councilLetter(
        province,
        Array.from({ length: count }, () => content),
        NOW,
      )
    }
    expect([asking(3).asks.length, asking(3).further.length]).toEqual([3, 0])
    expect([asking(5).asks.length, asking(5).further.length]).toEqual([3, 2])
  })
})
