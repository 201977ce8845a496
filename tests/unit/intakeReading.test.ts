import { describe, expect, it } from 'vitest'
import { decodeText } from '@/intake/reading/encoding'
import { readDelimited } from '@/intake/reading/delimited'
import { findSeparator } from '@/intake/reading/separator'
import { IntakeRefusal } from '@/intake/reading/refusal'
import { withHeader } from '@/intake/reading/sheet'
import { stream } from '@/sample/random'
import { utf16, windows1256 } from '#tests/fixtures/intake/sheets'
import { allRecords, allRows } from '#tests/fixtures/intake/allRows'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const TEXT = 'شهرستان;شهر\r\nآزمون;شهر كوچك\r\n'

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-16 little-endian', utf16(TEXT, 'le'), 'utf-16le'],
    ['UTF-16 big-endian', utf16(TEXT, 'be'), 'utf-16be'],
    ['UTF-16 without its mark', utf16(TEXT, 'le', false), 'utf-16le'],
    ['UTF-16 big-endian without its mark', utf16(TEXT, 'be', false), 'utf-16be'],
    ['Windows-1256', windows1256(TEXT), 'windows-1256'],
    ['Latin letters only', utf8('county,city\r\n'), 'utf-8'],
  ] as const)('is found: %s', (_, bytes, encoding) => {
    const decoded = decodeText(bytes)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.broken).toBe(0)
    expect(decoded.text).toBe(bytes.includes(0x63) && encoding === 'utf-8' ? decoded.text : TEXT)
  })

  it.each(['windows-1252', 'windows-1256'] as const)('is UTF-8 twice where a program took it for %s', (mistaken) => {
    const text = 'شهرستان,شهر\nآزمون,شهر کوچک ۱۲ «پیشخوان»\n'
    const doubled = new TextDecoder(mistaken).decode(utf8(text))
    expect(decodeText(utf8(doubled))).toEqual({ text, encoding: `utf-8/${mistaken}`, broken: 0 })
  })

  it.each(['café,naïve\nÀ,Ü\n', 'ظرف,طرح\nط,ظ\n', 'Ø,Ù\n1,2\n'])(
    'is plain UTF-8 where other letters only look like it: %j',
    (text) => expect(decodeText(utf8(text))).toEqual({ text, encoding: 'utf-8', broken: 0 }),
  )

  it('is UTF-8 all the same when a few letters of a long text are broken', () => {
    const bytes = utf8(TEXT.repeat(40))
    bytes[20] = 0xff
    const { encoding, broken, text } = decodeText(bytes)
    expect(encoding).toBe('utf-8')
    expect(broken).toBeGreaterThan(0)
    expect(text).toContain('شهرستان')
  })
})

describe('the separator', () => {
  it.each([',', ';', '\t', '|', '؛'])('is found: %j', (separator) => {
    const rows = ['a', 'b', 'c'].map((name) => [name, 'خیابان یک', '2'].join(separator))
    expect(findSeparator(rows.join('\n'))).toEqual({ separator, skip: 0 })
  })

  it('is not the comma inside of addresses', () => {
    const text = 'name;address;n\nx;"a, b, c";1\ny;a, b;2\nz;c;3\n'
    expect(findSeparator(text).separator).toBe(';')
  })

  it('is the one that the first line states', () => {
    const found = findSeparator('sep=;\r\na;b\r\n1;2\r\n')
    expect(found).toEqual({ separator: ';', skip: 7 })
    const sheet = readDelimited('x', 'sep=;\r\na;b\r\n1;2\r\n', found)
    const { lineOf } = sheet
    expect(allRows(sheet)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect([lineOf(0), lineOf(1)]).toEqual([2, 3])
  })
})

describe('the rows of a CSV', () => {
  const read = (text: string) => readDelimited('x', text, findSeparator(text))

  it('know their physical lines, past blank lines and cells over several lines', () => {
    const sheet = read('a,b\r\n\r\n"1\n2",x\r\n,\r\n3,y')
    const rows = allRows(sheet)
    expect(rows).toEqual([
      ['a', 'b'],
      ['1\n2', 'x'],
      ['3', 'y'],
    ])
    expect(rows.map((_, row) => sheet.lineOf(row))).toEqual([1, 3, 6])
  })

  it.each(['\n', '\r\n', '\r'])('end with %j', (end) => {
    const sheet = read(`a,b${end}${end}1,2${end}3,4`)
    const rows = allRows(sheet)
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ])
    expect(rows.map((_, row) => sheet.lineOf(row))).toEqual([1, 3, 4])
  })

  it('are the lines parted by hand, whatever stands in them', () => {
    const random = stream('plain lines')
    const letters = ['a', 'ی', '۱', ' ', '\u200c', ',', ',', '\r', '\n', '\r\n', '😀'] as const
    for (let round = 0; round < 400; round += 1) {
      const text = Array.from({ length: random.integer(0, 60) }, () => random.pick(letters)).join('')
      const lines = text.includes('\n') ? text.split('\n').map((line) => line.replace(/\r$/, '')) : text.split('\r')
      const told = lines
        .map((line, at) => ({ cells: line.split(','), line: at + 1 }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      const sheet = readDelimited('x', text, { separator: ',', skip: 0 })
      // A row is told up to its last cell that holds anything.
      expect(allRows(sheet).map((cells) => cells.join(',').trimEnd())).toEqual(
        told.map(({ cells }) => cells.join(',').replace(/[\s,]+$/, '')),
      )
      expect(told.map((_, row) => sheet.lineOf(row))).toEqual(told.map(({ line }) => line))
    }
  })

  it('are refused for a quote that is never closed, with its line', () => {
    let refusal
    try {
      read('a,b\n1,2\n3,"4\n5,6\n')
    } catch (error) {
      refusal = error instanceof IntakeRefusal ? error.refusal : error
    }
    expect(refusal).toEqual({ code: 'open_quote', file: 'x', line: 3 })
  })

  it('are cut or filled up to the header, and what is cut off is told', () => {
    const sheet = withHeader(read('a,b,c\n1\n1,2,3,4\n1,2,3,\n'), 0)
    expect(allRecords(sheet)).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
      ['1', '2', '3'],
    ])
    expect([...sheet.overfull]).toEqual([[1, ['4']]])
  })
})
