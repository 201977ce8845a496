import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import readXlsxFile from 'read-excel-file/universal'
import type { Desk } from '@/intake/desk/desk'
import { countyReturns } from '@/intake/round/countyReturns'
import { IntakeRefusal } from '@/intake/reading/refusal'
import { makeRound, readReturns, returnedCounties, type ReturnView } from '@/intake/round/roundDesk'
import { textsOfRow } from '@/intake/tables/columnTable'
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
      { name: 'کپی از نهایی.xlsx', bytes: west, modified: 2 },
      { name: 'before.xlsx', bytes: west, modified: 1 },
      { name: 'east.xlsx', bytes: east },
      { name: 'other.xlsx', bytes: other },
      { name: 'a.csv', bytes: new TextEncoder().encode('a,b\n1,2\n') },
      { name: 'x.pdf', bytes: new TextEncoder().encode('%PDF-1.7') },
    ]
    const { returns, waiting } = await readReturns(desk, returned, MONTH)
    expect(returns.map(({ file, state, county }) => [file, state, county])).toEqual([
      ['east.xlsx', 'wrong', '9803'],
      ['other.xlsx', 'other_month', '9802'],
      ['a.csv', 'no_stamp', null],
      ['x.pdf', 'refused', null],
      ['before.xlsx', 'again', '9801'],
      ['کپی از نهایی.xlsx', 'returned', '9801'],
    ])
    const [eastern, last] = [returns[0], returns[5]]
    expect(last).toMatchObject({ errors: 0, earlier: { file: 'before.xlsx', cells: 0, added: 0, stayed: 0 } })
    expect(eastern?.errors).toBeGreaterThan(0)
    const own = last?.rows ?? 0
    expect(own).toBeGreaterThan(0)
    expect(waiting).toBe(own + (eastern?.rows ?? 0) + 2)

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

