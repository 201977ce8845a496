import { describe, expect, it } from 'vitest'
import { ColumnWriter, textAt } from '@/intake/tables/column'
import { isBlank } from '@/intake/tables/blankText'
import { hashOf, TextIndex } from '@/intake/tables/textIndex'
import { stream } from '@/sample/random'

/** «Aa» and «BB» have one hash, and so has whatever is made of as many of them. */
function ofOneHash(pairs: number): string[] {
  let texts = ['']
  for (let pair = 0; pair < pairs; pair += 1) texts = texts.flatMap((text) => [`${text}Aa`, `${text}BB`])
  return texts
}

describe('a column', () => {
  it('gives each row its own text back, however often it comes again', () => {
    const random = stream('column')
    const rows = Array.from({ length: 40_000 }, (_, row) =>
      row % 3 === 0 ? `only ${row}` : `${random.integer(0, 99)}`,
    )
    const writer = new ColumnWriter()
    rows.forEach((text, row) => writer.put(row, text))
    const column = writer.column(rows.length)
    expect(rows.findIndex((text, row) => textAt(column, row) !== text)).toBe(-1)
  })

  it('has one text for all rows that a part of a file gives the same', () => {
    const writer = new ColumnWriter()
    const content = 'رشت,فومن,رشت'
    writer.putPart(0, content, 0, 3)
    writer.putPart(1, content, 4, 8)
    writer.putPart(2, content, 9, 12)
    const { texts, numbers } = writer.column(3)
    expect(texts).toEqual(['', 'رشت', 'فومن'])
    expect([...numbers]).toEqual([1, 2, 1])
  })
})

describe('an index of texts', () => {
  it('tells texts of one hash apart', () => {
    const texts = ofOneHash(4)
    expect(new Set(texts.map((text) => hashOf(text))).size).toBe(1)
    const index = new TextIndex(texts)
    texts.forEach((text, number) => index.add(number, hashOf(text)))
    expect(texts.map((text) => index.find(text, 0, text.length, hashOf(text)))).toEqual(texts.map((_, at) => at))
    expect(index.find('AaAaAaCC', 0, 8, hashOf('AaAaAaAa'))).toBe(-1)
  })

  it('does not look on and on in a file that is made to have its texts in one place', () => {
    const texts = ofOneHash(9)
    const writer = new ColumnWriter()
    const rows = [...texts, ...texts]
    rows.forEach((text, row) => writer.put(row, text))
    const column = writer.column(rows.length)
    expect(rows.map((_, row) => textAt(column, row))).toEqual(rows)
    // Those that are not found again are texts once more: two numbers may mean one text.
    expect(column.texts.length).toBeGreaterThan(texts.length + 1)
  })
})

it('a text is blank just where trimming leaves nothing of it', () => {
  for (let code = 0; code < 0x10000; code += 1) {
    for (const text of [
      String.fromCharCode(code),
      `${String.fromCharCode(code)}\u00a0`,
      ` ${String.fromCharCode(code)}`,
    ])
      if (isBlank(text) !== (text.trim() === '')) throw new Error(`U+${code.toString(16)}`)
  }
  expect(isBlank('')).toBe(true)
})
