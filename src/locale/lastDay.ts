import { CalendarDate, GregorianCalendar, PersianCalendar, toCalendar } from '@internationalized/date'
import { monthOf, yearOf, type Period } from './period'

const persian = new PersianCalendar()
const gregorian = new GregorianCalendar()

/** The Gregorian ISO date of a month's last day: 1403-12 ends on 2025-03-20, since 1403 is a leap year. */
export function lastDayOf(period: Period): string {
  const first = new CalendarDate(persian, yearOf(period), monthOf(period), 1)
  const last = first.set({ day: persian.getDaysInMonth(first) })
  return toCalendar(last, gregorian).toString()
}
