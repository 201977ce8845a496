import { describe, expect, it } from 'vitest'
import { CATALOGUE, type TableName } from '@/datapackage/catalogue'
import type { TableSchema } from '@/datapackage/tableSchema'
import { cleanerOf } from '@/intake/cleaning/cellCleaner'
import { readPoint } from '@/intake/cleaning/coordinates'
import { readPointCell } from '@/intake/cleaning/pointCell'
import { monthOfYear } from '@/intake/cleaning/periodColumns'
import { placeFinder } from '@/intake/cleaning/placeNames'
import { cleanCell, RULE_CODES, type RuleCode } from '@/intake/cleaning/rules'
import { tinyPlaces } from '#tests/fixtures/tinyPlaces'
import { tinyIntake } from '#tests/fixtures/intake/tinyIntake'

const context = tinyIntake()
const met = new Set<RuleCode>()

function clean(column: string, raw: string): [string, ...RuleCode[]] {
  const [table = '', name = ''] = column.split('.')
  const schema: TableSchema = CATALOGUE[table as TableName]
  const field = schema.fields.find((one) => one.name === name)
  if (!field) throw new Error(`There is no ${column}.`)
  const { value, rules } = cleanerOf({ kind: 'field', field }, schema, context)(raw)
  rules.forEach((rule) => met.add(rule))
  return [value, ...rules]
}

const NUMBER = 'targets.value'
const WHOLE = 'postal_items.items'
const DATE = 'contact_points.opened_on'
const PERIOD = 'postal_items.period'
const POSTAL = 'contact_points.postal_code'
const PHONE = 'contact_points.phone'
const MOBILE = 'contact_points.manager_mobile'
const ADDRESS = 'contact_points.address'
const NAME = 'contact_points.name_fa'
const KIND = 'contact_points.kind'
const STATUS = 'contact_points.status'
const LON = 'contact_points.lon'

