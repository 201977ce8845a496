import { parseDate, PersianCalendar, toCalendar } from '@internationalized/date'
import { periodOf, type Period } from './period'

const persian = new PersianCalendar()

/** The Jalali month of a Gregorian ISO date: 2025-03-20, the last of Esfand 1403, is of 1403-12. Apart: no first view reads days. */
export function periodOfDate(iso: string): Period {
  const { year, month } = toCalendar(parseDate(iso), persian)
  return periodOf(year, month)
}
