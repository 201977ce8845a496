import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { Period } from '@/locale/period'
import type { AccessQuery } from '../access/accessData'
import { latestOnly } from '../access/latestOnly'
import type { AccessResult } from '../access/measureAccess'
import type { Access } from '../access/useAccess'
import { pointsGiving } from './coverageRows'

/**
 * The reach of all points, or of those that give a service: measured in the worker as a network of its own, so that distances
 * and catchments too are those of the service. `null` while it is being measured.
 */
export function useServiceReach(
  access: Access,
  period: () => Period,
  service: () => string | null,
): ComputedRef<AccessResult | null> {
  const own = shallowRef<AccessResult | null>(null)
  const query = computed<AccessQuery | null>(() => {
    const [data, wanted] = [access.data.value, service()]
    return data && wanted !== null ? { period: period(), only: pointsGiving(data, wanted, period()) } : null
  })
  const measure = latestOnly(async (asked: AccessQuery) => {
    own.value = await access.ask('measure', asked)
  })
  watch(
    query,
    (asked) => {
      own.value = null
      if (asked) void measure(asked)
    },
    { immediate: true },
  )
  return computed(() => {
    const result = query.value ? own.value : access.result.value
    return result?.query.period === period() ? result : null
  })
}