const CASES: readonly [string, string, readonly [string, ...RuleCode[]]][] = [
  // Letters and marks
  [NAME, 'كياشهر', ['کیاشهر', 'arabic_letters']],
  [NAME, 'بلواری', ['بلواری']],
  [NAME, 'علىآباد', ['علیآباد', 'arabic_letters']],
  [NAME, 'املــش', ['املش', 'hidden_marks']],
  [NAME, '\u200fفومن\ufeff', ['فومن', 'hidden_marks']],
  [NAME, '\ufed3\ufeee\ufee3\ufee6', ['فومن', 'joined_forms']],
  [NAME, 'خ شهدا\u00a0', ['خ شهدا', 'spaces']],
  [NAME, 'صومعه\u200c\u200cسرا \u200cدو', ['صومعه\u200cسرا دو', 'spaces']],
  [NAME, 'صومعه\u200cسرا', ['صومعه\u200cسرا']],
  [NAME, "'=1+1", ['=1+1', 'formula_guard']],
  [NAME, "'آستانه", ["'آستانه"]],
  [NAME, 'شه\ufffdر', ['شه\ufffdر', 'broken_letters']],
  [NAME, 'شعبه ۱۲', ['شعبه ۱۲']],
  [ADDRESS, 'پلاک ۱۲، طبقه ٣', ['پلاک 12، طبقه 3', 'digits']],
  [ADDRESS, '؟', ['', 'placeholder']],
  [ADDRESS, 'فاقد آدرس', ['', 'placeholder']],
  [NUMBER, '#N/A', ['', 'spreadsheet_error']],
  // Numbers
  [NUMBER, '12500', ['12500']],
  [NUMBER, '0049.3150', ['49.315', 'number_form']],
  [NUMBER, '.5', ['0.5', 'number_form']],
  [NUMBER, '۳٬۷۲۷', ['3727', 'digits', 'thousands']],
  [WHOLE, '۱۲\u200c۳۴', ['1234', 'digits', 'hidden_marks']],
  [WHOLE, 'ندارد', ['', 'none_or_zero']],
  [WHOLE, 'هیچ', ['', 'none_or_zero']],
  [WHOLE, 'نامشخص', ['', 'placeholder']],
  [PHONE, '0131-3300001', ['+981313300001', 'phone_form', 'phone_old_code']],
  [DATE, 'هفتم مرداد ۱۴۰۲', ['2023-07-29', 'digits', 'date_month_name']],
  [DATE, 'بیست و دوم مهر ۱۴۰۳', ['2024-10-13', 'digits', 'date_month_name']],
  [DATE, 'سی‌ام شهریور ۱۴۰۲', ['2023-09-21', 'digits', 'date_month_name']],
  [DATE, 'اول فروردین ۱۴۰۲', ['2023-03-21', 'digits', 'date_month_name']],
  [DATE, '1899-12-30', ['', 'date_impossible']],
  [POSTAL, '4137613351 - 4137613352', ['4137613351 - 4137613352', 'postal_length']],
  [LON, 'طول 49.5886', ['49.5886', 'coordinates_degrees']],
  [LON, '49 35.316', ['49.5886', 'coordinates_degrees']],
  [NUMBER, '2,100', ['2100', 'thousands']],
  [NUMBER, '1،234،567', ['1234567', 'thousands']],
  [NUMBER, '12 000', ['12000', 'thousands']],
  [NUMBER, '1,234.5', ['1234.5', 'thousands']],
  [NUMBER, '۱٬۲۳۴٫۵', ['1234.5', 'digits', 'thousands', 'decimal_mark']],
  [NUMBER, '۱۲۰٫۵', ['120.5', 'digits', 'decimal_mark']],
  [NUMBER, '1/250', ['1250', 'slash_thousands']],
  [NUMBER, '1/250/000', ['1250000', 'slash_thousands']],
  [NUMBER, '0/250', ['0.25', 'slash_decimal']],
  [NUMBER, '62/5', ['62.5', 'slash_decimal']],
  [NUMBER, '1.234.567', ['1234567', 'dot_thousands']],
  [NUMBER, '1.234,5', ['1234.5', 'dot_thousands', 'comma_decimal']],
  [NUMBER, '1.250', ['1.25', 'number_form']],
  [WHOLE, '1.250', ['1250', 'dot_thousands']],
  [NUMBER, '12,5', ['12.5', 'comma_decimal']],
  [NUMBER, '(25)', ['-25', 'negative_form']],
  [NUMBER, '(1,250)', ['-1250', 'negative_form', 'thousands']],
  [NUMBER, '۲۵-', ['-25', 'digits', 'negative_form']],
  [NUMBER, '\u221225', ['-25', 'negative_form']],
  [NUMBER, '-25', ['-25']],
  [NUMBER, '۱۲٫', ['12', 'digits', 'decimal_mark']],
  [NUMBER, '12هزار', ['12هزار']],
  [NUMBER, '۱۲ میلیون', ['12 میلیون', 'digits']],
  [WHOLE, '12K', ['12K']],
  [NUMBER, '62/5٪', ['62.5', 'percent_sign', 'slash_decimal']],
  [WHOLE, '۱۲ مرسوله', ['12', 'digits', 'unit_words']],
  [WHOLE, 'صفر', ['0', 'number_word']],
  [WHOLE, '«۱۲»', ['12', 'quotes', 'digits']],
  [POSTAL, '"4137613351"', ['4137613351', 'quotes']],
  [POSTAL, '="4137613351"', ['4137613351', 'formula_guard']],
  [WHOLE, '---', ['', 'placeholder']],
  [WHOLE, 'نامشخص', ['', 'placeholder']],
  [WHOLE, 'ده', ['10', 'number_word']],
  [WHOLE, '4.49E+09', ['', 'scientific_lost']],
  [WHOLE, '1.25E+02', ['125', 'scientific_whole']],
  [NUMBER, '1e-7', ['0.0000001', 'number_form']],
  [NUMBER, '0.00E+00', ['0', 'number_form']],
  [NUMBER, '-4.50E+01', ['-45', 'scientific_whole']],
  [WHOLE, '1.125E+00', ['1.125E+00']],
  [NUMBER, "'12", ['12', 'formula_guard']],
  [WHOLE, "'۱۲", ['12', 'formula_guard', 'digits']],
  [WHOLE, 'در دسترس نیست', ['', 'placeholder']],
  // Dates
  [DATE, '2024-10-13', ['2024-10-13']],
  [DATE, '1403/07/22', ['2024-10-13', 'date_form']],
  [DATE, '۱۴۰۳/۷/۲', ['2024-09-23', 'digits', 'date_form']],
  [DATE, '1400-02-10', ['2021-04-30', 'date_form']],
  [DATE, '1400.02.11', ['2021-05-01', 'date_form']],
  [DATE, '14030722', ['2024-10-13', 'date_compact']],
  [DATE, '99/12/1', ['2021-02-19', 'date_short_year']],
  [DATE, '02/01/05', ['2023-03-25', 'date_short_year', 'date_order']],
  [DATE, '22/7/1403', ['2024-10-13', 'date_form']],
  [DATE, '7/22/1403', ['2024-10-13', 'date_form', 'date_order']],
  [DATE, '۲۲ مهر ۱۴۰۳', ['2024-10-13', 'digits', 'date_month_name']],
  [DATE, '۲۲ مهرماه ۱۴۰۳', ['2024-10-13', 'digits', 'date_month_name']],
  [DATE, 'یکشنبه ۲۲ مهر ۱۴۰۳', ['2024-10-13', 'digits', 'date_month_name']],
  [DATE, '13 October 2024', ['2024-10-13', 'date_month_name']],
  [DATE, '1403/7/22 00:00:00', ['2024-10-13', 'date_time', 'date_form']],
  [DATE, '2024-10-13T08:30:00Z', ['2024-10-13', 'date_time', 'date_gregorian']],
  [DATE, '۱۴۰۳/۰۷/۲۲ ساعت ۱۴:۳۰', ['2024-10-13', 'digits', 'date_time', 'date_form']],
  [DATE, '1403/7/22 12:00:00 ق.ظ', ['2024-10-13', 'date_time', 'date_form']],
  [DATE, '140371', ['140371']],
  [DATE, '030722', ['2024-10-13', 'date_compact', 'date_short_year', 'date_order']],
  [DATE, '45587', ['2024-10-22', 'date_serial']],
  [DATE, '45587.5', ['2024-10-22', 'date_serial']],
  [DATE, '13/10/2024', ['2024-10-13', 'date_gregorian']],
  [DATE, '3/4/2024', ['2024-04-03', 'date_gregorian', 'date_order']],
  [DATE, '1399/12/30', ['2021-03-20', 'date_form']],
  [DATE, '1403/12/30', ['2025-03-20', 'date_form']],
  [DATE, '1402/12/30', ['', 'date_impossible']],
  [DATE, '1403/07/31', ['', 'date_impossible']],
  [DATE, '2023-02-30', ['', 'date_impossible']],
  [DATE, '1403', ['1403']],
  [DATE, 'بهار ۱۴۰۳', ['بهار 1403', 'digits']],
  [DATE, '-', ['', 'placeholder']],
  [DATE, '۱۴۰۳٫۰۷٫۲۲', ['2024-10-13', 'digits', 'date_form']],
  [DATE, "'1403/07/22", ['2024-10-13', 'formula_guard', 'date_form']],
  [DATE, '2024-10-13T00:00:00+03:30', ['2024-10-13', 'date_time', 'date_gregorian']],
  [DATE, '2024-10-12T20:30:00.000Z', ['2024-10-12', 'date_time', 'date_zone', 'date_gregorian']],
  [DATE, '2024-10-13T10:30:00Z', ['2024-10-13', 'date_time', 'date_gregorian']],
  [DATE, '1403/07/22-14:30', ['2024-10-13', 'date_time', 'date_form']],
  [DATE, '14:30 - 1403/07/22', ['2024-10-13', 'date_time', 'date_form']],
  [DATE, '(1403/07/22)', ['2024-10-13', 'date_form']],
  [DATE, '1403/07/22.', ['2024-10-13', 'date_form']],
  [DATE, '۲۲ مهر ماه سال ۱۴۰۳', ['2024-10-13', 'digits', 'date_month_name']],
  [DATE, '0000/00/00', ['', 'placeholder']],
  [DATE, '00/00/00', ['', 'placeholder']],
  [PERIOD, '1404-07', ['1404-07']],
  [PERIOD, 'مهر ۱۴۰۴', ['1404-07', 'digits', 'period_form']],
  [PERIOD, '1404/7', ['1404-07', 'period_form']],
  [PERIOD, '140407', ['1404-07', 'period_form']],
  [PERIOD, '1404/07/15', ['1404-07', 'period_of_day']],
  [PERIOD, '1404/13', ['1404/13']],
  [PERIOD, 'مهر ماه سال ۱۴۰۴', ['1404-07', 'digits', 'period_form']],
  [PERIOD, '1404.10', ['1404-10', 'period_form']],
  [PERIOD, '1404.1', ['1404-01', 'period_tenth']],
  [PERIOD, '1.0E+00', ['1.0E+00']],
  [PERIOD, '99.1', ['1399-01', 'period_tenth']],
  [PERIOD, '1404/1', ['1404-01', 'period_form']],
  ['population.year', '۹۵', ['1395', 'digits', 'period_form']],
  ['population.year', '1,395', ['1395', 'period_form']],
  ['population.year', 'سرشماری سال ۱۳۹۵', ['1395', 'digits', 'period_form']],
  // Codes
  [POSTAL, '4137613351', ['4137613351']],
  [POSTAL, '43611-33141', ['4361133141', 'postal_dashes']],
  [POSTAL, '4486-1-3351', ['448613351', 'postal_dashes', 'postal_length']],
  [POSTAL, '4495213357', ['4495213357', 'postal_first_five']],
  [POSTAL, '4439553351', ['4439553351', 'postal_fifth_five']],
  [POSTAL, '4137613352', ['4137613352', 'postal_doubtful']],
  [POSTAL, '4137613351.0', ['4137613351', 'postal_dashes']],
  [POSTAL, '4,137,613,351', ['4137613351', 'postal_dashes']],
  [POSTAL, '41376\u200c13351', ['4137613351', 'hidden_marks']],
  [POSTAL, 'کد پستی: ۴۱۳۷۶۱۳۳۵۱', ['4137613351', 'digits', 'postal_dashes']],
  [POSTAL, '413761335a', ['413761335a', 'postal_length']],
  [POSTAL, '4.49E+09', ['', 'scientific_lost']],
  [POSTAL, '4.137613351E+09', ['4137613351', 'scientific_whole']],
  [POSTAL, "'4137613351", ['4137613351', 'formula_guard']],
  [POSTAL, '0', ['', 'placeholder']],
  [POSTAL, '0000000000', ['', 'placeholder']],
  [POSTAL, 'کد پستی ندارد', ['', 'placeholder']],
  [PHONE, '+989933000001', ['+989933000001']],
  [PHONE, '099-33000001', ['+989933000001', 'phone_form']],
  [PHONE, '(099) 33000003', ['+989933000003', 'phone_form']],
  [PHONE, '33000004', ['+989933000004', 'phone_form', 'phone_area']],
  [PHONE, '9933000023', ['+989933000023', 'phone_form', 'zero_restored']],
  [PHONE, '09933000033 - 09933000034', ['+989933000033', 'phone_second', 'phone_form']],
  [PHONE, '09933000033 داخلی ۱۲', ['+989933000033', 'digits', 'phone_extension', 'phone_form']],
  [PHONE, '33000001-099', ['+989933000001', 'phone_form']],
  [PHONE, '33000001/2', ['+989933000001', 'phone_second', 'phone_form', 'phone_area']],
  [PHONE, '099/33000001', ['+989933000001', 'phone_form']],
  [PHONE, '9933000001.0', ['+989933000001', 'phone_form', 'zero_restored']],
  [PHONE, 'تلفن: 09933000001 (دفتر)', ['+989933000001', 'phone_form']],
  [PHONE, 'ندارم', ['ندارم', 'phone_length']],
  [PHONE, '3300', ['3300', 'phone_length']],
  [PHONE, "'09933000001", ['+989933000001', 'formula_guard', 'phone_form']],
  [PHONE, '33000001 (099)', ['+989933000001', 'phone_form']],
  [PHONE, '33000001_099', ['+989933000001', 'phone_form']],
  [PHONE, '33000001-3', ['+989933000001', 'phone_second', 'phone_form', 'phone_area']],
  [PHONE, '33000001-34', ['+989933000001', 'phone_second', 'phone_form', 'phone_area']],
  [PHONE, '33000001 34', ['+989933000001', 'phone_second', 'phone_form', 'phone_area']],
  [PHONE, '33000001 099', ['+989933000001', 'phone_form']],
  [PHONE, 'کوچه 12-3', ['کوچه 12-3', 'phone_length']],
  [PHONE, '099-33000001-3', ['+989933000001', 'phone_second', 'phone_form']],
  [PHONE, '09933000001 الی ۵', ['+989933000001', 'digits', 'phone_second', 'phone_form']],
  [PHONE, '33000001 تا 33000005', ['+989933000001', 'phone_second', 'phone_form', 'phone_area']],
  [PHONE, '33000001\n33000002', ['+989933000001', 'spaces', 'phone_second', 'phone_form', 'phone_area']],
  [PHONE, '3300000133000002', ['+989933000001', 'phone_second', 'phone_form', 'phone_area']],
  [PHONE, '+9841376133510012', ['+9841376133510012', 'phone_length']],
  [PHONE, '0993300000-1', ['+989933000001', 'phone_form']],
  [PHONE, '3300-12', ['330012', 'phone_length']],
  [PHONE, '0', ['', 'placeholder']],
  [PHONE, 'تلفن ندارد', ['', 'placeholder']],
  [MOBILE, '9000000003', ['+989000000003', 'phone_form', 'zero_restored']],
  [PHONE, '+980033000001', ['+980033000001', 'phone_length']],
  [MOBILE, '00989000000004', ['+989000000004', 'phone_form']],
  [MOBILE, '+98 900 000 0005', ['+989000000005', 'phone_form']],
  [MOBILE, '01333000001', ['+981333000001', 'phone_form', 'phone_not_mobile']],
  [MOBILE, '9.00E+09', ['', 'scientific_lost']],
  // Words, references, degrees
  [KIND, 'دفتر ICT روستايي', ['rural_post', 'arabic_letters', 'choice_word']],
  [KIND, 'پیشخوان خدمات دولت', ['pishkhan', 'choice_word']],
  [KIND, 'داروخانه', ['داروخانه']],
  [STATUS, 'غير فعال', ['suspended', 'arabic_letters', 'choice_word', 'choice_inactive']],
  [STATUS, '✓', ['active', 'choice_word']],
  [STATUS, 'تعطیل شده', ['closed', 'choice_word']],
  ['point_transparency.hours', 'ندارد', ['no', 'choice_word']],
  [STATUS, 'بسته', ['closed', 'choice_word']],
  [KIND, 'دفتر پیشخوان خدمات دولت و بخش عمومی غیردولتی', ['pishkhan', 'choice_word']],
  [KIND, 'دفاتر پستی', ['post_office', 'choice_word']],
  [KIND, 'آی‌سی‌تی', ['rural_post', 'choice_word']],
  [KIND, 'آژانس پستی', ['postal_agent', 'choice_word']],
  [STATUS, '✔\ufe0f', ['active', 'choice_word']],
  [STATUS, '√', ['active', 'choice_word']],
  [STATUS, 'فعّال', ['active', 'choice_word']],
  [STATUS, 'لغو پروانه', ['closed', 'choice_word']],
  [STATUS, 'ابطال شده', ['closed', 'choice_word']],
  [STATUS, 'غ. فعال', ['suspended', 'choice_word', 'choice_inactive']],
  ['postal_items.kind', 'مرسولات سفارشی', ['registered', 'choice_word']],
  ['postal_items.direction', 'توزیع شده', ['received', 'choice_word']],
  ['postal_items.direction', 'قبول', ['sent', 'choice_word']],
  ['point_transparency.tariff', 'ندارد', ['no', 'choice_word']],
  ['postal_items.kind', 'بسته', ['parcel', 'choice_word']],
  ['postal_items.county_code', 'آزمون باختر', ['9801', 'name_to_code']],
  ['postal_items.on_behalf_of', 'ناشناس', ['ناشناس']],
  ['contact_points.point_id', '72,131,001', ['72131001', 'thousands']],
  ['contact_points.point_id', '72131001.0', ['72131001', 'number_form']],
  [LON, '60.10°', ['60.1', 'coordinates_degrees', 'number_form']],
  [LON, '60.1° E', ['60.1', 'coordinates_degrees']],
  [LON, '60.1° W', ['60.1° W']],
  [LON, '60/588', ['60.588', 'decimal_mark']],
  [LON, '60-16-34', ['60.276111', 'coordinates_degrees']],
  [LON, "60°16.5'", ['60.275', 'coordinates_degrees']],
  [LON, '۶۰ درجه و ۱۶ دقیقه و ۳۴ ثانیه', ['60.276111', 'digits', 'coordinates_degrees']],
  [LON, '60°16\'34"', ['60.276111', 'coordinates_degrees']],
]

