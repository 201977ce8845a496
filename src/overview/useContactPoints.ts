import { shallowRef, watch, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { ContactPointRow } from '@/datapackage/tables/network'

/** The contact points of a package, and how they are put on a map: both come after the first figures. */
export interface PointsToDraw {
  readonly rows: readonly ContactPointRow[]
  readonly draw: typeof import('./mapPoints')
}

/** `null` until they have arrived. `data` is `null` while they are not yet wanted. */
export function useContactPoints(data: () => DataPackage | null): Readonly<ShallowRef<PointsToDraw | null>> {
  const points = shallowRef<PointsToDraw | null>(null)
  watch(
    data,
    async (source) => {
      points.value = null
      if (!source) return
      const [rows, draw] = await Promise.all([source.table('contact_points'), import('./mapPoints')])
      if (data() === source) points.value = { rows, draw }
    },
    { immediate: true },
  )
  return points
}
