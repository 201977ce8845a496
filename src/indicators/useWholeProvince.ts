import { shallowRef, watch, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import { layOut, type Province } from './province'

/** Laid out once for each package, whichever page asks first. */
const known = new WeakMap<DataPackage, Promise<Province>>()

async function layOutWhole(data: DataPackage): Promise<Province> {
  const [observations, places, population, targets, councils] = await Promise.all([
    data.table('observations'),
    data.table('places'),
    data.table('population'),
    data.table('targets'),
    data.table('councils'),
  ])
  return layOut(data.descriptor, { observations, places, population, targets, councils })
}

/**
 * The province with the observations of every indicator, cities too; the store's has the five signals alone, which is what a
 * first view can carry. `null` until it is there. A failure to read is handed to `onFailed`.
 */
export function useWholeProvince(
  opened: () => DataPackage | null,
  onFailed: (error: unknown) => void,
): Readonly<ShallowRef<Province | null>> {
  const province = shallowRef<Province | null>(null)
  watch(
    opened,
    async (data) => {
      province.value = null
      if (!data) return
      const laidOut = known.get(data) ?? layOutWhole(data)
      known.set(data, laidOut)
      try {
        const whole = await laidOut
        if (opened() === data) province.value = whole
      } catch (error) {
        known.delete(data)
        onFailed(error)
      }
    },
    { immediate: true },
  )
  return province
}
