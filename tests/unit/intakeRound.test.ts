import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import readXlsxFile from 'read-excel-file/universal'
import type { Desk } from '@/intake/desk/desk'
import { countyReturns } from '@/intake/round/countyReturns'
import { makeRound, readReturns } from '@/intake/round/roundDesk'
import { tinyPackage } from '#tests/fixtures/tinyProvince'
import { openedDesk } from '#tests/fixtures/intake/openedDesk'
import { filled } from '#tests/fixtures/intake/filledReturn'

const MONTH = '1404-04'
const newDesk = async (): Promise<Desk> => openedDesk(tinyPackage())

async function workbooks(): Promise<Map<string, Uint8Array>> {
  const { bytes } = await makeRound(await newDesk(), MONTH)
  return new Map(Object.entries(unzipSync(bytes)))
}

describe('the workbooks of a round', () => {
  it('are one for each county, right to left, with dropdowns and a hidden stamp', async () => {
    const files = await workbooks()
    expect([...files.keys()]).toEqual(['9801-1404-04.xlsx', '9802-1404-04.xlsx', '9803-1404-04.xlsx'])
    const parts = unzipSync(files.get('9801-1404-04.xlsx') ?? new Uint8Array())
    const xml = (path: string): string => new TextDecoder().decode(parts[path])
    expect(xml('xl/workbook.xml')).toMatch(/<sheet[^>]*name="_peyk"[^>]*state="hidden"/)
    const postal = xml('xl/worksheets/sheet3.xml')
    expect(postal).toContain('rightToLeft="1"')
    expect(postal).toMatch(/<\/sheetData><dataValidations count="3"><dataValidation type="list"/)
    expect(postal).toContain('<formula1>&quot;نامه,سفارشی,پیشتاز,بسته')
    expect(postal).toContain('type="whole" operator="greaterThanOrEqual"')
  })

  it('show last month beside empty cells', async () => {
    const [, addressing] = await readXlsxFile(
      (await workbooks()).get('9801-1404-04.xlsx')?.slice().buffer ?? new ArrayBuffer(),
    )
    const [header = [], first = []] = addressing?.data ?? []
    expect(header.slice(0, 5)).toEqual(['دوره', 'کد محل', 'نام محل', 'معابر', 'ماه پیش: معابر'])
    expect(first.slice(0, 4)).toEqual([MONTH, '9801000001', 'شهر آزمون باختر', null])
    expect(typeof first[4]).toBe('number')
  })
})

describe('the returns of a round', () => {
  it('are known by their stamp, whatever the files are called; who is late, and what is no return, is told', async () => {
    const files = await workbooks()
    const west = await filled(files.get('9801-1404-04.xlsx') ?? new Uint8Array())
    const east = await filled(files.get('9803-1404-04.xlsx') ?? new Uint8Array(), () => -1)
    const other =
      unzipSync((await makeRound(await newDesk(), '1404-05')).bytes)['9802-1404-05.xlsx'] ?? new Uint8Array()
    const desk = await newDesk()
    const returned = [
      { name: 'کپی از نهایی.xlsx', bytes: west },
      { name: 'again.xlsx', bytes: west },
      { name: 'east.xlsx', bytes: east },
      { name: 'other.xlsx', bytes: other },
      { name: 'a.csv', bytes: new TextEncoder().encode('a,b\n1,2\n') },
      { name: 'x.pdf', bytes: new TextEncoder().encode('%PDF-1.7') },
    ]
    const { returns, waiting } = await readReturns(desk, returned, MONTH)
    expect(returns.map(({ state, county }) => [state, county])).toEqual([
      ['returned', '9801'],
      ['again', '9801'],
      ['wrong', '9803'],
      ['other_month', '9802'],
      ['no_stamp', null],
      ['refused', null],
    ])
    expect(returns[0]).toMatchObject({ errors: 0 })
    expect(returns[2]?.errors).toBeGreaterThan(0)
    const own = returns[0]?.rows ?? 0
    expect(own).toBeGreaterThan(0)
    expect(waiting).toBe(own + (returns[2]?.rows ?? 0) + 2)

    const { rows, others } = countyReturns(['9801', '9802', '9803'], returns)
    expect(rows.map(({ county, state }) => `${county} ${state}`)).toEqual(['9802 late', '9801 returned', '9803 wrong'])
    expect(others).toHaveLength(4)
  })

  it('end in a package of the new month, from which the late county is missing and not zero', async () => {
    const files = await workbooks()
    const desk = await newDesk()
    const bytes = await filled(files.get('9801-1404-04.xlsx') ?? new Uint8Array())
    await readReturns(desk, [{ name: 'west.xlsx', bytes }], MONTH)
    const { newAsOf, diff } = await desk.compare()
    expect(newAsOf).toBe(MONTH)
    expect(diff.tables.map(({ table }) => table).sort()).toEqual([
      'addressing',
      'collection',
      'postal_items',
      'service_transactions',
    ])
    expect(diff.tables.every(({ units }) => units.every(({ county }) => county === '9801'))).toBe(true)
  })

  it('that were not filled in say nothing, not zero', async () => {
    const files = await workbooks()
    const desk = await newDesk()
    const { returns } = await readReturns(
      desk,
      [{ name: 'a.xlsx', bytes: files.get('9801-1404-04.xlsx') ?? new Uint8Array() }],
      MONTH,
    )
    expect(returns).toMatchObject([{ state: 'empty', rows: 0 }])
  })
})
