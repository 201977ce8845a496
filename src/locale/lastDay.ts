import { daysInMonth, isoOf } from './jalaliDate'
import { monthOf, yearOf, type Period } from './period'

/** The Gregorian ISO date of a month's last day: 1403-12 ends on 2025-03-20, since 1403 is a leap year. */
export function lastDayOf(period: Period): string {
  const [year, month] = [yearOf(period), monthOf(period)]
  return isoOf({ year, month, day: daysInMonth(year, month) })
}