describe('a cell', () => {
  it.each(CASES)('%s: %j becomes %j', (column, raw, expected) => {
    expect(clean(column, raw)).toEqual(expected)
  })

  it.each(CASES)('%s: %j, once clean, is not changed by cleaning it again', (column, raw) => {
    const [value, ...rules] = clean(column, raw)
    const again = clean(column, value)
    expect(again[0]).toBe(value)
    if (!rules.includes('broken_letters')) expect(again.slice(1).filter((rule) => !DOUBTS.has(rule))).toEqual([])
  })
})

/** What is left as it is goes on being doubtful. */
const DOUBTS = new Set([
  'postal_length',
  'postal_first_five',
  'postal_fifth_five',
  'postal_doubtful',
  'phone_length',
  'phone_not_mobile',
  'phone_old_code',
])

describe('a point', () => {
  const frame = { ...context.frame }
  const read = (x: string, y: string): [string, string, ...RuleCode[]] => {
    const { lon, lat } = readPoint({ lon: cleanCell(x), lat: cleanCell(y) }, frame)
    ;[...lon.rules, ...lat.rules].forEach((rule) => met.add(rule))
    return [lon.value, lat.value, ...lon.rules]
  }

  it.each([
    ['60.1', '30.2', ['60.1', '30.2']],
    ['30.2', '60.1', ['60.1', '30.2', 'coordinates_swapped']],
    ['600077', '302563', ['60.0077', '30.2563', 'coordinates_point']],
    ['6000770', '3025630', ['60.0077', '30.2563', 'coordinates_point']],
    ['302563', '600077', ['60.0077', '30.2563', 'coordinates_point', 'coordinates_swapped']],
    ['56.5', '32', ['', '', 'coordinates_missing']],
    ['0', '0', ['', '', 'coordinates_missing']],
    ['', '', ['', '']],
    ['60.1', '', ['', '', 'coordinates_half']],
    ['30.27, 60.1', '', ['60.1', '30.27', 'coordinates_pair', 'coordinates_swapped']],
    ['', '(60.10 ، 30.27)', ['60.1', '30.27', 'coordinates_pair']],
    ['60.1 30.27', '60.1 30.27', ['60.1', '30.27', 'coordinates_pair']],
    ['55.1, 36.8', '', ['55.1', '36.8', 'coordinates_pair', 'coordinates_outside']],
    ['55.1', '36.8', ['55.1', '36.8', 'coordinates_outside']],
    // Eastings and northings are no degrees without their point.
    ['375123', '4125123', ['375123', '4125123', 'coordinates_outside']],
  ] as const)('%s, %s', (x, y, expected) => expect(read(x, y)).toEqual(expected))
})

