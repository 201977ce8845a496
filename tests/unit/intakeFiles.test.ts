import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/universal'
import { readFile, refuseLarge } from '@/intake/reading/readFile'
import { IntakeRefusal, type Refusal } from '@/intake/reading/refusal'
import { allRows } from '#tests/fixtures/intake/allRows'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function refusalOf(name: string, bytes: Uint8Array): Promise<Refusal | null> {
  try {
    await readFile(name, bytes)
    return null
  } catch (error) {
    if (error instanceof IntakeRefusal) return error.refusal
    throw error
  }
}

async function workbook(rows: unknown[][]): Promise<Uint8Array> {
  const cell = (value: unknown) =>
    value === null
      ? null
      : value instanceof Date
        ? { value, type: Date, format: 'yyyy-mm-dd' }
        : { value: value as string }
  const blob = await writeExcelFile(
    rows.map((row) => row.map(cell)),
    { sheet: 'برگه' },
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

describe('a workbook', () => {
  it('gives its cells as texts with the numbers of their rows', async () => {
    const rows = [
      ['گزارش'],
      [null],
      ['دوره', 'مقدار', 'روز'],
      ['1404-03', 4137613351, new Date(Date.UTC(2024, 9, 13))],
      [null],
      ['1404-04', 0.1 + 0.2, null],
    ]
    const { sheets, encoding } = await readFile('a.xlsx', await workbook(rows))
    expect(encoding).toBeNull()
    expect(allRows(sheets[0]).map((cells) => cells.filter((cell) => cell !== ''))).toEqual([
      ['گزارش'],
      ['دوره', 'مقدار', 'روز'],
      ['1404-03', '4137613351', '2024-10-13'],
      ['1404-04', '0.3'],
    ])
    expect(allRows(sheets[0]).map((_, row) => sheets[0]?.lineOf(row))).toEqual([1, 3, 4, 6])
  })

  it('keeps what looks like a formula as text', async () => {
    const { sheets } = await readFile(
      'a.xlsx',
      await workbook([
        ['a', 'b'],
        ['=HYPERLINK("http://x")', '+1'],
      ]),
    )
    expect(allRows(sheets[0])[1]).toEqual(['=HYPERLINK("http://x")', '+1'])
  })

  it.each([
    ['a cell in the last row', 'r="A1048576"', 'too_many_rows'],
    ['a cell in the last column', 'r="XFD1"', 'broken_workbook'],
  ])('is refused before it is unpacked into rows: %s', async (_, reference, code) => {
    const files = unzipSync(await workbook([['a', 'b']]))
    const [path = '', xml] = Object.entries(files).find(([name]) => name.startsWith('xl/worksheets/sheet')) ?? []
    files[path] = strToU8(new TextDecoder().decode(xml).replace('r="A1"', reference))
    expect(await refusalOf('far.xlsx', zipSync(files))).toMatchObject({ code })
  })

  it.each([
    [',', ','],
    [';', ';'],
    ['\t', '\t'],
    [',', '"a",'],
  ])('is refused where a line of it is nothing but cells: parted by %j, %j again and again', async (mark, cell) => {
    const bytes = bytesOf(`a${mark}b\n1${mark}2\n${cell.repeat(100_000)}\n`)
    expect(await refusalOf('wide.csv', bytes)).toMatchObject({ code: 'too_many_columns', limit: 2000 })
  })

  it('is refused where it would fill memory, or declares entities', async () => {
    const files = unzipSync(await workbook([['a', 'b']]))
    const blank = { ...files, 'xl/worksheets/sheet9.xml': new Uint8Array(40_000_000) }
    expect(await refusalOf('bomb.xlsx', zipSync(blank))).toMatchObject({ code: 'unpacks_too_big' })
    const lol = strToU8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>')
    expect(await refusalOf('lol.xlsx', zipSync({ ...files, 'xl/sharedStrings.xml': lol }))).toMatchObject({
      code: 'broken_workbook',
    })
  })

  it('cut short or changed anywhere never does anything but be read or refused', async () => {
    const bytes = await workbook([
      ['a', 'b'],
      ['1', '2'],
    ])
    for (let at = 0; at < bytes.length; at += 97) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      await refusalOf('changed.xlsx', changed)
      await refusalOf('cut.xlsx', bytes.slice(0, at))
    }
  })
})

describe('a file that is no table', () => {
  it.each<[string, Uint8Array, Refusal['code']]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['blank lines', bytesOf('\n\n ,, \n'), 'empty'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'old_excel'],
    ['a PDF', bytesOf('%PDF-1.7'), 'not_a_table'],
    ['a web page', bytesOf('<html><table><tr><td>1'), 'web_page'],
    ['another ZIP', zipSync({ 'a.txt': strToU8('x') }), 'not_a_table'],
    ['half a ZIP', bytesOf('PK\u0003\u0004half'), 'broken_workbook'],
    ['an open quote', bytesOf('a,b\n1,"2\n'), 'open_quote'],
  ])('is refused kindly: %s', async (_, bytes, code) => {
    expect(await refusalOf('file', bytes)).toMatchObject({ code })
  })

  it('is refused by its size before it is read', () => {
    expect(() => refuseLarge('huge.csv', 300_000_000)).toThrow(IntakeRefusal)
  })
})
