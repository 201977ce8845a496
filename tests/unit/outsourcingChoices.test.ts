import { describe, expect, it } from 'vitest'
import { CODECS, type Choices } from '@/outsourcing/choices'
import { withOverride } from '@/outsourcing/visits/assumptionText'
import { readQuery, writeQuery } from '@/selection/queryCodecs'

const usual = readQuery(CODECS, {})
const everything: Choices = {
  view: 'visits',
  figure: 'parallel-counters',
  category: 'identity',
  service: 'SV001',
  agency: 'AG01',
  order: 'volume',
  channel: 'online',
  km: 0.5,
  assume: new Map([
    ['SV001', { before: { low: 1.5, mid: 2, high: 3 }, substitution: { low: 0, mid: 0.5, high: 1 } }],
    ['SV_2-x', { after: { low: 1, mid: 1, high: 1.25 } }],
  ]),
}

describe('the choices of the outsourcing page in the URL', () => {
  it('come back as they went, and the usual ones are not written', () => {
    expect(readQuery(CODECS, writeQuery(CODECS, everything))).toEqual(everything)
    expect(writeQuery(CODECS, usual)).toEqual({})
  })

  it('write assumptions by service and part', () => {
    expect(CODECS.assume.write(everything.assume)).toBe('SV001*b1.5-2-3*s0-0.5-1,SV_2-x*a1-1-1.25')
  })

  it.each([
    '',
    'SV001',
    'SV001*',
    'SV001*b1-2',
    'SV001*b3-2-1',
    'SV001*b1-2-x',
    'SV001*s0-1-2',
    'SV001*b-1-2-3',
    '*b1-2-3',
  ])('take %j for no assumption', (text) => {
    expect(CODECS.assume.read(text).size).toBe(0)
  })

  it('keep what fits beside what does not', () => {
    expect(CODECS.assume.read('SV001*b3-2-1*a1-1-2,SV002*zzz')).toEqual(
      new Map([['SV001', { after: { low: 1, mid: 1, high: 2 } }]]),
    )
  })

  it('set one figure and give it back', () => {
    const range = { low: 1, mid: 2, high: 3 }
    const set = withOverride(new Map(), 'S', 'before', range)
    expect(set).toEqual(new Map([['S', { before: range }]]))
    expect(withOverride(set, 'S', 'before', null).size).toBe(0)
  })
})
