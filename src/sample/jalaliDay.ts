import { parseDate } from '@internationalized/date'
import { isoOf } from '@/locale/jalaliDate'
import { monthOf, yearOf, type Period } from '@/locale/period'

/** The Gregorian ISO date of a day of a Jalali month. `jalaliDay('1404-01', 1)` is 2025-03-21. Days 1 to 29 always exist. */
export function jalaliDay(period: Period, day: number): string {
  return isoOf({ year: yearOf(period), month: monthOf(period), day })
}

/** The ISO date some days later. */
export function addDays(date: string, days: number): string {
  return parseDate(date).add({ days }).toString()
}
