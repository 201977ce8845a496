import type { ResolutionRow } from '@/datapackage/tables/councils'
import { delayOn, stateOn } from './resolutionState'

export interface RegisterTally {
  /** Decided by the day, those cancelled left out. */
  readonly decided: number
  readonly carriedOut: number
  /** Whose day came by then, those cancelled left out. */
  readonly due: number
  /** Of these, carried out, late or not. */
  readonly dueCarriedOut: number
  readonly overdue: number
  /** Of those due; `null` when none is. */
  readonly delay: MedianDelay | null
}

export interface MedianDelay {
  readonly days: number
  /** Some still open may end up later and raise the median. */
  readonly isAtLeast: boolean
}

/** Counts of a register as it stood at the end of a day (ISO). */
export function tallyOn(resolutions: readonly ResolutionRow[], day: string): RegisterTally {
  const standing = resolutions.flatMap((row) => {
    const state = stateOn(row, day)
    return state === null || state === 'cancelled' ? [] : [{ row, state, delay: delayOn(row, day) }]
  })
  const due = standing.filter(({ row }) => row.due !== null && row.due <= day)
  const isDone = ({ state }: (typeof standing)[number]): boolean => state === 'carried_out'
  return {
    decided: standing.length,
    carriedOut: standing.filter(isDone).length,
    due: due.length,
    dueCarriedOut: due.filter(isDone).length,
    overdue: standing.filter(({ state }) => state === 'overdue').length,
    delay: medianDelay(due.map((own) => ({ days: own.delay ?? 0, isOver: isDone(own) }))),
  }
}

/**
 * The median of delays in days, those in time counting 0. One that is still open has at least its delay so far; the median
 * is sure only where no such one stands at or below it, since it could move past it.
 */
export function medianDelay(
  delays: readonly { readonly days: number; readonly isOver: boolean }[],
): MedianDelay | null {
  // Among equals those that are over stand first: the others can only rise.
  const sorted = [...delays].sort((a, b) => a.days - b.days || Number(b.isOver) - Number(a.isOver))
  const upper = Math.floor(sorted.length / 2)
  const lower = Math.floor((sorted.length - 1) / 2)
  const [low, high] = [sorted[lower], sorted[upper]]
  if (!low || !high) return null
  return { days: (low.days + high.days) / 2, isAtLeast: sorted.slice(0, upper + 1).some(({ isOver }) => !isOver) }
}
