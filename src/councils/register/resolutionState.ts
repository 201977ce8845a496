import type { ResolutionRow } from '@/datapackage/tables/councils'

/** How a resolution stands on a day, most pressing first. */
export const STATES = ['overdue', 'in_progress', 'decided', 'carried_out', 'cancelled'] as const
export type ResolutionState = (typeof STATES)[number]

/** Still to be done. */
export const OPEN_STATES: readonly ResolutionState[] = ['overdue', 'in_progress', 'decided']

type Dated = Pick<ResolutionRow, 'status' | 'decided_on' | 'due' | 'carried_out_on'>

/**
 * How a resolution stood at the end of a day (ISO). The due day itself is in time; without one nothing is overdue. What was
 * carried out later was still open. `null`: not decided yet.
 */
export function stateOn({ status, decided_on, due, carried_out_on }: Dated, day: string): ResolutionState | null {
  if (decided_on > day) return null
  if (status === 'cancelled') return 'cancelled'
  if (carried_out_on !== null && carried_out_on <= day) return 'carried_out'
  if (due !== null && due < day) return 'overdue'
  return status === 'decided' ? 'decided' : 'in_progress'
}

const DAY_MS = 86_400_000

/** Days from one ISO date to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/**
 * Days past the due day: until it was carried out, or until `day` where it was not. 0 in time, also where it is not yet
 * due; `null` without a due day, when cancelled and before it was decided.
 */
export function delayOn(resolution: Dated, day: string): number | null {
  const state = stateOn(resolution, day)
  if (resolution.due === null || state === null || state === 'cancelled') return null
  const until = state === 'carried_out' && resolution.carried_out_on !== null ? resolution.carried_out_on : day
  return Math.max(0, daysBetween(resolution.due, until))
}
