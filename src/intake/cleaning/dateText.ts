import type { FirstYear } from '../reading/sheet'
import { emptied } from './blanks'
import { gregorianToIso, jalaliToIso, serialSince1900, serialToIso } from './jalali'
import { withDayNumber } from './dayWords'
import { monthNamed } from './monthNames'
import { readScientific } from './scientific'
import { cleanedOn, type CleanCell, type RuleCode } from './rules'

/** A reading of a date: `iso` is `null` where no such day exists. */
interface Reading {
  readonly iso: string | null
  readonly rules: readonly RuleCode[]
}

const TIME = /(?:\s*[-–]\s*|[ T]|^)(?:ساعت\s*)?\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([AP]M\b|ق\.?\s?ظ|ب\.?\s?ظ|Z\b|(?!\w))/i
/** How far the clock stood from Greenwich says nothing of the day that was written. */
const ZONE = /(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)[+-]\d{2}:?\d{2}$/
/** An evening in Greenwich is the next day in Iran: programs write a day's first minute so. */
const EVENING = /T(?:19:[3-5]|2[0-3]:[0-5])\d(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]00:?00)$/i
/** 0000/00/00: a program's way to say that there is no day. */
const NO_DAY = /^0+([/.-]0+){2}$/
const ZERO_TIME = /\s+0{1,2}$/
const WEEKDAY = /(یک|دو|سه|چهار|پنج)?[\s\u200c]*شنبه|جمعه|\b(sat|sun|mon|tues?|wed(nes)?|thur?s?|fri)(ur)?(day)?\b/gi
const AROUND = /^(مورخ[هۀ]?|تاریخ|روز)\s*:?\s*|\s*(ه[\s.\u200c]*ش\.?|هجری شمسی|شمسی|میلادی)$/g

const EDGES = /^[\s,،.()–-]+|[\s,،.()–-]+$/g

/** Nothing beside the three numbers, so no hour, no day of the week. */
const DIGITS_ONLY = /^\d[\d/.-]{6,8}\d$/
const THREE_PARTS = /^(\d{1,4})\s*[/\-.\\_،, \u066b\u066c]\s*(\d{1,2})\s*[/\-.\\_،, \u066b\u066c]\s*(\d{1,4})$/
const DAY_FIRST = /^(\d{1,2})\s*[-/.\s]?\s*(\p{L}[\p{L}\u200c ]*?)\s*[-/.,،\s]?\s*(\d{2}|\d{4})$/u
const YEAR_FIRST = /^(\d{4})\s*[-/.\s]?\s*(\p{L}[\p{L}\u200c ]*?)\s*[-/.\s]?\s*(\d{1,2})$/u
const MONTH_FIRST = /^(\p{L}[\p{L}\u200c]*)\s*[-/.]?\s*(\d{1,2})\s*[-/.,،]?\s*(\d{4})$/u
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
/** 1280-01-01: a sheet that shows a nothing as a day shows 1900-01-00, and stores one before it. */
const FIRST_DAY = '1901-03-21'
/** 1954 to 2064: other whole numbers of five digits are no days. */
const FIRST_SERIAL = 20_000
const LAST_SERIAL = 60_000

/** No day is written longer; in a text without end, what looks for its edges would take minutes. */
const LONGEST = 200

/**
 * A clean text (Latin digits) as a Gregorian ISO date. Read are Jalali and Gregorian dates in any order with any marks, month
 * names, 14030722, two digits of a year (under 30: 14xx), and Excel's days. A day that is not in the calendar is emptied
 * and flagged, an order that can be read two ways is flagged; what is no date stays, for the checks to tell.
 * @param from the year from which the sheet counts Excel's days
 */
export function readDateText(cell: CleanCell, from: FirstYear = 1900): CleanCell {
  if (cell.value.length > LONGEST) return cell
  const blank = emptied(cell) ?? readScientific(cell)
  if (blank) return blank.value === '' ? blank : cell
  const iso = ISO.exec(cell.value)
  if (iso && Number(iso[1]) > 1600)
    return gregorianToIso(...numbers(iso)) && cell.value >= FIRST_DAY ? cell : cleanedOn(cell, '', 'date_impossible')
  if (NO_DAY.test(cell.value)) return cleanedOn(cell, '', 'placeholder')
  const timeless = withoutTime(cell)
  const reading = readDigits(timeless.value, from) ?? readParts(timeless.value) ?? readNamed(timeless.value)
  if (!reading) return cell
  if (reading.iso === null) return cleanedOn(timeless, '', 'date_impossible')
  return cleanedOn(timeless, reading.iso, ...reading.rules)
}

const numbers = (found: RegExpExecArray): [number, number, number] => [
  Number(found[1]),
  Number(found[2]),
  Number(found[3]),
]

