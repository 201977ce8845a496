import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import readXlsxFile from 'read-excel-file/universal'
import type { Desk } from '@/intake/desk/desk'
import { countyReturns } from '@/intake/round/countyReturns'
import { IntakeRefusal } from '@/intake/reading/refusal'
import { makeRound, readReturns, returnedCounties, type ReturnView } from '@/intake/round/roundDesk'
import { tinyPackage } from '#tests/fixtures/tinyProvince'
import { openedDesk } from '#tests/fixtures/intake/openedDesk'
import { edited, filled } from '#tests/fixtures/intake/filledReturn'

const MONTH = '1404-04'
const WEST = '9801-west-test-1404-04.xlsx'
// Its name holds marks that no file's name may have.
const EAST = '9803-b-east-test-b-1404-04.xlsx'
const newDesk = async (): Promise<Desk> => openedDesk(tinyPackage())

async function workbooks(): Promise<Map<string, Uint8Array>> {
  const { bytes } = await makeRound(await newDesk(), MONTH)
  return new Map(Object.entries(unzipSync(bytes)))
}

describe('the workbooks of a round', () => {
  it('are one for each county, right to left, with dropdowns and a hidden stamp', async () => {
    const files = await workbooks()
    expect([...files.keys()]).toEqual([WEST, '9802-middle-test-1404-04.xlsx', EAST])
    const parts = unzipSync(files.get(WEST) ?? new Uint8Array())
    const xml = (path: string): string => new TextDecoder().decode(parts[path])
    expect(xml('xl/workbook.xml')).toMatch(/<sheet[^>]*name="_peyk"[^>]*state="hidden"/)
    const postal = xml('xl/worksheets/sheet3.xml')
    expect(postal).toContain('rightToLeft="1"')
    expect(postal).toMatch(/<\/sheetData><dataValidations count="3"><dataValidation type="list"/)
    expect(postal).toContain('<formula1>&quot;نامه,سفارشی,پیشتاز,بسته')
    expect(postal).toContain('type="whole" operator="greaterThanOrEqual"')
  })

  it('show last month beside empty cells', async () => {
    const [, addressing] = await readXlsxFile((await workbooks()).get(WEST)?.slice().buffer ?? new ArrayBuffer())
    const [header = [], first = []] = addressing?.data ?? []
    expect(header.slice(0, 5)).toEqual(['دوره', 'کد محل', 'نام محل', 'معابر', 'ماه پیش: معابر'])
    expect(first.slice(0, 4)).toEqual([MONTH, '9801000001', 'شهر آزمون باختر', null])
    expect(typeof first[4]).toBe('number')
  })
})

describe('the returns of a round', () => {
  it('are known by their stamp, whatever the files are called; who is late, and what is no return, is told', async () => {
    const files = await workbooks()
    const west = await filled(files.get(WEST) ?? new Uint8Array())
    const east = await filled(files.get(EAST) ?? new Uint8Array(), () => -1)
    const other =
      unzipSync((await makeRound(await newDesk(), '1404-05')).bytes)['9802-middle-test-1404-05.xlsx'] ??
      new Uint8Array()
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
    const bytes = await filled(files.get(WEST) ?? new Uint8Array())
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
    const { returns } = await readReturns(desk, [{ name: 'a.xlsx', bytes: files.get(WEST) ?? new Uint8Array() }], MONTH)
    expect(returns).toMatchObject([{ state: 'empty', rows: 0 }])
  })
})

