import { isPeriod, periodOf } from '@/locale/period'
import type { FirstYear } from '../reading/sheet'
import { emptied } from './blanks'
import { readDateText } from './dateText'
import { isoToJalali } from './jalali'
import { monthNamed } from './monthNames'
import { cleanedOn, type CleanCell } from './rules'

const YEAR_MONTH = /^(\d{4}|\d{2})\s*[/\-.\\_ ]\s*(\d{1,2})$/
const MONTH_YEAR = /^(\d{1,2})\s*[/\-.\\_ ]\s*(\d{4})$/
const COMPACT = /^(1[34]\d{2})(\d{2})$/
/** A sheet writes 1404.10 and 99.10 so once it takes them for figures. */
const TENTH = /^(\d{4}|\d{2})\.1$/
const NAMED = /^(\p{L}[\p{L}\u200c ]*?)\s*[-/.،,\s]?\s*(\d{4}|\d{2})$/u
const NAMED_AFTER = /^(\d{4})\s*[-/.،,\s]?\s*(\p{L}[\p{L}\u200c ]*?)$/u

/** Years under 30 are 14xx. */
const fullYear = (year: number): number => (year > 99 ? year : year < 30 ? 1400 + year : 1300 + year)

/** A clean text as a Jalali month, 1404-07: «مهر ۱۴۰۴», 1404/7, 140407. A day is read as its month and flagged. */
export function readPeriodText(cell: CleanCell, from: FirstYear = 1900): CleanCell {
  const blank = emptied(cell)
  const isDone: boolean = isPeriod(cell.value)
  if (blank || isDone) return blank ?? cell
  const month = monthOf(cell.value.replace(/^(دوره|ماه)\s*:?\s*/, '').replace(/\s+(سال|ماه)\s+/g, ' '))
  if (month !== null && !isPeriod(month)) return cell
  if (month !== null) return cleanedOn(cell, month, TENTH.test(cell.value) ? 'period_tenth' : 'period_form')
  const day = readDateText(cell, from)
  return /^\d{4}-\d{2}-\d{2}$/.test(day.value)
    ? cleanedOn(day.rules.includes('date_serial') ? day : cell, isoToJalali(day.value).slice(0, 7), 'period_of_day')
    : cell
}

function monthOf(text: string): string | null {
  const found = YEAR_MONTH.exec(text) ?? COMPACT.exec(text)
  if (found) return periodOf(fullYear(Number(found[1])), Number(found[2]))
  const reversed = MONTH_YEAR.exec(text)
  if (reversed) return periodOf(Number(reversed[2]), Number(reversed[1]))
  const [, name, year] = NAMED.exec(text) ?? []
  const [, yearBefore, nameAfter] = NAMED_AFTER.exec(text) ?? []
  const named = monthNamed(name ?? nameAfter ?? '')
  return named?.calendar === 'jalali' ? periodOf(fullYear(Number(year ?? yearBefore)), named.month) : null
}

/** A sheet may group a year as if it were an amount: 1,395. */
const GROUPED = /^(1)[,\u066c](\d{3})$/

/** A clean text as a Jalali year: «سال ۹۵» is 1395. */
export function readYearText(cell: CleanCell): CleanCell {
  const blank = emptied(cell)
  if (blank) return blank
  const found = /^(?:سرشماری\s*)?(?:سال\s*)?(\d{2}|1[34]\d{2})(?:\.0+)?$/.exec(cell.value.replace(GROUPED, '$1$2'))
  if (!found) return cell
  const year = String(fullYear(Number(found[1])))
  return year === cell.value ? cell : cleanedOn(cell, year, 'period_form')
}
