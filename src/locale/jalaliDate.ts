import { CalendarDate, GregorianCalendar, PersianCalendar, parseDate, toCalendar } from '@internationalized/date'

/** Apart from everything the first view reads: the calendar is needed for days alone, months are counted without it. */
const persian = new PersianCalendar()
const gregorian = new GregorianCalendar()

export interface JalaliDate {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  readonly day: number
}

/** The days of a Jalali month, 29 to 31: Esfand 1403 has 30, since 1403 is a leap year. */
export function daysInMonth(year: number, month: number): number {
  return persian.getDaysInMonth(new CalendarDate(persian, year, month, 1))
}

/** The Gregorian ISO date of a Jalali day, which must exist: 1404-01-01 is 2025-03-21. */
export function isoOf({ year, month, day }: JalaliDate): string {
  return toCalendar(new CalendarDate(persian, year, month, day), gregorian).toString()
}

/** The Jalali day of a Gregorian ISO date, which must be one: 2024-10-13 is 22 Mehr 1403. */
export function jalaliOf(iso: string): JalaliDate {
  const { year, month, day } = toCalendar(parseDate(iso), persian)
  return { year, month, day }
}

/** A Jalali day in digits, as files and sheets have it: 1403-07-22. */
export function jalaliDigits({ year, month, day }: JalaliDate): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}