describe('a second return of a county', () => {
  const POSTAL = 'مرسولات'
  type Rows = Parameters<Parameters<typeof edited>[1]>[1]

  /** The return with its first sheet of items otherwise. */
  const inPostal = (bytes: Uint8Array, change: (rows: Rows) => Rows): Promise<Uint8Array> =>
    edited(bytes, (sheet, rows) => (sheet === POSTAL ? change(rows) : rows))
  /** The figure of the first row of items, which has its figure of the month before after it. */
  const withFigure = (bytes: Uint8Array, figure: unknown): Promise<Uint8Array> =>
    inPostal(bytes, (rows) => {
      const measure = rows[0]?.indexOf('شمار مرسوله') ?? -1
      return rows.map((cells, at) => (at === 1 ? cells.map((cell, own) => (own === measure ? figure : cell)) : cells))
    })
  const west = async (): Promise<Uint8Array> => filled((await workbooks()).get(WEST) ?? new Uint8Array())
  const file = (name: string, bytes: Uint8Array, modified?: number) => ({
    name,
    bytes,
    ...(modified !== undefined && { modified }),
  })
  const itemsOf = (desk: Desk): string | undefined => {
    const items = desk.waiting().staged.get('postal_items')
    return items && Array.from({ length: items.rows }, (_, row) => textsOfRow(items, row, ['items'])[0]).join()
  }

  it('is compared with the first cell by cell, and takes its place', async () => {
    const desk = await newDesk()
    const first = await west()
    const { returns: before } = await readReturns(desk, [file('first.xlsx', first)], MONTH)
    expect(before[0]?.earlier).toBeNull()
    const { returns } = await readReturns(desk, [file('second.xlsx', await withFigure(first, 987))], MONTH)
    expect(returns).toMatchObject([{ state: 'returned', earlier: { file: null, cells: 1, added: 0, stayed: 0 } }])
    const [change] = returns[0]?.earlier?.changes ?? []
    expect(change).toMatchObject({ table: 'postal_items', field: 'items', after: '987' })
    expect(change?.key).toEqual(expect.arrayContaining([MONTH, '9801']))
    expect(change?.before).not.toBe('987')
    expect(returns[0]?.earlier?.names).toContainEqual(expect.objectContaining({ code: '9801', en: 'West Test' }))
    expect(
      itemsOf(desk)
        ?.split(',')
        .filter((items) => items === '987'),
    ).toHaveLength(1)
  })

  it('given along with the first counts where it was changed later, in whichever order they come', async () => {
    const first = await west()
    const second = await withFigure(first, 987)
    const drops = [
      [file('first.xlsx', first, 1), file('second.xlsx', second, 2)],
      [file('second.xlsx', second, 2), file('first.xlsx', first, 1)],
    ]
    for (const drop of drops) {
      const desk = await newDesk()
      const { returns, returned } = await readReturns(desk, drop, MONTH)
      expect(itemsOf(desk)).toContain('987')
      const { rows, others } = countyReturns(['9801'], returns, returned)
      expect(rows[0]?.view).toMatchObject({ file: 'second.xlsx', earlier: { file: 'first.xlsx', cells: 1 } })
      expect(others).toMatchObject([{ file: 'first.xlsx', state: 'again' }])
      expect(desk.waiting().staged.get('collection')?.rows).toBe(1)
    }
  })

  it('leaves what it lacks, leaves empty or has wrong as it was, and says how many rows', async () => {
    const desk = await newDesk()
    const first = await west()
    await readReturns(desk, [file('first.xlsx', first)], MONTH)
    const whole = itemsOf(desk)
    for (const second of [
      await inPostal(first, (rows) => rows.slice(0, -1)),
      await withFigure(first, null),
      await withFigure(first, -5),
    ]) {
      const { returns } = await readReturns(desk, [file('second.xlsx', second)], MONTH)
      expect(returns[0]?.earlier).toMatchObject({ cells: 0, added: 0, stayed: 1, changes: [] })
      expect(itemsOf(desk)?.split(',').sort()).toEqual(whole?.split(',').sort())
    }
  })

  it('says what it has more', async () => {
    const desk = await newDesk()
    const first = await west()
    await readReturns(desk, [file('short.xlsx', await inPostal(first, (rows) => rows.slice(0, -1)))], MONTH)
    const { returns } = await readReturns(desk, [file('first.xlsx', first)], MONTH)
    expect(returns[0]?.earlier).toMatchObject({ cells: 0, added: 1, stayed: 0 })
  })

  it('that nobody filled in counts for nothing where figures had come', async () => {
    const empty = (await workbooks()).get(WEST) ?? new Uint8Array()
    const desk = await newDesk()
    const drop = [file('first.xlsx', await west(), 1), file('empty.xlsx', empty, 2)]
    const { returns, returned } = await readReturns(desk, drop, MONTH)
    const now = countyReturns(['9801'], returns, returned)
    expect(now.rows).toMatchObject([{ state: 'returned', view: { file: 'first.xlsx' } }])
    expect(now.others).toMatchObject([{ file: 'empty.xlsx', state: 'empty' }])

    const later = await readReturns(desk, [file('empty.xlsx', empty)], MONTH)
    const then = countyReturns(['9801'], later.returns, later.returned)
    expect(then.rows).toMatchObject([{ state: 'earlier', view: null }])
    expect(then.others).toHaveLength(1)
  })

  it('is not compared with the returns of other counties or months', async () => {
    const files = await workbooks()
    const desk = await newDesk()
    await readReturns(desk, [file('west.xlsx', await west())], MONTH)
    const east = await filled(files.get(EAST) ?? new Uint8Array())
    const { returns } = await readReturns(desk, [file('east.xlsx', east)], MONTH)
    expect(returns[0]?.earlier).toBeNull()
    const next = new Map(Object.entries(unzipSync((await makeRound(await newDesk(), '1404-05')).bytes)))
    const later = await filled(next.get(WEST.replace(MONTH, '1404-05')) ?? new Uint8Array())
    expect((await readReturns(desk, [file('later.xlsx', later)], '1404-05')).returns[0]).toMatchObject({
      state: 'returned',
      earlier: null,
    })
  })
})
