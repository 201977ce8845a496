import type { ServiceRow } from '@/datapackage/tables/services'

/** A figure that nobody measured: what is likely, and between what it lies. low ≤ mid ≤ high. */
export interface Range {
  readonly low: number
  readonly mid: number
  readonly high: number
}

export const ASSUMED = ['before', 'after', 'substitution'] as const
export type Assumed = (typeof ASSUMED)[number]

/** Visits a case takes before and after handing over, and the part of cases at contact points that are no new demand. */
export type Assumptions = Readonly<Record<Assumed, Range>>

export const NONE: Range = { low: 0, mid: 0, high: 0 }

/** What a service's row says; `null` where any of the nine figures is not given: nothing can be said of it then. */
export function assumptionsOf(service: ServiceRow): Assumptions | null {
  const before = rangeOf(service.visits_before_low, service.visits_before_mid, service.visits_before_high)
  const after = rangeOf(service.visits_after_low, service.visits_after_mid, service.visits_after_high)
  const substitution = rangeOf(service.substitution_low, service.substitution_mid, service.substitution_high)
  return before && after && substitution ? { before, after, substitution } : null
}

/** Where each assumption of a service comes from, as its row says; `null`: it does not say, or there is no such service. */
export function sourcesOf(service: ServiceRow | undefined): Readonly<Record<Assumed, string | null>> {
  return {
    before: service?.visits_before_source ?? null,
    after: service?.visits_after_source ?? null,
    substitution: service?.substitution_source ?? null,
  }
}

function rangeOf(low: number | null, mid: number | null, high: number | null): Range | null {
  return low === null || mid === null || high === null ? null : { low, mid, high }
}

/**
 * Visits in person that were not made: moved transactions × (visits before − visits after) × substitution. The low end takes
 * the fewest visits before and the most after, the high end the reverse, so nothing that the assumptions allow lies outside.
 * Below zero where handing over costs people visits. The formula is the package's; see `indicators.md` of the design.
 */
export function visitsAvoided(moved: number, { before, after, substitution }: Assumptions): Range {
  const least = before.low - after.high
  const most = before.high - after.low
  return {
    low: moved * least * (least < 0 ? substitution.high : substitution.low),
    mid: moved * (before.mid - after.mid) * substitution.mid,
    high: moved * most * (most < 0 ? substitution.low : substitution.high),
  }
}

/** The ends are added as if all assumptions erred the same way: the sum's range is the widest there can be. */
export function sumRanges(ranges: readonly Range[]): Range {
  return ranges.reduce(
    (sum, { low, mid, high }) => ({ low: sum.low + low, mid: sum.mid + mid, high: sum.high + high }),
    NONE,
  )
}
