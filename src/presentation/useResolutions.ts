import { shallowRef, watch, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { ResolutionRow } from '@/datapackage/tables/councils'

/** The package's resolutions, beside which one is written on stage. */
export function useResolutions(opened: () => DataPackage | null): Readonly<ShallowRef<readonly ResolutionRow[]>> {
  const resolutions = shallowRef<readonly ResolutionRow[]>([])
  watch(
    opened,
    async (data) => {
      // A broken table is told on the council's own page; a meeting goes on without it.
      const rows = data ? await data.table('resolutions').catch(() => []) : []
      if (opened() === data) resolutions.value = rows
    },
    { immediate: true },
  )
  return resolutions
}