describe('a cell for both coordinates', () => {
  it.each([
    ['30.2, 60.1', context.frame, ['30.2, 60.1', 'coordinates_pair']],
    ['30.2', context.frame, ['', 'coordinates_half']],
    ['کنار رود', context.frame, ['کنار رود', 'coordinates_unread']],
    ['30.2, 60.1', { bbox: [30, 30, 61, 61], missingPoints: [] }, ['30.2, 60.1', 'coordinates_order']],
  ] as const)('%s', (raw, frame, expected) => {
    const { value, rules } = readPointCell(cleanCell(raw), frame)
    rules.forEach((rule) => met.add(rule))
    expect([value, ...rules]).toEqual(expected)
  })
})

describe('a month whose year stands beside it', () => {
  it.each([
    ['مهر', '1404', ['1404-07', 'period_year']],
    ['07', '1404', ['1404-07', 'period_year']],
    ['13', '1404', []],
    ['مهر', '', []],
  ])('%s of %s', (month, year, expected) => {
    const found = monthOfYear(cleanCell(month), year)
    found?.rules.forEach((rule) => met.add(rule))
    expect(found ? [found.value, ...found.rules] : []).toEqual(expected)
  })
})

describe('a place', () => {
  const places = tinyPlaces().map((place) => {
    if (place.place_code === '9801') return { ...place, other_names: 'باختران|آزمون‌آباد' }
    return place.place_code === '9802v1' ? { ...place, name_fa: 'آبادی آزمون باختر' } : place
  })
  const finder = placeFinder(places)
  const find = (county: string, place: string) => {
    const found = finder.find({ county: cleanCell(county), place: cleanCell(place) })
    ;[found.county, found.place, found.code].forEach(({ rules }) => rules.forEach((rule) => met.add(rule)))
    return [found.county.value, found.place.value, found.code.value, ...found.county.rules, ...found.place.rules]
  }

  it.each([
    ['آزمون باختر', '', ['آزمون باختر', '', '9801']],
    ['آزمونباختر', '', ['آزمون باختر', '', '9801', 'name_variant']],
    ['ازمون باختر', '', ['آزمون باختر', '', '9801', 'name_variant']],
    ['باختران', '', ['آزمون باختر', '', '9801', 'name_alias']],
    ['آزمون باختر (مرکز)', '', ['آزمون باختر', '', '9801', 'qualifier']],
    ['شهرستان آزمون باختر', '', ['آزمون باختر', '', '9801', 'qualifier']],
    ['اداره پست شهرستان آزمون باختر', '', ['آزمون باختر', '', '9801', 'qualifier']],
    ['ش. آزمون باختر', '', ['آزمون باختر', '', '9801', 'qualifier']],
    ['شهر آزمون باختر', '', ['آزمون باختر', '', '9801', 'qualifier']],
    ['9801', '', ['آزمون باختر', '', '9801']],
    ['۹۸۰۱', '', ['آزمون باختر', '', '9801', 'digits']],
    ['آزمون باختر استان آزمون', '', ['آزمون باختر', '', '9801', 'qualifier']],
    ['استان آزمون - آزمون باختر', '', ['آزمون باختر', '', '9801', 'qualifier']],
    ['آزمون میانه', 'شهر آزمون میانه', ['آزمون میانه', 'شهر آزمون میانه', '9802000001']],
    // The place decides where the county is another one.
    ['آزمون میانه', 'شهر آزمون باختر', ['آزمون باختر', 'شهر آزمون باختر', '9801000001', 'place_decides']],
    ['', 'شهر آزمون باختر', ['آزمون باختر', 'شهر آزمون باختر', '9801000001']],
    // One name in two counties: the county tells which.
    ['آزمون میانه', 'آبادی آزمون باختر', ['آزمون میانه', 'آبادی آزمون باختر', '9802v1']],
    ['', 'آبادی آزمون باختر', ['', 'آبادی آزمون باختر', '', 'place_ambiguous']],
    ['آزمون میانه', 'جای ناشناس', ['آزمون میانه', 'جای ناشناس', '9802', 'place_not_listed']],
    ['جای دیگر', 'جای ناشناس', ['جای دیگر', 'جای ناشناس', '', 'place_unknown']],
  ])('%s / %s', (county, place, expected) => expect(find(county, place)).toEqual(expected))

  it('is found by its centre where the county is named so', () => {
    const named = tinyPlaces().map((one) => (one.place_code === '9801000001' ? { ...one, name_fa: 'مرکزشهر' } : one))
    const { county, countyCode } = placeFinder(named).find({ county: cleanCell('مرکز شهر'), place: cleanCell('') })
    county.rules.forEach((rule) => met.add(rule))
    expect([countyCode, county.value, county.rules]).toEqual([
      '9801',
      'آزمون باختر',
      ['name_variant', 'county_by_centre'],
    ])
  })

  it('gets back the first zero of its code', () => {
    const zeros = tinyPlaces().map((one) => ({
      ...one,
      place_code: `0${one.place_code}`,
      parent: one.parent && `0${one.parent}`,
    }))
    expect(placeFinder(zeros).findOne(cleanCell('9801'), 'county')).toEqual(cleanCell('09801', ['zero_restored']))
  })
})

it('every rule was met by an example', () => {
  expect(RULE_CODES.filter((rule) => !met.has(rule))).toEqual([])
})
