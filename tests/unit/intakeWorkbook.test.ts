import { describe, expect, it } from 'vitest'
import { markedWorkbook } from '@/intake/desk/markedWorkbook'
import { readFile } from '@/intake/reading/readFile'
import { rowOf, type RawSheet } from '@/intake/reading/sheet'
import { lostCells, mergedRows } from '@/intake/reading/workbookParts'
import { tinyPackage } from '#tests/fixtures/tinyProvince'
import { openedDesk } from '#tests/fixtures/intake/openedDesk'
import { rawRow, rawWorkbook } from '#tests/fixtures/intake/rawWorkbook'

const HEADER = rawRow(1, ['کد مرکز', 'نوع مرکز', 'شهرستان', 'تاریخ افتتاح', 'تعداد باجه'])

async function only(rows: string, merged: readonly string[] = []): Promise<RawSheet> {
  const [sheet] = (await readFile('a.xlsx', rawWorkbook([{ name: 'برگه', rows, merged }]))).sheets
  if (!sheet) throw new Error('The workbook has no sheet.')
  return sheet
}

const rowsOf = (sheet: RawSheet): string[][] => Array.from({ length: sheet.rowCount }, (_, row) => rowOf(sheet, row))

describe('a workbook of another program', () => {
  it('says where a formula failed or was never worked out, and takes what was', async () => {
    const sheet = await only(
      HEADER +
        rawRow(2, ['1', '', '', '', '<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>']) +
        rawRow(3, ['2', '', '', '', '<c><f>1+2</f></c>']) +
        rawRow(4, ['3', '', '', '', '<c><f>1+2</f><v>3</v></c>']) +
        rawRow(5, ['4', '', '', '', '<c t="str"><f>"x"</f><v></v></c>']),
    )
    expect(rowsOf(sheet).slice(1)).toEqual([
      ['1', '', '', '', '#DIV/0!'],
      ['2', '', '', '', '#CALC!'],
      ['3', '', '', '', '3'],
      ['4', '', '', '', '#CALC!'],
    ])
  })

  it('tells such a cell as lost, and leaves its row out', async () => {
    const desk = await openedDesk(tinyPackage())
    const id = (await desk.package.table('contact_points'))[0]?.point_id ?? ''
    const rows = rawRow(1, ['point_id', 'counters']) + rawRow(2, [id, '<c t="e"><v>#N/A</v></c>'])
    await desk.open('a.xlsx', rawWorkbook([{ name: 'contact_points', rows }]))
    const choice = { sheet: 0, table: 'contact_points', headerRow: 0, remembered: [], profile: 'desk' } as const
    expect((await desk.check(choice)).leftOut).toBe(1)
    const { issues } = await desk.issues({ severity: 'error', code: 'all' }, 0, 9)
    expect(issues).toMatchObject([{ code: 'spreadsheet_error', line: 2, column: 1, raw: '#N/A', value: '' }])
  })

  it('says a merged word of all its rows, and a merged figure of the first alone', async () => {
    const sheet = await only(
      HEADER +
        rawRow(2, ['1', 'پیشخوان', 'آزمون باختر', '', '<c><v>3</v></c>']) +
        rawRow(3, ['2', 'پیشخوان']) +
        rawRow(4, ['3', 'پیشخوان']) +
        rawRow(5, ['4', 'پیشخوان']),
      ['C2:C4', 'E2:E4', 'A1:B1'],
    )
    expect(rowsOf(sheet).slice(1)).toEqual([
      ['1', 'پیشخوان', 'آزمون باختر', '', '3'],
      ['2', 'پیشخوان', 'آزمون باختر'],
      ['3', 'پیشخوان', 'آزمون باختر'],
      ['4', 'پیشخوان'],
    ])
  })

  it('tells its hidden sheets', async () => {
    const desk = await openedDesk(tinyPackage())
    const rows = HEADER + rawRow(2, ['1', 'پیشخوان', 'آزمون باختر'])
    const { sheets } = await desk.open(
      'a.xlsx',
      rawWorkbook([
        { name: 'کهنه', rows, isHidden: true },
        { name: 'مراکز', rows },
      ]),
    )
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['کهنه', true],
      ['مراکز', false],
    ])
  })

  it.each([
    [false, 45136],
    [true, 43674],
  ])('counts its days from its own first day (1904: %s)', async (date1904, serial) => {
    const rows = HEADER + rawRow(2, ['1', '', '', `<c s="1"><v>${serial}</v></c>`, ''])
    const [sheet] = (await readFile('a.xlsx', rawWorkbook([{ name: 'برگه', rows }], { date1904 }))).sheets
    expect(sheet && rowOf(sheet, 1)[3]).toBe('2023-07-29')
  })

  it.each([
    [false, '45136', '1402-05'],
    [true, '43674', '1402-05'],
  ])('counts days that stand there as bare numbers so too (1904: %s)', async (date1904, serial, period) => {
    const desk = await openedDesk(tinyPackage())
    const id = (await desk.package.table('contact_points'))[0]?.point_id ?? ''
    const points = rawRow(1, ['point_id', 'opened_on', 'counters']) + rawRow(2, [id, `<c><v>${serial}</v></c>`, 'x'])
    const items =
      rawRow(1, ['period', 'county_code', 'kind', 'direction', 'items']) +
      rawRow(2, [`<c><v>${serial}</v></c>`, '9801', 'letter', 'sent', '<c><v>7</v></c>'])
    const book = [
      { name: 'contact_points', rows: points },
      { name: 'postal_items', rows: items },
    ]
    await desk.open('a.xlsx', rawWorkbook(book, { date1904 }))
    const choice = { headerRow: 0, remembered: [], profile: 'desk' } as const
    await desk.check({ ...choice, sheet: 1, table: 'postal_items' })
    const [row] = (await desk.rows({ from: 0, count: 1, only: 'all' })).rows
    expect(row?.cells[0]).toEqual({ raw: serial, value: period, rules: ['date_serial', 'period_of_day'] })

    await desk.check({ ...choice, sheet: 0, table: 'contact_points' })
    const [point] = (await desk.rows({ from: 0, count: 1, only: 'all' })).rows
    expect(point?.cells[1]).toEqual({ raw: serial, value: '2023-07-29', rules: ['date_serial'] })
    // The workbook that goes back counts from 1900: the number alone would be another day in it.
    const checked = desk.inHand()
    if (!checked) throw new Error('Nothing is in hand.')
    const texts = { sheet: 'a', column: 'b (پیک)', rightToLeft: true, sentences: {}, suggestion: '' }
    const marked = new Uint8Array(await (await markedWorkbook(checked, texts)).arrayBuffer())
    const [sheet] = (await readFile('b.xlsx', marked)).sheets
    expect(sheet && rowOf(sheet, 1)[1]).toBe(date1904 ? '2023-07-29' : serial)
  })

  it('is passed through once, however it was made to be passed through again and again', () => {
    const many = 300_000
    expect(lostCells(`<c t="e"></c>${'<c >'.repeat(many)}`)).toEqual([])
    const merged = Array.from({ length: many }, (_, row) => `<mergeCell ref="A${row + 1}:A${many}"/>`).join('')
    expect(mergedRows(`<mergeCells>${merged}</mergeCells>`)).toEqual([
      { first: { row: 0, column: 0 }, lastRow: many - 1 },
    ])
  })
})
