import { shallowRef, watch, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { ContactPointRow } from '@/datapackage/tables/network'

/** The contact points of a package, once they have arrived; none before. `data` is `null` while they are not yet wanted. */
export function useContactPoints(data: () => DataPackage | null): Readonly<ShallowRef<readonly ContactPointRow[]>> {
  const points = shallowRef<readonly ContactPointRow[]>([])
  watch(
    data,
    async (source) => {
      points.value = []
      if (!source) return
      const rows = await source.table('contact_points')
      if (data() === source) points.value = rows
    },
    { immediate: true },
  )
  return points
}
