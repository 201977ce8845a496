import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { xlsxBlob } from '@/export/xlsxFile'
import { createFormat } from '@/locale/format'
import { about, table, texts } from './exportTable'

type Cell = string | number | boolean | Date | null
let cells: Cell[][] = []
let parts: Record<string, Uint8Array> = {}

async function bytesOf(language: 'fa' | 'en'): Promise<Uint8Array> {
  return new Uint8Array(await (await xlsxBlob(table, createFormat(language), texts)).arrayBuffer())
}
async function rowsOf(bytes: Uint8Array): Promise<Cell[][]> {
  const [sheet] = (await readXlsxFile(Buffer.from(bytes))) as { data: Cell[][] }[]
  return sheet?.data ?? []
}
const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())

beforeAll(async () => {
  const bytes = await bytesOf('fa')
  parts = unzipSync(bytes)
  cells = await rowsOf(bytes)
})

describe('a table as a workbook', () => {
  it('says on top what it is: title, place and month, source and as-of, sample label', () => {
    expect(cells.slice(0, 4).map(([first]) => first)).toEqual([
      about.title,
      'گیلان · مهر ۱۴۰۵',
      'منبع: بسته داده پست، نسخه ۱۴۰۵.۷.۰ · داده‌ها تا: پایان مهر ۱۴۰۵',
      'داده نمونه',
    ])
  })

  it('gives every cell back with its type', () => {
    expect(cells.slice(4)).toEqual([
      ['کد', 'شهرستان', 'سهم (درصد)', 'تغییر', 'شمار', 'ماه', 'ماه (کد)', 'تاریخ', 'تاریخ (میلادی)'],
      [
        '0105',
        'رشت',
        16.94392480722727,
        -2.5,
        38786,
        'مهر ۱۴۰۵',
        '1405-07',
        '۳۰ مهر ۱۴۰۵',
        new Date('2026-10-22T00:00:00Z'),
      ],
      ['0116', '\'=HYPERLINK("http://x","y")', null, null, null, null, null, null, null],
      [
        '0107',
        'رودسر، "شرق"\nگیلان',
        0,
        0.0000001,
        0,
        'اسفند ۱۴۰۳',
        '1403-12',
        '۳۰ اسفند ۱۴۰۳',
        new Date('2025-03-20T00:00:00Z'),
      ],
    ])
  })

  it('runs right to left in Persian alone, and keeps its header in sight', async () => {
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<sheetView [^>]*rightToLeft="1"/)
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<pane ySplit="5"[^>]* state="frozen"/)
    const english = unzipSync(await bytesOf('en'))
    expect(strFromU8(english['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('rightToLeft')
  })

  it('shows shares with their sign and Persian digits, and holds no formula', () => {
    expect(part('xl/styles.xml')).toContain('formatCode="[$-3000429]#,##0.0&quot;٪&quot;"')
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>')
  })

  it('has a sheet name that Excel takes', () => {
    const name = /<sheet [^>]*name="([^"]*)"/.exec(part('xl/workbook.xml'))?.[1] ?? ''
    expect(name).toBe('رتبه شهرستان‌ها  معابر فاقد نام')
    expect(name.length).toBeLessThanOrEqual(31)
  })
})
