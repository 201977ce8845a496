import type { ContactPointRow } from '@/datapackage/tables/network'

type Life = Pick<ContactPointRow, 'status' | 'opened_on' | 'closed_on'>

/**
 * Whether a point served people on a day (ISO date). A point without an opening date is taken to have always been open;
 * one that is closed or suspended without a date never counts, since nobody can say until when it served.
 */
export function isActiveOn(point: Life, day: string): boolean {
  if (point.opened_on !== null && point.opened_on > day) return false
  if (point.closed_on !== null) return point.closed_on > day
  return point.status === 'active'
}

/** Days as whole numbers that sort as time does, for columns: 2025-03-21 is 20250321. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''))
}

export const ALWAYS = 0
export const NEVER_ENDS = 99_999_999

/** The days on which `isActiveOn` holds, from the first to the one before the last; an empty span where it never does. */
export function activeSpan({ status, opened_on, closed_on }: Life): readonly [from: number, until: number] {
  const from = opened_on === null ? ALWAYS : dayNumber(opened_on)
  if (closed_on !== null) return [from, dayNumber(closed_on)]
  return [from, status === 'active' ? NEVER_ENDS : ALWAYS]
}