describe('a return that was changed on its way', () => {
  const POSTAL = 'مرسولات'
  type Edit = Parameters<typeof edited>[1]

  async function readEdited(edit: Edit, order?: (names: string[]) => string[]): Promise<[ReturnView, ReturnView]> {
    const west = await filled((await workbooks()).get(WEST) ?? new Uint8Array())
    const read = async (bytes: Uint8Array): Promise<ReturnView> => {
      const { returns } = await readReturns(await newDesk(), [{ name: 'a.xlsx', bytes }], MONTH)
      const [own] = returns
      if (!own) throw new Error('Nothing was read.')
      return own
    }
    return [await read(west), await read(await edited(west, edit, order))]
  }

  const inPostal =
    (change: (rows: readonly (readonly unknown[])[]) => readonly (readonly unknown[])[]): Edit =>
    (sheet, rows) =>
      sheet === POSTAL ? change(rows) : rows
  const codes = ({ problems }: ReturnView): string[] =>
    problems.flatMap(({ view }) => view.issues.map(({ code, record }) => `${code} ${record}`))

  it('is read the same with its sheets and columns in another order', async () => {
    const [plain, turned] = await readEdited(
      (_, rows) => rows.map((cells) => [...cells].reverse()),
      (names) => [...names].reverse(),
    )
    // The stamp too is turned round, so it is none any more.
    expect(turned.state).toBe('no_stamp')
    const [, kept] = await readEdited(
      (sheet, rows) => (sheet === '_peyk' ? rows : rows.map((cells) => [...cells].reverse())),
      (names) => [...names].reverse(),
    )
    expect(kept).toMatchObject({ state: 'returned', rows: plain.rows, errors: 0 })
  })

  it('is none without its stamp', async () => {
    const [, without] = await readEdited((sheet, rows) => (sheet === '_peyk' ? null : rows))
    expect(without).toMatchObject({ state: 'no_stamp', county: null })
  })

  it('loses only the rows that were taken out, and tells a row that was written twice', async () => {
    const [plain, shorter] = await readEdited(inPostal((rows) => rows.slice(0, -1)))
    expect(shorter).toMatchObject({ state: 'returned', rows: plain.rows - 1, errors: 0 })
    const [, twice] = await readEdited(
      inPostal((rows) => [...rows, (rows[1] ?? []).map((cell) => (typeof cell === 'number' ? cell + 1 : cell))]),
    )
    expect(twice.state).toBe('wrong')
    expect(codes(twice).join()).toContain('conflicting_row')
  })

  it('skips a total that was put below', async () => {
    const [plain, summed] = await readEdited(inPostal((rows) => [...rows, ['جمع', null, null, null, null, 99]]))
    expect(summed).toMatchObject({ state: 'returned', rows: plain.rows, errors: 0 })
  })

  it('tells rows of another county and of another month, and leaves them out', async () => {
    const replaced = (from: string, to: string): Edit =>
      inPostal((rows) => rows.map((cells, at) => (at === 1 ? cells.map((cell) => (cell === from ? to : cell)) : cells)))
    const [plain, elsewhere] = await readEdited(replaced('9801', '9802'))
    expect(elsewhere).toMatchObject({ state: 'wrong', rows: plain.rows - 1, errors: 1 })
    expect(codes(elsewhere)).toContain('other_county 1')
    const [, later] = await readEdited(replaced(MONTH, '1404-03'))
    expect(later).toMatchObject({ state: 'wrong', rows: plain.rows - 1 })
    expect(codes(later)).toContain('other_month 1')
  })

  it('of another version of the program is told as such', async () => {
    const [, old] = await readEdited((sheet, rows) =>
      sheet === '_peyk' ? rows.map(([key, value]) => (key === 'schema' ? [key, '0'] : [key, value])) : rows,
    )
    expect(old).toMatchObject({ state: 'other_version', county: '9801', rows: 0 })
  })
})

describe('a round over several days', () => {
  it('goes on knowing who has returned, from what waits', async () => {
    const files = await workbooks()
    const desk = await newDesk()
    expect(await returnedCounties(desk, MONTH)).toEqual([])
    const bytes = await filled(files.get(WEST) ?? new Uint8Array())
    await readReturns(desk, [{ name: 'west.xlsx', bytes }], MONTH)
    const again = await newDesk()
    again.restore(desk.waiting())
    expect(await returnedCounties(again, MONTH)).toEqual(['9801'])
    expect(await returnedCounties(again, '1404-05')).toEqual([])

    const { rows } = countyReturns(['9801', '9802'], [], await returnedCounties(again, MONTH))
    expect(rows.map(({ county, state }) => `${county} ${state}`)).toEqual(['9802 late', '9801 earlier'])
  })

  it('reads the other files where one is too large to be read', async () => {
    const desk = await newDesk()
    const bytes = await filled((await workbooks()).get(WEST) ?? new Uint8Array())
    const large = new IntakeRefusal({ code: 'too_big', file: 'large.xlsx', found: 300, limit: 150 })
    const { returns } = await readReturns(
      desk,
      [
        { name: 'large.xlsx', bytes: large },
        { name: 'west.xlsx', bytes },
      ],
      MONTH,
    )
    expect(returns).toMatchObject([{ state: 'refused', refusal: { found: 300 } }, { state: 'returned' }])
  })
})
