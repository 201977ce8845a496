import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { Period } from '@/locale/period'
import type { Access } from '../access/useAccess'
import type { Network } from '../useNetwork'

export interface NextPoint {
  readonly id: string
  readonly km: number
}

/** How many of the next points a card names. */
const NEXT_POINTS = 3

/** The serving points nearest to a point, nearest first. Asked of the worker, so they come a moment later; none before. */
export function useNextPoints(
  chosen: () => { readonly point: string | null; readonly period: Period },
  network: Network,
  access: Access,
): ComputedRef<readonly NextPoint[]> {
  const found = shallowRef<{ readonly of: string; readonly near: readonly NextPoint[] } | null>(null)
  watch(
    [() => chosen().point, () => chosen().period, access.data, network.tables] as const,
    async ([id, period, data, tables]) => {
      found.value = null
      const point = tables?.table.points[tables.table.indexOf.get(id ?? '') ?? -1]
      if (!id || !data || !point || point.lon === null || point.lat === null) return
      const near = await access.ask('near', { period, lon: point.lon, lat: point.lat, count: NEXT_POINTS + 1 })
      if (chosen().point !== id || chosen().period !== period) return
      const others = near.map(({ at, km }) => ({ id: data.points.ids[at] ?? '', km })).filter((one) => one.id !== id)
      found.value = { of: id, near: others.slice(0, NEXT_POINTS) }
    },
    { immediate: true },
  )
  return computed(() => (found.value?.of === chosen().point ? (found.value?.near ?? []) : []))
}
