import { describe, expect, it } from 'vitest'
import { CATALOGUE, type TableName } from '@/datapackage/catalogue'
import type { TableSchema } from '@/datapackage/tableSchema'
import { readChoice } from '@/intake/cleaning/choiceWords'
import { numberInWords } from '@/intake/cleaning/numberWords'
import { kindAt } from '@/intake/cleaning/rowKind'
import { cleanCell } from '@/intake/cleaning/rules'
import { guessTable, IMPORTED_TABLES } from '@/intake/columns/guessTable'
import { mapColumns } from '@/intake/columns/mapColumns'
import { targetId } from '@/intake/columns/target'
import type { SheetChoice } from '@/intake/desk/views'
import { readDelimited } from '@/intake/reading/delimited'
import en from '@/locale/en/dictionary.json' with { type: 'json' }
import fa from '@/locale/fa/dictionary.json' with { type: 'json' }
import { rawRow, rawWorkbook } from '#tests/fixtures/intake/rawWorkbook'
import { openedDesk } from '#tests/fixtures/intake/openedDesk'
import { judgedCell } from '#tests/fixtures/intake/judgedCell'
import { cleanText } from '#tests/fixtures/intake/tinyIntake'
import { tinyPackage } from '#tests/fixtures/tinyProvince'

const HEADER = 'ماه,شهرستان,نوع مرسوله,جهت,تعداد'
const WEST = '1404-04,آزمون باختر,نامه,ارسالی,1200'
const MIDDLE = '1404-04,آزمون میانه,نامه,ارسالی,300'
const TABLE = `${HEADER}\n${WEST}\n${MIDDLE}`

/** A file opened and checked by the desk with what it guesses itself. */
async function desked(text: string | Uint8Array, name = 'postal_items.csv') {
  const desk = await openedDesk(tinyPackage())
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const [sheet] = (await desk.open(name, bytes)).sheets
  if (!sheet?.table) throw new Error('No table fits.')
  const choice: SheetChoice = {
    sheet: 0,
    table: sheet.table,
    headerRow: sheet.headerRow,
    remembered: [],
    profile: 'desk',
  }
  const view = await desk.check(choice)
  const { rows } = await desk.rows({ from: 0, count: 50, only: 'all' })
  const { issues } = await desk.issues({ severity: 'error', code: 'all' }, 0, 50)
  return { view, rows, errors: issues.map(({ code, line }) => `${code} ${line}`) }
}

