import type { Format } from '@/locale/format'
import { monthOf, yearOf, type Period } from '@/locale/period'
import type { SearchEntry } from './searchEntry'

/**
 * Months as they are written: «مهر ۱۴۰۴», Mehr 1404, 1404/7, 1404-07. `periods` oldest first; the newest is found first,
 * so that a month's name alone means the last one.
 */
export function monthEntries(periods: readonly Period[], spoken: Format, others: readonly Format[]): SearchEntry[] {
  return periods.map((period, at) => ({
    kind: 'month',
    id: period,
    title: spoken.period(period),
    detail: '',
    otherNames: [...others.map((format) => format.period(period)), `${yearOf(period)}/${monthOf(period)}`, period],
    codes: [],
    rank: periods.length - 1 - at,
  }))
}
