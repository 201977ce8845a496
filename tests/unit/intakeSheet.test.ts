import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '@/datapackage/catalogue'
import { mapColumns } from '@/intake/columns/mapColumns'
import { guessTable, IMPORTED_TABLES } from '@/intake/columns/guessTable'
import { targetId } from '@/intake/columns/target'
import { checkSheet } from '@/intake/checks/checkSheet'
import { DESK_PROFILE, STRICT_PROFILE } from '@/intake/checks/profile'
import { asRows } from '@/intake/checks/merge'
import { foldName } from '@/locale/foldName'
import fa from '@/locale/fa/dictionary.json' with { type: 'json' }
import { plantTree } from '@/places/tree'
import { writeCsv } from '@/publish/csvOut'
import { MESSY_LINES, MESSY_POINTS } from '#tests/fixtures/intake/sheets'
import { cleanText } from '#tests/fixtures/intake/tinyIntake'
import { tinyBoundaries } from '#tests/fixtures/tinyPlaces'
import { tinyTables } from '#tests/fixtures/tinyProvince'
import { kindAt } from '@/intake/cleaning/rowKind'
import { readDelimited } from '@/intake/reading/delimited'
import { emptyColumn, textAt } from '@/intake/tables/column'
import { columnsOfRows, textsOfRow } from '@/intake/tables/columnTable'
import { tinyPackage } from '#tests/fixtures/tinyProvince'
import { openedDesk } from '#tests/fixtures/intake/openedDesk'

const tables = tinyTables()
const COMMAS = { separator: ',', skip: 0 }
const NO_COLUMN = emptyColumn(0)

const lookUp = async (resource: string, column: string): Promise<Set<unknown>> =>
  new Set(asRows(tables[resource as 'places']).map((row) => row[column]))

async function check(text: string, name = 'sheet.csv', profile = DESK_PROFILE) {
  const clean = cleanText(text, name)
  const current = columnsOfRows(CATALOGUE[clean.table], asRows(tables[clean.table as 'places']))
  const tree = plantTree(tables.places)
  const context = { tree, current, boundaries: tinyBoundaries(), lookUp, today: '2026-11-27' }
  const { incoming, issues } = await checkSheet(clean, profile, context)
  const names = CATALOGUE[clean.table].fields.map((field) => field.name)
  const records = Array.from({ length: incoming.rows }, (_, row) => textsOfRow(incoming, row, names))
  return { clean, records, names, issues: issues.all(), counts: issues.counts }
}

describe('the columns of a sheet', () => {
  it.each(IMPORTED_TABLES)('%s is known by its own names and by the titles of the dictionary', (table) => {
    const names = CATALOGUE[table].fields.map(({ name }) => name)
    const titles = names.map((name) => (fa.dictionary.fields[table] as Record<string, string>)[name] ?? '')
    for (const header of [names, titles]) {
      expect(mapColumns(table, header).map(targetId)).toEqual(names.map((name) => `field:${name}`))
      expect(guessTable('sheet', readDelimited('sheet', header.join(','), COMMAS))?.table).toBe(table)
    }
  })

  it('are known by what offices call them, in any letters, and the rest is spare', () => {
    const header = [
      'رديف',
      'كد مركز',
      'شهرستان',
      'شهر/روستا',
      'آدرس',
      'كدپستي ',
      'موبايل',
      'تاريخ  شروع',
      'درآمد (ريال)',
    ]
    expect(mapColumns('contact_points', header).map(targetId)).toEqual([
      'spare',
      'field:point_id',
      'part:county',
      'part:place',
      'field:address',
      'field:postal_code',
      'field:manager_mobile',
      'field:opened_on',
      'spare',
    ])
  })

  it.each([
    [
      'contact_points',
      'نام شهر/روستا|موبایل مسئول|تاریخ شروع به کار',
      'part:place|field:manager_mobile|field:opened_on',
    ],
    ['postal_items', 'نام شهرستان|ورودی / خروجی|تعداد مرسوله‌ها', 'part:county|field:direction|field:items'],
    [
      'addressing',
      'شهرداری یا دهیاری|تعداد املاک|پلاک‌کوبی شده|مکان‌یابی شده',
      'part:place|field:premises|field:premises_plated|field:premises_geocoded',
    ],
  ] as const)('by the words of offices: %s', (table, header, ids) => {
    expect(mapColumns(table, header.split('|')).map(targetId)).toEqual(ids.split('|'))
  })

  it('are taken for what was chosen for them before', () => {
    const remembered = new Map([
      [foldName('خانوار'), 'field:counters'],
      [foldName('کد مرکز'), 'spare'],
    ])
    const ids = mapColumns('contact_points', ['کد مرکز', 'خانوار', 'شناسه'], remembered).map(targetId)
    expect(ids).toEqual(['spare', 'field:counters', 'field:point_id'])
  })
})

