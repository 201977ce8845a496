import { describe, expect, it } from 'vitest'
import { writeNumber } from '@/locale/numerals'

const INTL = { fa: 'fa-IR', en: 'en-US' } as const

/** Whole, fine, halves, of every size; the same each time. */
function* manyNumbers(): Generator<number> {
  let seed = 20_251_128
  const next = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  for (let size = -4; size < 15; size += 1) {
    for (let turn = 0; turn < 60; turn += 1) {
      const value = (next() * 2 - 1) * 10 ** size
      yield value
      yield Math.round(value)
      yield Math.round(value) + 0.5
      yield Math.round(value * 1000) / 1000
      yield (Math.round(value * 1000) + 0.5) / 1000
    }
  }
  yield* [0, 1.005, 0.615, 2.5, 999.5, 999_999.5, 1e15, 1.5e300, Infinity, Number.NaN]
}

/** Intl keeps the sign of what rounds to zero, which nobody would say. */
const withoutSignOfZero = (text: string): string =>
  /[1-9۱-۹∞N]/.test(text) ? text : text.replace(/^(?:-|\u200e\u2212)/, '')

describe('numbers written without Intl', () => {
  it.each(['fa', 'en'] as const)('are what Intl writes, in %s', (language) => {
    const wrong: unknown[] = []
    for (const digits of [0, 1, 2, 3]) {
      for (const grouped of [true, false]) {
        const options = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: grouped }
        const intl = new Intl.NumberFormat(INTL[language], options)
        for (const value of manyNumbers()) {
          const [own, theirs] = [writeNumber(value, language, { digits, grouped }), intl.format(value)]
          if (own !== withoutSignOfZero(theirs)) wrong.push([value, digits, grouped, own, theirs])
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('have no sign where they round to zero', () => {
    expect([writeNumber(-0.04, 'fa', { digits: 1 }), writeNumber(-0, 'en'), writeNumber(-0.4, 'en')]).toEqual([
      '۰٫۰',
      '0',
      '0',
    ])
  })
})
