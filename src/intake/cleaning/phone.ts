import { emptied } from './blanks'
import { readScientific } from './scientific'
import { cleanedOn, type CleanCell, type RuleCode } from './rules'

/** In E.164: +98 and ten digits. */
const COUNTRY = '+98'
const PART = /\s+[-–]+\s+|[،,;؛|\\/]|\s+و\s+|(?<=\d)\s*(?:فکس|نمابر|دورنگار|fax)\s*:?\s*(?=\d)/i
const EXTENSION = /\s*(داخلی|داخلي|ext\.?|x|#)\s*:?\s*\d+.*$/i
const NOT_DIGITS = /[^\d]/g
/** After the code of a province no number begins with 0 or 1: the code was a town's (0131), and the number has since become another. */
const OLD_CODE = /^[1-8]\d[01]/
/** As it is dialled within the country: most are written so. */
const NATIONAL = /^0[1-9]\d{9}$/

/**
 * A phone number as +98 and ten digits. Eight digits get the province's area code (`areaCode`, e.g. 013); a lost first zero is
 * put back; of two numbers the first is kept and this is flagged. Another length stays as it is and is flagged.
 */
export function readPhone(cell: CleanCell, areaCode: string | undefined, mobile: boolean): CleanCell {
  if (NATIONAL.test(cell.value)) return inFull(cell, cell.value.slice(1), mobile, [])
  const blank = emptied(cell) ?? readScientific(cell)
  if (blank?.value === '') return blank
  const read = blank ?? cell
  const bare = withoutWords(read)
  if (/\p{L}/u.test(bare.value.replace(EXTENSION, '').replace(PART, '').replace(LINES, '$1')))
    return cleanedOn(read, read.value, 'phone_length')
  const number = firstNumber(bare)
  const whole = FEW_LINES.test(number.value) ? null : nationalNumber(number.value, areaCode)
  const first = whole ? number : firstLine(number, areaCode)
  const national = whole ?? nationalNumber(first.value, areaCode)
  if (!/\d/.test(first.value)) return read
  return national ? inFull(first, national.number, mobile, national.rules) : noNumber(first)
}

function inFull(cell: CleanCell, national: string, mobile: boolean, rules: readonly RuleCode[]): CleanCell {
  const value = `${COUNTRY}${national}`
  const all = mobile && !national.startsWith('9') ? [...rules, 'phone_not_mobile' as const] : [...rules]
  if (OLD_CODE.test(national)) all.push('phone_old_code')
  return value === cell.value ? cleanedOn(cell, value, ...all) : cleanedOn(cell, value, 'phone_form', ...all)
}

/** Zeros alone say that there is none; anything else may be a number with a digit too many or too few. What its marks tell apart stays apart. */
function noNumber(cell: CleanCell): CleanCell {
  const digits = cell.value.replace(/[^\d+]/g, '')
  if (/^0+$/.test(digits)) return cleanedOn(cell, '', 'placeholder')
  return cleanedOn(cell, nationalNumber(digits, undefined) ? cell.value : digits, 'phone_length')
}

const LABEL = /^(?:شماره\s*)?(?:تلفن|تلفکس|همراه|موبایل|تماس|tel|phone|mobile)\s*(?:همراه|ثابت)?\s*[:.]\s*/i
const REMARK = /\s*\([^()\d]+\)\s*$/
/** The area code behind the number, as right-to-left text often shows it. */
const AREA_BEHIND = /^([2-9]\d{7})\s*[-–/_(\s]\s*(0[1-9]\d)\)?$/
/** 33000001-3, ۳۳۰۰۰۰۰۱ الی ۵: the lines of one office, told by the first of them and the end of the last. */
const LINES = /^(.*\d)\s*(?:[-–\s]|\s(?:تا|الی)\s)\s*(\d{1,4}|[2-9]\d{7}|0[1-9]\d{9})$/

/** Two more digits make ten of eight, and yet no number that has lost its first zero. */
const FEW_LINES = /^[2-9]\d{7}\s*[-–\s]\s*\d{1,2}$/

/** What stands around a number and is no part of it; `.0` is of a sheet that took it for a figure. */
function withoutWords(cell: CleanCell): CleanCell {
  const value = cell.value
    .replace(LABEL, '')
    .replace(REMARK, '')
    .replace(/^(\d{8,})\.0+$/, '$1')
    .replace(AREA_BEHIND, '$2$1')
  return value === cell.value ? cell : { ...cell, value }
}

/** The first of two numbers of one kind, of nothing but digits. */
const TWICE = /^0\d{10}(?=0\d{10}$)|^[2-9]\d{7}(?=[2-9]\d{7}$)/

function firstNumber(cell: CleanCell): CleanCell {
  const bare = cell.value.replace(EXTENSION, '')
  const own = bare === cell.value ? cell : cleanedOn(cell, bare, 'phone_extension')
  const parts = bare.split(PART).map((part) => part.trim())
  const numbers = parts.filter((part) => part.replace(NOT_DIGITS, '').length >= 7)
  const [first] = numbers
  // 33000001/2 is two numbers that differ in their end.
  const isPair = first !== undefined && /^\d{1,2}$/.test(parts[parts.indexOf(first) + 1] ?? '')
  if (first !== undefined && (numbers.length > 1 || isPair)) return cleanedOn(own, first.trim(), 'phone_second')
  // Two numbers that only a space parts, or nothing.
  const digits = bare.replace(NOT_DIGITS, '')
  const twice = bare.startsWith('+') ? undefined : TWICE.exec(digits)?.[0]
  return twice === undefined ? own : cleanedOn(own, twice, 'phone_second')
}

/** The first of several lines, where it is a number by itself. */
function firstLine(cell: CleanCell, areaCode: string | undefined): CleanCell {
  const first = LINES.exec(cell.value)?.[1]
  return first !== undefined && nationalNumber(first, areaCode) ? cleanedOn(cell, first, 'phone_second') : cell
}

function nationalNumber(text: string, areaCode: string | undefined): { number: string; rules: RuleCode[] } | null {
  const digits = text.replace(NOT_DIGITS, '')
  const abroad = /^(?:00|(?=\d{12,13}$))980?([1-9]\d{9})$/.exec(digits)?.[1]
  if (abroad !== undefined) return { number: abroad, rules: [] }
  if (/^0[1-9]\d{9}$/.test(digits)) return { number: digits.slice(1), rules: [] }
  if (/^[1-9]\d{9}$/.test(digits)) return { number: digits, rules: ['zero_restored'] }
  if (/^[2-9]\d{7}$/.test(digits) && areaCode !== undefined)
    return { number: `${areaCode.replace(/^0/, '')}${digits}`, rules: ['phone_area'] }
  return null
}

/** The area code of a number in E.164, as it is dialled (013); `null` for a mobile or what is no such number. */
export function areaCodeOf(phone: string): string | null {
  const area = /^\+98([1-8]\d)\d{8}$/.exec(phone)?.[1]
  return area === undefined ? null : `0${area}`
}
