import { describe, expect, it } from 'vitest'
import { councilLetter, countyLetter } from '@/briefing/letter'
import { SIGNALS } from '@/overview/signals'
import { makeProvince, NOW } from './scenesProvince'

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
    const { findings, signals, asks } = councilLetter(province, 'traffic', NOW)
    // The two scenes of the one indicator that this province has.
    expect(findings).toHaveLength(2)
    expect(signals.map(({ definition }) => definition.id)).toEqual(['passages-unnamed'])
    expect(asks.length).toBeGreaterThan(0)
  })

  it('is empty for a council whose questions nobody has written', () => {
    expect(councilLetter(province, 'water', NOW)).toEqual({ findings: [], signals: [], asks: [] })
  })
})
