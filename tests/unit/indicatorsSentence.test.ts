import { describe, expect, it } from 'vitest'
import { markFact, splitFacts } from '@/indicators/sentence'

describe('facts in a sentence', () => {
  it('are found again, wherever they stand', () => {
    expect(splitFacts(`${markFact('a')} and ${markFact('b')}.`)).toEqual([
      { text: 'a', isFact: true },
      { text: ' and ', isFact: false },
      { text: 'b', isFact: true },
      { text: '.', isFact: false },
    ])
  })

  it('stay text, whatever they hold', () => {
    expect(splitFacts(`in ${markFact('<b>x</b> | {y}')}`)).toEqual([
      { text: 'in ', isFact: false },
      { text: '<b>x</b> | {y}', isFact: true },
    ])
  })

  it('are not needed', () => {
    expect(splitFacts('nothing to fill')).toEqual([{ text: 'nothing to fill', isFact: false }])
    expect(splitFacts('')).toEqual([])
  })
})
