import { shallowRef, watch, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import { unitAreasOf, type UnitArea } from '@/map/unitAreas'

/**
 * The areas of municipalities and dehyaris, read when a map that can show them opens; `null` while they are on their way, `[]` for a
 * package that has none. Where they cannot be read the marks stand for all, as without them.
 */
export function useUnitAreas(
  opened: () => DataPackage,
  isWanted: () => boolean = () => true,
): Readonly<ShallowRef<readonly UnitArea[] | null>> {
  const areas = shallowRef<readonly UnitArea[] | null>(null)
  watch(
    [opened, isWanted],
    async ([data, wanted], before) => {
      if (data !== before[0]) areas.value = null
      if (!wanted || areas.value) return
      const shapes = data.has('unit_boundaries') ? await data.geo('unit_boundaries').catch(() => null) : null
      if (opened() === data) areas.value = shapes ? unitAreasOf(shapes) : []
    },
    { immediate: true },
  )
  return areas
}