function withoutTime(cell: CleanCell): CleanCell {
  if (DIGITS_ONLY.test(cell.value)) return cell
  const bare = withDayNumber(cell.value)
    .replace(WEEKDAY, ' ')
    .replace(AROUND, '')
    .replace(/\s+/g, ' ')
    .replace(EDGES, '')
  const timeless = bare
    .replace(ZONE, '$1')
    .replace(TIME, '')
    .replace(/^(.{8,})$/, (text) => text.replace(ZERO_TIME, ''))
    .replace(EDGES, '')
  if (timeless !== bare && timeless !== '')
    return cleanedOn(cell, timeless, 'date_time', ...(EVENING.test(bare) ? (['date_zone'] as const) : []))
  return { ...cell, value: bare }
}

function readDigits(text: string, from: FirstYear): Reading | null {
  const serial = /^(\d{5})(\.\d+)?$/.exec(text)
  if (serial) {
    const days = serialSince1900(Number(text), from)
    return days >= FIRST_SERIAL && days <= LAST_SERIAL ? { iso: serialToIso(days), rules: ['date_serial'] } : null
  }
  const compact = /^(\d{4}|\d{2})(\d{2})(\d{2})$/.exec(text)
  if (!compact) return null
  const [year, month, day] = numbers(compact)
  if (text.length === 6) {
    // 140471 may be 1404/7/1 without its zeros: no day, but nothing that is lost either.
    const iso = jalaliToIso(fullYear(year), month, day)
    return iso === null ? null : { iso, rules: ['date_compact', 'date_short_year', 'date_order'] }
  }
  const read = readYear(year, month, day)
  return read && { iso: read.iso, rules: ['date_compact'] }
}

/** Three numbers. The year is the one of four digits, or over 31; else the first, as Persian writes, and that is doubtful. */
function readParts(text: string): Reading | null {
  const found = THREE_PARTS.exec(text)
  if (!found) return null
  const [one, two, three] = numbers(found)
  const [first = '', , last = ''] = found.slice(1)
  if (first.length === 3 || last.length === 3) return null
  if (first.length === 4) return readYear(one, two, three)
  if (last.length === 4) return readDayFirst(three, two, one)
  if (one > 31) return { iso: jalaliToIso(fullYear(one), two, three), rules: ['date_short_year'] }
  if (three > 31) return { iso: jalaliToIso(fullYear(three), two, one), rules: ['date_short_year', 'date_form'] }
  const isTwofold = jalaliToIso(fullYear(three), two, one) !== null && one !== three
  const rules = isTwofold ? (['date_short_year', 'date_order'] as const) : (['date_short_year'] as const)
  return { iso: jalaliToIso(fullYear(one), two, three), rules }
}

/** Years under 30 are 14xx, others of two digits 13xx. */
const fullYear = (year: number): number => (year > 99 ? year : year < 30 ? 1400 + year : 1300 + year)

/** `null` for a year of no calendar that is read: 1650, or a lunar one. */
function readYear(year: number, month: number, day: number): Reading | null {
  if (year >= 1900 && year < 2100) return { iso: gregorianToIso(year, month, day), rules: ['date_gregorian'] }
  return year >= 1280 && year < 1430 ? { iso: jalaliToIso(year, month, day), rules: ['date_form'] } : null
}

/** 22/7/1403 and 13/10/2024. Months of the West may stand first; where both could be months, the order is doubtful. */
function readDayFirst(year: number, month: number, day: number): Reading | null {
  const read = readYear(year, month, day)
  const other = readYear(year, day, month)
  if (!read || !other) return null
  if (read.iso === null && other.iso !== null) return { iso: other.iso, rules: [...other.rules, 'date_order'] }
  const isDoubtful = year >= 1900 && other.iso !== null && day !== month
  return isDoubtful ? { iso: read.iso, rules: [...read.rules, 'date_order'] } : read
}

function readNamed(text: string): Reading | null {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return readMonth(dayFirst[3], dayFirst[2], dayFirst[1])
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return readMonth(yearFirst[1], yearFirst[2], yearFirst[3])
  const monthFirst = MONTH_FIRST.exec(text)
  return monthFirst ? readMonth(monthFirst[3], monthFirst[1], monthFirst[2]) : null
}

function readMonth(yearText = '', name = '', dayText = ''): Reading | null {
  const named = monthNamed(name)
  if (!named) return null
  const [year, day] = [Number(yearText), Number(dayText)]
  if (named.calendar === 'gregorian') {
    return { iso: gregorianToIso(year < 100 ? 2000 + year : year, named.month, day), rules: ['date_month_name'] }
  }
  const short: RuleCode[] = year < 100 ? ['date_short_year'] : []
  return { iso: jalaliToIso(fullYear(year), named.month, day), rules: ['date_month_name', ...short] }
}
