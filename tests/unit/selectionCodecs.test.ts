import { describe, expect, it } from 'vitest'
import { amount, code, oneOf, readQuery, someOf, writeQuery, type Codecs } from '@/selection/queryCodecs'

interface Own {
  readonly view: 'one' | 'two'
  readonly kinds: readonly ('a' | 'b' | 'c')[]
  readonly service: string | null
  readonly km: number
}

const CODECS: Codecs<Own> = {
  view: oneOf('view', ['one', 'two']),
  kinds: someOf('kinds', ['a', 'b', 'c']),
  service: code('service'),
  km: amount('km', { usual: 2, least: 0.1, most: 50 }),
}

describe("a page's own choices", () => {
  it('come back as they were written, and leave the parameters of others alone', () => {
    const chosen: Own = { view: 'two', kinds: ['a', 'c'], service: 'SV001', km: 0.5 }
    const query = writeQuery(CODECS, chosen, { place: '0105', view: 'one' })
    expect(query).toEqual({ place: '0105', view: 'two', kinds: 'a,c', service: 'SV001', km: '0.5' })
    expect(readQuery(CODECS, query)).toEqual(chosen)
  })

  it('are not written where they are the usual ones', () => {
    expect(writeQuery(CODECS, readQuery(CODECS, {}))).toEqual({})
  })

  it.each(['', ' ', 'far', '0.05', '51', 'NaN', 'Infinity', '-2'])('take %j for no amount', (km) => {
    expect(readQuery(CODECS, { km }).km).toBe(2)
  })

  it('take an amount at either limit', () => {
    expect([readQuery(CODECS, { km: '0.1' }).km, readQuery(CODECS, { km: '50' }).km]).toEqual([0.1, 50])
  })
})
