import { daysInMonth, isoOf, jalaliDigits, jalaliOf } from '@/locale/jalaliDate'
import type { FirstYear } from '../reading/sheet'

/** Excel counts days from here, as if 1900 had been a leap year. */
const SERIAL_START = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
/** So much smaller a day's number is in a workbook that counts from 1904. */
const LATER = { 1900: 0, 1904: 1462 } as const

/** A Jalali month begins in one Gregorian month and ends in the next. */
interface Month {
  readonly days: number
  /** Its first day in the Gregorian month, and that month's length. */
  readonly first: number
  readonly length: number
  /** What the ISO dates of the two begin with: `2024-03-`. */
  readonly begins: string
  readonly ends: string
}

/** A calendar takes its time, and a table has a few hundred months. */
const months = new Map<number, Month>()

function monthOf(year: number, month: number): Month {
  const key = year * 12 + month
  const known = months.get(key)
  if (known) return known
  const start = new Date(isoOf({ year, month, day: 1 }))
  const monthAfter = (months: number) => new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1))
  const [from, to] = [monthAfter(0), monthAfter(1)]
  const own = {
    days: daysInMonth(year, month),
    first: start.getUTCDate(),
    length: (to.getTime() - from.getTime()) / DAY_MS,
    begins: from.toISOString().slice(0, 8),
    ends: to.toISOString().slice(0, 8),
  }
  months.set(key, own)
  return own
}

/** A Jalali day as its Gregorian ISO date; `null` where there is no such day: 30 Esfand 1402, 31 Mehr, month 13. */
export function jalaliToIso(year: number, month: number, day: number): string | null {
  if (year < 1200 || year > 1499 || month < 1 || month > 12 || day < 1) return null
  const { days, first, length, begins, ends } = monthOf(year, month)
  if (day > days) return null
  const own = first + day - 1
  return own <= length ? begins + twoDigits(own) : ends + twoDigits(own - length)
}

const twoDigits = (day: number): string => (day < 10 ? `0${day}` : String(day))

/** A Gregorian day as ISO; `null` where there is no such day. */
export function gregorianToIso(year: number, month: number, day: number): string | null {
  if (year < 1600 || year > 2399 || month < 1 || month > 12 || day < 1) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null
}

/** The day after an ISO day. */
export const nextDay = (iso: string): string => new Date(Date.parse(iso) + DAY_MS).toISOString().slice(0, 10)

/** The number that a workbook counting from 1900 has for a day. */
export const serialSince1900 = (serial: number, from: FirstYear): number => serial + LATER[from]

/** A day as Excel counts it from 1900: 45587 is 2024-10-22. A part of a day is the hour and is left out. */
export function serialToIso(serial: number): string {
  return new Date(SERIAL_START + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10)
}

/** A Gregorian ISO date as a Jalali one in digits: 2024-10-13 is 1403-07-22. Empty for an empty text. */
export function isoToJalali(iso: string): string {
  return iso === '' ? '' : jalaliDigits(jalaliOf(iso))
}
