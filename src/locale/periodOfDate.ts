import { jalaliOf } from './jalaliDate'
import { periodOf, type Period } from './period'

/** The Jalali month of a Gregorian ISO date: 2025-03-20, the last of Esfand 1403, is of 1403-12. */
export function periodOfDate(iso: string): Period {
  const { year, month } = jalaliOf(iso)
  return periodOf(year, month)
}
