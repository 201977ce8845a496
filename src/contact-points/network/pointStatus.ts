import type { ContactPointRow } from '@/datapackage/tables/network'

export const POINT_STATUSES = ['active', 'suspended', 'closed'] as const
export type PointStatus = (typeof POINT_STATUSES)[number]

/**
 * How a point stood on a day (ISO date); `null`: it was not open yet. `active` exactly where `isActiveOn` holds: before the day it
 * closed a point served, whatever its status says today.
 */
export function statusOn(
  { status, opened_on, closed_on }: Pick<ContactPointRow, 'status' | 'opened_on' | 'closed_on'>,
  day: string,
): PointStatus | null {
  if (opened_on !== null && opened_on > day) return null
  if (closed_on === null) return status
  if (closed_on > day) return 'active'
  return status === 'suspended' ? 'suspended' : 'closed'
}