describe('a messy sheet', () => {
  it('comes out clean, and says what became of each row', () => {
    const clean = cleanText(MESSY_POINTS)
    const { table, sheet, kinds, values, place } = clean
    expect(table).toBe('contact_points')
    expect(Array.from(kinds, kindAt)).toEqual([
      'ok',
      'fixed',
      'fixed',
      'partial',
      'partial',
      'duplicate',
      'skip',
      'reject',
      'skip',
    ])
    expect(Array.from(kinds, (_, record) => sheet.lineOf(record))).toEqual(MESSY_LINES)
    const cell = (record: number, name: string) => textAt(values.get(name) ?? NO_COLUMN, record)
    expect(cell(1, 'name_fa')).toBe('دفتر دو')
    expect(Array.from(kinds, (_, record) => place?.foundOf(record) && textAt(place.codes, record))).toEqual([
      '9801000001',
      '9801000001',
      '9801000001',
      '9802000001',
      '9802000001',
      '9802000001',
      null,
      '',
      null,
    ])
    expect([cell(2, 'lon'), cell(2, 'lat'), cell(3, 'lon'), cell(3, 'lat')]).toEqual(['60.3', '30.3', '60.5', '30.2'])
    expect([cell(3, 'postal_code'), cell(3, 'manager_mobile'), cell(3, 'opened_on'), cell(3, 'counters')]).toEqual([
      '',
      '',
      '',
      '',
    ])
    expect([cell(4, 'lon'), cell(4, 'address'), cell(4, 'opened_on')]).toEqual([
      '',
      'خیابان دوم، پلاک 12',
      '2021-02-19',
    ])
  })

  it('tells each issue with record, line, column, raw value and what may have been meant', async () => {
    const { issues, counts } = await check(MESSY_POINTS)
    const lost = issues.find(({ code, title }) => code === 'scientific_lost' && title === 'كدپستي')
    expect(lost).toEqual({
      code: 'scientific_lost',
      severity: 'error',
      sheet: 'sheet.csv',
      record: 4,
      line: 7,
      column: 8,
      title: 'كدپستي',
      raw: '4.49E+09',
      value: '',
      suggestion: null,
      detail: {},
    })
    expect(issues.find(({ code }) => code === 'slash_thousands')).toMatchObject({
      raw: '1/250',
      value: '1250',
      suggestion: '1.250',
    })
    expect(issues.find(({ code }) => code === 'duplicate_row')).toMatchObject({ line: 10, detail: { line: '8' } })
    expect(issues.find(({ code }) => code === 'outside_province')).toMatchObject({ line: 12, severity: 'warning' })
    expect(counts.get('scientific_lost')).toBe(2)
    expect(issues.map(({ line }) => line)).toEqual(issues.map(({ line }) => line).sort((one, other) => one - other))
  })

  it('names the word or the place that a mistyped one is most like', async () => {
    const desk = await openedDesk(tinyPackage())
    const csv = 'point_id,kind,status,place_code\nP1,دفتر پیشخوانن,فعل,آزمون باختتر\n'
    await desk.open('contact_points.csv', new TextEncoder().encode(csv))
    await desk.check({ sheet: 0, table: 'contact_points', headerRow: 0, remembered: [], profile: 'desk' })
    const { issues } = await desk.issues({ severity: 'error', code: 'all' }, 0, 20)
    const told = issues.filter(({ record }) => record === 1).map(({ title, suggestion }) => [title, suggestion])
    expect(told).toEqual([
      ['kind', 'دفتر پیشخوان'],
      ['status', 'فعال'],
      ['place_code', 'آزمون باختر'],
    ])
  })

  it('is judged more strictly by the profile for counties', async () => {
    const severities = async (profile: typeof DESK_PROFILE) =>
      new Set((await check(MESSY_POINTS, 'sheet.csv', profile)).issues.map(({ severity }) => severity))
    expect(await severities(DESK_PROFILE)).toEqual(new Set(['error', 'warning', 'notice']))
    expect(await severities(STRICT_PROFILE)).toEqual(new Set(['error', 'notice']))
  })
})

