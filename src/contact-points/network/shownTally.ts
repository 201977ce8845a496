import type { Filtered } from './pointFilter'
import type { PointMonth } from './pointMonth'
import { POINT_STATUSES } from './pointStatus'
import type { PointTable } from './pointTable'

/** Sums over the points that the filters leave. */
export interface ShownTally {
  /** In the order of `POINT_STATUSES`. */
  readonly statuses: readonly number[]
  readonly serving: number
  /** Serving points whose counters are reported. */
  readonly reported: number
  /** Counters of the serving points that reported them; `null`: none did, which is not 0. */
  readonly counters: number | null
}

export function tallyShown({ points }: PointTable, { status }: PointMonth, { shown }: Filtered): ShownTally {
  const statuses = POINT_STATUSES.map(() => 0)
  const active = POINT_STATUSES.indexOf('active')
  let [reported, counters] = [0, 0]
  for (const at of shown) {
    const own = status[at] ?? -1
    statuses[own] = (statuses[own] ?? 0) + 1
    const count = points[at]?.counters ?? null
    if (own !== active || count === null) continue
    reported += 1
    counters += count
  }
  const serving = statuses[active] ?? 0
  return { statuses, serving, reported, counters: reported === 0 && serving > 0 ? null : counters }
}