describe('a file as a program or a clerk leaves it', () => {
  it.each<[string, string]>([
    ['titles that are numbered', TABLE.replace(HEADER, '1- ماه,2- شهرستان,3- نوع مرسوله,4- جهت,5- تعداد')],
    ['the same in Persian digits', TABLE.replace(HEADER, '(۱) ماه,(۲) شهرستان,(۳) نوع مرسوله,(۴) جهت,(۵) تعداد')],
    ['a unit after a dash', TABLE.replace('تعداد', 'تعداد مرسوله - فقره')],
    [
      'other words of reports',
      TABLE.replace(HEADER, 'ماه گزارش‌دهی,نام شهرستان محل,نوع مرسوله پستی,جهت مرسوله,تعداد کل'),
    ],
    [
      'lines that were quoted whole',
      TABLE.split('\n')
        .map((line) => `"${line}"`)
        .join('\r\n'),
    ],
    ['values in single quotes', TABLE.replace(/[^,\n]+/g, "'$&'")],
    ['values in guillemets', TABLE.replace(/[^,\n]+/g, '«$&»')],
    ['formulas that are texts', TABLE.replace(/1404-04|\d+(?=\n|$)/g, '"=""$&"""')],
    [
      'a table of markdown',
      `|${TABLE.replaceAll(',', '|').replaceAll('\n', '|\n|')}|`.replace('|\n', '|\n|---|:--|---|---|--:|\n'),
    ],
    [
      'a table of a database',
      `${TABLE.replaceAll(',', ' | ').replace('\n', '\n------+------+------+------+------\n')}\n(2 rows)`,
    ],
    ['NULs that fill up a cell', TABLE.replace('باختر', 'باختر\0\0')],
    ['columns that are numbered below their titles', TABLE.replace('\n', '\n(1),(2),(3),(4),(5)\n')],
    ['two files behind each other', `\ufeff${HEADER}\n${WEST}\n\ufeff${HEADER}\n${MIDDLE}`],
    ['pages with their titles', `${HEADER}\n${WEST}\n\f${HEADER.replace('تعداد', 'تعداد ')}\n${MIDDLE}`],
    [
      'a sum after the name',
      `${TABLE}\n1404-04,آزمون باختر (جمع),,,1200\n1404-04,باختر جمع,,,1200\n,آزمون - جمع کل,,,1500`,
    ],
    ['signatures below', `${TABLE}\nمدیر کل,,معاون فنی,,کارشناس آمار\nمحمدی,,احمدی,,رضایی`],
    ['the number of the page below', `${TABLE}\nصفحه ۱ از ۲,,,,تاریخ چاپ: ۱۴۰۴/۰۵/۰۱`],
    ['who made it below', `${TABLE}\nتهیه‌کننده: احمدی,,تأییدکننده: رضایی,,`],
  ])('is read with nothing to mend: %s', async (_, text) => {
    const { view, errors, rows } = await desked(text)
    expect(view.table).toBe('postal_items')
    expect(errors).toEqual([])
    expect([view.taken, view.leftOut]).toEqual([2, 0])
    const figures = rows
      .filter(({ skip }) => skip === null)
      .map(({ cells }) => cells.filter(({ value }) => value !== '').at(-1))
    expect(figures.map((cell) => cell?.value)).toEqual(['1200', '300'])
  })

  it('has no record without its key: what only says «nothing» in it is told and left out', async () => {
    const ditto = `${HEADER}\n${WEST}\n〃,〃,سفارشی,〃,210\n-,-,بسته,ارسالی,30`
    const { view, errors } = await desked(ditto)
    expect([view.taken, view.leftOut]).toEqual([1, 2])
    expect(errors).toEqual([
      'required_cell 3',
      'required_cell 3',
      'required_cell 3',
      'required_cell 4',
      'required_cell 4',
    ])
  })

  it('keeps a figure out that a person was only asked to confirm, where no such figure can be', async () => {
    const { view, errors } = await desked(`${TABLE}\n1404-04,آزمون باختر,بسته,ارسالی,-5 نفر`)
    expect([view.taken, errors]).toEqual([2, ['below_minimum 4']])
  })

  it('keeps its records where every row is read wrongly, and where fewer columns have a form', () => {
    const wrong = Array.from({ length: 14 }, () => 'x,آزمون باختر,x,x,x').join('\n')
    expect(Array.from(cleanText(`${HEADER}\n${wrong}`).kinds, kindAt)).not.toContain('skip')
    const names = 'agency_id,name_fa,name_en,other_names\nA1,یک,One,\nA2,دو,Two,'
    expect(Array.from(cleanText(names, 'agencies.csv').kinds, kindAt)).toEqual(['ok', 'ok'])
  })

  it('is no total where a name only sounds like one', () => {
    const point = (id: string, name: string) => `${id},pishkhan,${name},9801000001,active`
    const names = ['دفتر مجتمع', 'مجتمع (تجاری)', 'پست فعال', 'کوی مجموع‌آباد']
    const { kinds } = cleanText(
      `point_id,kind,name_fa,place_code,status\n${names.map((name, at) => point(`P${at}`, name)).join('\n')}`,
    )
    expect(Array.from(kinds, kindAt)).not.toContain('skip')
  })

  it('loses no record to a remark on it, and is a total where the word stands alone beside its figures', () => {
    const rows = [`${WEST},جمع دو دفتر`, `${MIDDLE},مجموع سه ماه`, ',,,,1500,جمع کل', 'جمع,,,,1500,']
    const { kinds } = cleanText(`${HEADER},ملاحظات\n${rows.join('\n')}`)
    expect(Array.from(kinds, kindAt)).toEqual(['ok', 'ok', 'skip', 'skip'])
  })

  it('is of the whole province, and no total, where a table has such rows', () => {
    const rows = 'SV01,1404/04/01,کل استان,مذاکره\nSV01,1404/04/01,,آزمایشی'
    const { kinds, table } = cleanText(`خدمت,تاریخ,شهر,مرحله\n${rows}`)
    expect(table).toBe('outsourcing_events')
    expect(Array.from(kinds, kindAt)).not.toContain('skip')
  })

  it('has titles over several rows, merged, and days that are merged with the row below', async () => {
    const rows = [
      ['گزارش', '', '', '', ''],
      HEADER.split(','),
      ['', '', '', '', 'فقره'],
      [...WEST.split(',').slice(0, 4), '<c><v>1200</v></c>'],
      ['', '', 'بسته', 'ارسالی', '<c><v>30</v></c>'],
    ].map((cells, at) => rawRow(at + 1, cells))
    const merged = ['A1:E1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'A4:A5', 'B4:B5']
    const { view, errors } = await desked(rawWorkbook([{ name: 'Sheet1', rows: rows.join(''), merged }]), 'a.xlsx')
    expect([view.taken, errors]).toEqual([2, []])
  })

  it.each<[TableName, string]>([
    ['cooperation', 'شهرداری,گام,وضعیت,مستند'],
    ['resolutions', 'شماره مصوبه,شورا,متن مصوبه,متولی,وضعیت,مهلت,تاریخ تصویب'],
    ['meetings', 'شورا,تاریخ جلسه,حضور'],
    ['agency_counters', 'کد باجه,دستگاه,شهر,مختصات,آدرس,باجه,خدمات'],
    ['point_transparency', 'کد دفتر,از تاریخ,ساعت کار,خدمات,تعرفه,شکایت'],
    ['outsourcing_events', 'خدمت,تاریخ,شهر,مرحله,توضیح'],
  ])('is known for %s by the words of offices', (table, header) => {
    expect(guessTable('sheet', readDelimited('sheet', header, { separator: ',', skip: 0 }))?.table).toBe(table)
    expect(mapColumns(table, header.split(',')).map(targetId)).not.toContain('spare')
  })

  it('has its counties known with the number of their row', () => {
    const { place, columns } = cleanText(
      TABLE.replace('آزمون باختر', '۱- آزمون باختر').replace('آزمون میانه', '(2) آزمون میانه'),
    )
    expect(columns.map(targetId)).toContain('part:county')
    expect([place?.foundOf(0)?.countyCode, place?.foundOf(1)?.countyCode]).toEqual(['9801', '9802'])
  })

  it('has no day to come that is none', async () => {
    const csv = 'point_id,kind,place_code,status,opened_on\nP,pishkhan,9801000001,active,حدود ۱۴۰۰\n'
    const desk = await openedDesk(tinyPackage())
    await desk.open('contact_points.csv', new TextEncoder().encode(csv))
    await desk.check({ sheet: 0, table: 'contact_points', headerRow: 0, remembered: [], profile: 'desk' })
    const { issues } = await desk.issues({ severity: 'all', code: 'all' }, 0, 9)
    expect(issues.filter(({ record }) => record === 1).map(({ code }) => code)).toEqual(['not_a_date'])
  })
})

const TOLD = true

describe('a cell as a clerk writes it', () => {
  it.each<[column: string, raw: string, value: string, isTold?: boolean]>([
    ['postal_items.items', 'یک هزار و دویست', '1200'],
    ['postal_items.items', 'یکهزار و دویست و پنجاه', '1250'],
    ['postal_items.items', '12 (دوازده)', '12'],
    ['postal_items.items', '12 (سیزده)', '12 (سیزده)', TOLD],
    ['postal_items.items', 'نه', 'نه', TOLD],
    ['postal_items.items', 'دویست و ده مرسوله', 'دویست و ده مرسوله', TOLD],
    ['postal_items.items', '80%', '80%', TOLD],
    ['postal_items.items', '۱۲۰۰،', '1200'],
    ['postal_items.items', '1200 .', '1200'],
    ['postal_items.items', '="1200"', '1200'],
    ['postal_items.items', '=1200', '1200'],
    ['postal_items.items', '=A1+B1', '=A1+B1', TOLD],
    ['postal_items.items', "'1200'", '1200'],
    ['postal_items.items', '\\N', '', TOLD],
    ['postal_items.items', '1200\0', '1200'],
    ['targets.value', '80%', '80'],
    ['contact_points.postal_code', 'کد‌پستی ۴۱۳۷۶۱۳۳۵۱', '4137613351'],
    ['contact_points.postal_code', 'ک.پ: 4137613351', '4137613351'],
    ['contact_points.postal_code', 'ک پ 41376-13351', '4137613351'],
    ['contact_points.postal_code', '4137613351 (قدیم)', '4137613351 (قدیم)', TOLD],
    ['contact_points.phone', '013-33000001 فکس 013-33000002', '+981333000001', TOLD],
    ['contact_points.phone', 'فکس: 013-33000001', 'فکس: 013-33000001', TOLD],
    ['contact_points.phone', '01333000001#5', '+981333000001', TOLD],
    ['contact_points.status', '☑', 'active'],
    ['contact_points.status', '☐', 'suspended', TOLD],
    ['contact_points.status', 'تعطیل شده است', 'closed'],
    ['contact_points.opened_on', '"1402/05/07"', '2023-07-29'],
    ['services.outsourceable', '☒', 'no'],
  ])('%s: %s', (column, raw, value, isTold = false) => {
    expect(judgedCell(column, raw)).toEqual([value, isTold])
  })
})

describe('a choice', () => {
  const choices = IMPORTED_TABLES.flatMap((table) =>
    (CATALOGUE[table] as TableSchema).fields.flatMap((field) =>
      (field.choices ?? []).map((choice) => ({ table, field, choice })),
    ),
  )

  it.each([...new Set(IMPORTED_TABLES)])('of %s is read in the words that the pages have for it', (table) => {
    for (const { field, choice } of choices.filter((own) => own.table === table)) {
      for (const { dictionary } of [fa, en]) {
        const own = (dictionary.choicesOf as Record<string, Record<string, string>>)[table]?.[choice]
        const word = own ?? (dictionary.choices as Record<string, string>)[choice] ?? ''
        expect([word, readChoice(cleanCell(word), field).value]).toEqual([word, choice])
      }
    }
  })
})

describe('a number in words', () => {
  it.each<[string, number | null]>([
    ['یک', 1],
    ['سی و پنج', 35],
    ['سیصد و بیست و یک', 321],
    ['صد', 100],
    ['هزار', 1000],
    ['دو هزار و پانصد', 2500],
    ['دوازده هزار و سیصد و چهل و پنج', 12_345],
    ['یک میلیون و دویست هزار', 1_200_000],
    ['سی\u200cو\u200cپنج', 35],
    ['بیست سی', null],
    ['پنج و بیست', null],
    ['دو سه', null],
    ['هزار میلیون', null],
    ['بیست و', null],
    ['سه باجه', null],
    ['', null],
  ])('%s is %s', (text, number) => expect(numberInWords(text)).toBe(number))
})