describe('the checks', () => {
  it.each(IMPORTED_TABLES)('%s of a package comes back as it is, with nothing to say', async (table) => {
    const rows = tables[table as 'places']
    if (rows.length === 0) return
    const { clean, records, names, issues } = await check(writeCsv(CATALOGUE[table as 'places'], rows), `${table}.csv`)
    expect(clean.table).toBe(table)
    const texts = asRows(rows).map((row) => names.map((name) => String(row[name] ?? '')))
    expect(records).toEqual(texts)
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('tell a code that leads nowhere, by the same rule as publishing', async () => {
    const { issues } = await check(
      'period,county_code,kind,direction,on_behalf_of,items\n1404-03,9801,letter,sent,NOBODY,5\n',
    )
    expect(issues).toMatchObject([
      { code: 'unknown_reference', raw: 'NOBODY', line: 2, column: 4, detail: { table: 'agencies' } },
    ])
  })

  it('tell a figure far from its own months before', async () => {
    const unit = tables.postal_items.filter(({ county_code, kind, direction, on_behalf_of }) => {
      const first = tables.postal_items[0]
      return (
        county_code === first?.county_code &&
        kind === first.kind &&
        direction === first.direction &&
        on_behalf_of === first.on_behalf_of
      )
    })
    const last = unit.at(-1)
    if (!last?.items) throw new Error('The fixture has no figure to judge by.')
    const row = (items: number): string =>
      `1404-04,${last.county_code},${last.kind},${last.direction},${last.on_behalf_of ?? ''},${items}`
    const head = 'period,county_code,kind,direction,on_behalf_of,items\n'
    expect((await check(`${head}${row(last.items)}\n`)).counts.get('outlier')).toBeUndefined()
    expect((await check(`${head}${row(last.items * 100)}\n`)).counts.get('outlier')).toBe(1)
  })

  it('name month 10 beside month 1 where a spreadsheet may have dropped its zero', async () => {
    const row = '9801,letter,sent,,300'
    const { issues } = await check(`period,county_code,kind,direction,on_behalf_of,items\n1404.1,${row}\n`)
    expect(issues).toMatchObject([
      { code: 'period_tenth', severity: 'warning', value: '1404-01', suggestion: '1404-10' },
    ])
  })

  it('take «جمع‌آوری» for a name and not for a total', async () => {
    const head = 'point_id,kind,name_fa,name_en,place_code,status\n'
    const point = (id: string, name: string) => `${id},pishkhan,${name},Point,9801000001,active\n`
    const { counts, records } = await check(
      `${head}${point('P', 'جمع‌آوری مرسولات')}${point('Q', 'جمع آوری')}${point('R', 'جمع شهرستان')}`,
    )
    expect(records.map(([id]) => id)).toEqual(['P', 'Q'])
    expect(counts.get('total_row')).toBe(1)
  })

  it('tell a point outside of its county', async () => {
    const head = 'point_id,kind,name_fa,name_en,place_code,lon,lat,status\n'
    const point = (lon: string) => `P,pishkhan,نقطه,Point,9801000001,${lon},30.2,active\n`
    expect((await check(head + point('60.2'))).counts.get('point_elsewhere')).toBeUndefined()
    expect((await check(head + point('61.2'))).counts.get('point_elsewhere')).toBe(1)
  })

  it('tell a required column that is not there once, not in every row', async () => {
    const { issues } = await check(
      'point_id,name_fa,name_en,place_code,status\nP,یک,One,9801,active\nQ,دو,Two,9801,active\n',
    )
    expect(issues).toMatchObject([{ code: 'absent_column', title: 'kind', record: 0, line: 1, detail: { rows: '2' } }])
  })

  it('name points by kind and place where the sheet has no names, and say so', async () => {
    const { records, names, issues } = await check('point_id,kind,place_code,status\nP,pishkhan,9801000001,active\n')
    const cell = (name: string) => records[0]?.[names.indexOf(name as 'name_fa')]
    expect([cell('name_fa'), cell('name_en')]).toEqual([
      'دفتر پیشخوان خدمات دولت، شهر آزمون باختر',
      'Pishkhan counter, West Test City',
    ])
    expect(issues).toMatchObject([{ code: 'names_made', severity: 'warning', detail: { rows: '1' } }])
  })
})
