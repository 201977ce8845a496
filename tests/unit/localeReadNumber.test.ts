import { describe, expect, it } from 'vitest'
import { createFormat } from '@/locale/format'
import { readNumber } from '@/locale/readNumber'

describe('a number that a person typed', () => {
  it.each([
    ['۱٫۵', 1.5],
    ['1.5', 1.5],
    ['۱/۵', 1.5],
    ['٢٫٥', 2.5],
    ['۱٬۲۳۴', 1234],
    [' ۰ ', 0],
    ['-۳', -3],
    ['.5', 0.5],
    ['۲.', 2],
    ['1,234.5', 1234.5],
  ])('%s is %d', (text, value) => expect(readNumber(text)).toBe(value))

  it.each(['', '۱٫۲٫۳', '1/2/3', 'یک', '1e3', '--1', '۱ نفر', '/', '1,5', '12,34'])('%s is none', (text) =>
    expect(readNumber(text)).toBeNull(),
  )

  it('is what the app writes, in both languages', () => {
    for (const language of ['fa', 'en'] as const) {
      for (const value of [0, 0.05, 1.25, 12, 1234.5]) {
        const written = createFormat(language).number(value, 2)
        expect(readNumber(written), written).toBe(value)
      }
    }
  })
})
