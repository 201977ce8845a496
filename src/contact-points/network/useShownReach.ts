import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { Selection } from '@/selection/parameters'
import { coveredShare } from '../access/accessSummary'
import { latestOnly } from '../access/latestOnly'
import type { AccessQuery } from '../access/accessData'
import type { AccessResult } from '../access/measureAccess'
import type { Access } from '../access/useAccess'

export interface ShownReach {
  /** km */
  readonly within: number
  /** Percent of the people of the place in view; `null`: nobody is known to live there. */
  readonly share: number | null
}

/**
 * How many people live near the points that the filters leave. Measured in the worker, so it comes a moment after the counts; `null` while
 * it is being measured. `only` gives the ids kept, `null` for all: people may use a point of another county.
 */
export function useShownReach(
  selection: () => Selection,
  only: () => readonly string[] | null,
  access: Access,
): ComputedRef<ShownReach | null> {
  const own = shallowRef<AccessResult | null>(null)
  const query = computed<AccessQuery | null>(() => {
    const kept = only()
    return kept && access.data.value ? { period: selection().period, only: kept } : null
  })
  const measure = latestOnly(async (wanted: AccessQuery) => {
    own.value = await access.ask('measure', wanted)
  })
  watch(
    query,
    (wanted) => {
      own.value = null
      if (wanted) void measure(wanted)
    },
    { immediate: true },
  )
  return computed(() => {
    const data = access.data.value
    const result = only() ? own.value : access.result.value
    if (!data || result?.query.period !== selection().period) return null
    const county = data.settlements.counties.indexOf(selection().place)
    const { mainKm: within } = data.settings
    // A package may measure the main distance apart from the thresholds.
    if (!result.coverage.thresholdsKm.includes(within)) return null
    const { numerator, denominator } = coveredShare(result.coverage, within, county < 0 ? {} : { county })
    return { within, share: denominator ? ((numerator ?? 0) / denominator) * 100 : null }
  })
}
