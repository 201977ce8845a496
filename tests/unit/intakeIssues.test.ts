import { describe, expect, it } from 'vitest'
import type { TableName } from '@/datapackage/catalogue'
import { SHEET_CODES, type Issue } from '@/intake/checks/issue'
import { tinyPackage } from '#tests/fixtures/tinyProvince'
import { openedDesk } from '#tests/fixtures/intake/openedDesk'

interface Case {
  readonly table: TableName
  readonly csv: string
  /** Where it is told, and what stands there; a header is record 0. */
  readonly told: Pick<Issue, 'record' | 'line' | 'title' | 'raw'>
}

const POINTS = 'point_id,kind,name_fa,name_en,place_code,status'
const POINT = 'P,pishkhan,نقطه,Point,9801000001,active'
const ITEMS = 'period,county_code,kind,direction,on_behalf_of,items'
const PLACES = 'place_code,level,parent,name_fa,name_en,status'
const DECIDED = 'resolution_id,council_id,text_fa,owner_fa,status,decided_on,carried_out_on'

const points = (header: string, ...rows: string[]): Pick<Case, 'table' | 'csv'> => ({
  table: 'contact_points',
  csv: [header, ...rows, ''].join('\n'),
})
const at = (record: number, title: string, raw: string, line = record + 1): Case['told'] => ({
  record,
  line,
  title,
  raw,
})

/** One sheet for each rule of sheets and of publishing that a person can be told of. */
const CASES: Readonly<Record<string, Case>> = {
  absent_column: {
    ...points('point_id,name_fa,name_en,place_code,status', 'P,یک,One,9801,active'),
    told: at(0, 'kind', ''),
  },
  names_made: { ...points('point_id,kind,place_code,status', 'P,pishkhan,9801,active'), told: at(0, 'name_fa', '') },
  overfull_row: { ...points(POINTS, `${POINT},و دیگر`), told: at(1, '', '') },
  unknown_county: {
    ...points('point_id,kind,name_fa,name_en,شهرستان,status', 'P,pishkhan,یک,One,ناکجا,active'),
    told: at(1, 'شهرستان', 'ناکجا'),
  },
  outside_province: {
    ...points('point_id,kind,name_fa,name_en,استان,شهرستان,status', 'P,pishkhan,یک,One,دیگر,ناکجا,active'),
    told: at(1, '', ''),
  },
  total_row: { ...points(POINTS, POINT, 'جمع,,,,,1'), told: at(2, '', '') },
  note_row: { ...points(POINTS, POINT, 'تهیه‌کننده: بخش آمار,,,,,'), told: at(2, '', '') },
  repeated_header: { ...points(POINTS, POINTS, POINT), told: at(1, '', '') },
  duplicate_row: { ...points(POINTS, POINT, POINT), told: at(2, '', '') },
  conflicting_row: { ...points(POINTS, POINT, POINT.replace('active', 'closed')), told: at(2, '', '') },
  point_elsewhere: { ...points(`${POINTS},lon,lat`, `${POINT},61.2,30.2`), told: at(1, 'lon', '61.2') },
  future_date: { ...points(`${POINTS},opened_on`, `${POINT},2030-01-01`), told: at(1, 'opened_on', '2030-01-01') },
  required_cell: { ...points(POINTS, POINT.replace('نقطه', '')), told: at(1, 'name_fa', '') },
  not_an_integer: { ...points(`${POINTS},counters`, `${POINT},دو و نیم`), told: at(1, 'counters', 'دو و نیم') },
  not_a_date: { ...points(`${POINTS},opened_on`, `${POINT},پارسال`), told: at(1, 'opened_on', 'پارسال') },
  not_a_choice: { ...points(POINTS, POINT.replace('pishkhan', 'بانک')), told: at(1, 'kind', 'بانک') },
  unknown_reference: { ...points(POINTS, POINT.replace('9801000001', '0000')), told: at(1, 'place_code', '0000') },
  below_minimum: {
    table: 'postal_items',
    csv: `${ITEMS}\n1404-04,9801,letter,sent,,-5\n`,
    told: at(1, 'items', '-5'),
  },
  above_maximum: {
    table: 'places',
    csv: `${PLACES},lon\nX,village,9801,یک,One,sample,200\n`,
    told: at(1, 'lon', '200'),
  },
  not_a_period: {
    table: 'postal_items',
    csv: `${ITEMS}\n"سه\nماهه",9801,letter,sent,,5\nبهار,9801,letter,received,,5\n`,
    // The first record stands on two lines.
    told: at(2, 'period', 'بهار', 4),
  },
  not_a_year: {
    table: 'population',
    csv: 'place_code,year,population,households,source,status\n9801,2016,5,2,منبع,measured\n',
    told: at(1, 'year', '2016'),
  },
  not_a_number: {
    table: 'targets',
    csv: 'indicator,place_code,period,value,set_by\nitems-per-head,98,1404-04,زیاد,شورا\n',
    told: at(1, 'value', 'زیاد'),
  },
  bad_tree: { table: 'places', csv: `${PLACES}\nX,village,X,یک,One,sample\n`, told: at(1, 'parent', 'X') },
  bad_resolution: {
    table: 'resolutions',
    csv: `${DECIDED}\nR,traffic,متن,مسئول,carried_out,2025-01-01,\n`,
    told: at(1, 'carried_out_on', ''),
  },
}

/** Found by their own tests: by a history, and by what a return is to be of. */
const ELSEWHERE = ['outlier', 'other_county', 'other_month']

describe('an issue', () => {
  it.each(Object.entries(CASES))(
    '%s is told with its place and what stands there',
    async (code, { table, csv, told }) => {
      const desk = await openedDesk(tinyPackage())
      await desk.open(`${table}.csv`, new TextEncoder().encode(csv))
      await desk.check({ sheet: 0, table, headerRow: 0, remembered: [], profile: 'desk' })
      const { issues } = await desk.issues({ severity: 'all', code: 'all' }, 0, 50)
      expect(issues.filter((issue) => issue.code === code)).toContainEqual(expect.objectContaining(told))
    },
  )

  it('stands in the order of the sheet, whatever rule found it first', async () => {
    const desk = await openedDesk(tinyPackage())
    const rows = ['', 'P,0,,x,9801000001,', ',pishkhan,یک,One,0,active', 'Q,0,دو,,ناکجا,فعال']
    await desk.open('points.csv', new TextEncoder().encode([POINTS, ...rows, ...rows].join('\n')))
    await desk.check({ sheet: 0, table: 'contact_points', headerRow: 0, remembered: [], profile: 'desk' })
    const { issues, total } = await desk.issues({ severity: 'all', code: 'all' }, 0, 50)
    const places = issues.map(({ record, column }) => record * 100 + (column ?? -1))
    expect(total).toBeGreaterThan(8)
    expect(places).toEqual([...places].sort((one, other) => one - other))
    const { issues: errors } = await desk.issues({ severity: 'error', code: 'all' }, 0, 50)
    expect(errors).toEqual(issues.filter(({ severity }) => severity === 'error'))
  })

  it('is met by a sheet of its own, whatever rule of sheets it is of', () => {
    expect(SHEET_CODES.filter((code) => !(code in CASES) && !ELSEWHERE.includes(code))).toEqual([])
  })
})
