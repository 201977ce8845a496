import { describe, expect, it } from 'vitest'
import { CODECS, readChoices, writeChoices, type Choices } from '@/contact-points/choices'

const usual = readChoices({})
const everything: Choices = {
  view: 'services',
  figure: 'transparency',
  kinds: ['postal_agent', 'rural_post'],
  statuses: ['suspended', 'closed'],
  publishes: ['hours', 'services', 'tariff', 'complaint'],
  service: 'SV001',
  point: 'x-0101-a001',
  order: { column: 'counters', descending: true },
  matrix: 'counties',
  from: '0101011117',
  setting: 'rural',
  within: '5',
  plan: '1*cover*n5*r3*f0105',
}

describe('the choices of the page in the URL', () => {
  it('come back as they went', () => {
    expect(readChoices(writeChoices(everything))).toEqual(everything)
    expect(readChoices(writeChoices(usual))).toEqual(usual)
  })

  it('come back one by one', () => {
    for (const key of Object.keys(CODECS) as (keyof Choices)[]) {
      const one = { ...usual, [key]: everything[key] }
      const query = writeChoices(one)
      expect(Object.keys(query), key).toHaveLength(1)
      expect(readChoices(query), key).toEqual(one)
    }
  })

  it('leave a plain link plain, and what is not theirs alone', () => {
    expect(writeChoices(usual)).toEqual({})
    expect(writeChoices(usual, { place: '0101', view: 'services', tag: ['a', 'b'] })).toEqual({
      place: '0101',
      tag: 'a',
    })
  })

  it('fall back where a link says what is not there', () => {
    expect(
      readChoices({ view: 'paper', kinds: 'kiosk,pishkhan', status: '', sort: '-height', by: 'x', point: '' }),
    ).toEqual({
      ...usual,
      kinds: ['pishkhan'],
    })
  })

  it('do not hang on the order of a list', () => {
    expect(readChoices({ kinds: 'rural_post,postal_agent' }).kinds).toEqual(['postal_agent', 'rural_post'])
  })
})
