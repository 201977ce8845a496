import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvText } from '@/export/csvFile'
import { guardFormula } from '@/export/formulaGuard'
import { fileNameOf } from '@/export/fileName'
import { createFormat } from '@/locale/format'
import { about, table, texts } from './exportTable'

const format = createFormat('fa')
const csv = csvText(table, format, texts)
const read = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })

describe('a table as CSV', () => {
  it('begins with the mark by which Excel knows UTF-8, and ends its lines as RFC 4180 says', () => {
    expect(csv.startsWith('\ufeffکد,شهرستان,')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(read.errors).toEqual([])
    expect(read.data).toHaveLength(3)
  })

  it('keeps leading zeros, whole numbers, negative numbers and every decimal', () => {
    expect(read.data[0]).toMatchObject({ کد: '0105', 'سهم (درصد)': '16.94392480722727', تغییر: '-2.5', شمار: '38786' })
    expect(read.data[2]).toMatchObject({ 'سهم (درصد)': '0', تغییر: '0.0000001', شمار: '0' })
  })

  it('leaves what was not reported empty', () => {
    const { 'سهم (درصد)': share, شمار: count, ماه: month, 'تاریخ (میلادی)': date } = read.data[1] ?? {}
    expect([share, count, month, date]).toEqual(['', '', '', ''])
  })

  it('writes months and days for people and for machines', () => {
    expect(read.data[0]).toMatchObject({ ماه: 'مهر ۱۴۰۵', 'ماه (کد)': '1405-07' })
    expect(read.data[0]).toMatchObject({ تاریخ: '۳۰ مهر ۱۴۰۵', 'تاریخ (میلادی)': '2026-10-22' })
    // 1403 was a leap year: Esfand had 30 days.
    expect(read.data[2]).toMatchObject({ تاریخ: '۳۰ اسفند ۱۴۰۳' })
  })

  it('quotes what would break a line and gives it back whole', () => {
    expect(read.data[2]?.['شهرستان']).toBe('رودسر، "شرق"\nگیلان')
  })

  it('says in every row what the figures are, where from, and that they are a sample', () => {
    for (const row of read.data) {
      expect(row).toMatchObject({
        عنوان: about.title,
        جا: 'گیلان',
        دوره: 'مهر ۱۴۰۵',
        منبع: about.source,
        'داده‌ها تا': about.asOf,
        'وضعیت داده': 'داده نمونه',
      })
    }
    const real = csvText({ ...table, about: { ...about, sample: null } }, format, texts)
    expect(real).not.toContain('نمونه')
  })

  it('refuses a value that its column cannot hold', () => {
    const withRow =
      (...row: (string | number | null)[]) =>
      () =>
        csvText({ ...table, rows: [row] }, format, texts)
    expect(withRow('1', 'a', Number.NaN, 1, 1, null, null)).toThrow('"سهم (درصد)" holds percent, not NaN')
    expect(withRow('1', 'a', '12', 1, 1, null, null)).toThrow(TypeError)
    expect(withRow('1', 'a', 1, 1, 1, '1405-13', null)).toThrow('not 1405-13')
    expect(withRow('1', 'a', 1, 1, 1, null, '1405/07/01')).toThrow('holds date')
    expect(withRow('1')).toThrow('1 values for 7 columns')
  })
})

describe('text that would be a formula', () => {
  it.each(['=1+1', '+98 13', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\uff1d1'])(
    '%j is shown, not computed',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`)
    },
  )

  it('is escaped in every text of a file: cells, headers, and what stands about them', () => {
    const cell = read.data[1]?.['شهرستان']
    expect(cell).toBe('\'=HYPERLINK("http://x","y")')
    const columns = [{ title: '=A1', type: 'text' as const }]
    const hostile = { about: { ...about, title: '@x', sample: '+y' }, columns, rows: [['-z']] }
    const [header, row] = Papa.parse<string[]>(csvText(hostile, format, texts).slice(1)).data
    expect([header?.[0], row?.[0], row?.[1], row?.at(-1)]).toEqual(["'=A1", "'-z", "'@x", "'+y"])
  })

  it('leaves other text as it is', () => {
    for (const text of ['', 'رشت', '0105', 'a=b', "'=x", ' =1']) expect(guardFormula(text)).toBe(text)
  })
})

describe('the name of a file', () => {
  it('says what it holds, where, when and that it is a sample, in signs that every system takes', () => {
    expect(fileNameOf(about, 'csv')).toBe('رتبه-شهرستان-ها-معابر-فاقد-نام_گیلان_1405-07_داده-نمونه.csv')
  })

  it('holds no sign of a path, of a device or of a control, however hostile the title', () => {
    const name = fileNameOf(
      { ...about, title: '../..\\C:*?"<>|\u0000\u202egnp.exe', place: 'CON', sample: null },
      'png',
    )
    expect(name).toBe('C-gnp-exe_CON_1405-07.png')
    expect(fileNameOf({ ...about, title: '///', place: '', periodCode: undefined, sample: null }, 'svg')).toBe(
      'peyk.svg',
    )
    expect(fileNameOf({ ...about, title: 'ا'.repeat(500) }, 'svg').length).toBeLessThan(100)
  })
})
