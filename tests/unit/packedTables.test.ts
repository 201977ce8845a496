import { describe, expect, it } from 'vitest'
import { TABLE_NAMES } from '@/datapackage/catalogue'
import { splitCsv } from '@/datapackage/csv'
import { openPackage } from '@/datapackage/openPackage'
import { checkPacked } from '@/datapackage/packed/checkPacked'
import { packCsv, type PackedTable } from '@/datapackage/packed/packCsv'
import { readPublished } from '#tests/fixtures/publishedPackage'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const pack = (text: string): PackedTable | null => packCsv(bytesOf(text))

/** The records as the plain reader gives them. */
function recordsOf({ columns, records }: PackedTable): string[][] {
  return Array.from({ length: records }, (_, record) =>
    columns.map(({ texts, numbers }) => texts[numbers[record] ?? -1] ?? 'none'),
  )
}

/** The same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * sides)
  }
}

describe('a packed table', () => {
  it('holds the cells that the plain reader finds, each text of a column once', () => {
    const roll = dice(7)
    const words = ['', 'رشت', 'می‌شود', '0105', '\u{1F4EE}', '12.5', 'a b', '\ufeffx', '"رشت"', '"a,b"', '""', '"1\n2"']
    for (let round = 0; round < 40; round += 1) {
      const width = 2 + roll(4)
      const lines = Array.from({ length: roll(60) }, () =>
        Array.from({ length: width }, () => (roll(3) > 0 ? (words[roll(words.length)] ?? '') : String(roll(5000)))),
      )
      const blank = roll(2) === 0 ? '\n\n' : '\n'
      const text = [Array.from({ length: width }, (_, at) => `column ${at}`), ...lines].map(String).join(blank)
      const packed = pack(roll(2) === 0 ? `${text}\n` : text)
      const plain = splitCsv('test', text)
      expect(packed?.header).toEqual(plain.header)
      expect(packed && recordsOf(packed)).toEqual(plain.records)
      packed?.columns.forEach(({ texts }, at) => {
        expect([...texts]).toEqual([...new Set(plain.records.map((cells) => cells[at]))])
      })
    }
  })

  it('tells apart a hundred thousand texts of a column', () => {
    const texts = Array.from({ length: 100_000 }, (_, at) => String(at * 7))
    const packed = pack(`id,same\n${texts.map((text) => `${text},\n`).join('')}`)
    expect(packed?.columns[0]?.texts).toEqual(texts)
    expect(packed?.columns[1]?.texts).toEqual([''])
    expect(packed?.records).toBe(100_000)
  })

  it.each([
    ['a quote within a cell', 'a,b\n1,2"3\n'],
    ['a quote within a quoted cell', 'a,b\n1,"2""3"\n'],
    ['a quote that is not closed', 'a,b\n1,"2\n3,4\n'],
    ['something after a closed quote', 'a,b\n1,"2" \n'],
    ['a quote in the header', '"a",b\n1,2\n'],
    ['line ends of Windows', 'a,b\r\n1,2\r\n'],
    ['a record that is too short', 'a,b\n1,2\n3\n'],
    ['a record that is too long', 'a,b\n1,2,3\n'],
    ['a mark of the byte order', '\ufeffa,b\n1,2\n'],
    ['nothing', ''],
  ])('is left to the plain reader where there is %s', (_, text) => {
    expect(pack(text)).toBeNull()
  })

  it('is left to the plain reader where it is no UTF-8, also where a cell ends in the middle of a letter', () => {
    expect(packCsv(new Uint8Array([...bytesOf('a,b\n1,'), 0xd8, 0x0a]))).toBeNull()
    expect(packCsv(new Uint8Array([...bytesOf('a,b\n'), 0xff, ...bytesOf(',2\n')]))).toBeNull()
  })
})

describe('the quick check', () => {
  it('takes the large tables of the published package, and gives the rows that the plain way gives', async () => {
    const taken: string[] = []
    const quick = await openPackage(readPublished, async (name, bytes, lookUp) => {
      const table = await checkPacked(name, bytes, lookUp)
      if (table) taken.push(name)
      return table
    })
    const plain = await openPackage(readPublished)
    for (const name of TABLE_NAMES) expect(await quick.table(name), name).toEqual(await plain.table(name))
    expect(taken).toEqual(
      expect.arrayContaining(['service_transactions', 'postal_items', 'addressing', 'observations', 'point_services']),
    )
  })
})
