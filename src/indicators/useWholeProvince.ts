import { shallowRef, watch, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { IndicatorId } from './definition'
import { layOut, type Province } from './province'

/** Laid out once for each package, whichever page asks first: all indicators, and those that single pages read. */
const known = new WeakMap<DataPackage, Map<string, Promise<Province>>>()
const ALL = ''

/** What some page has laid out already; all indicators hold any. */
function layOutOnce(data: DataPackage, indicators: readonly IndicatorId[] | null): Promise<Province> {
  const own = known.get(data) ?? new Map<string, Promise<Province>>()
  known.set(data, own)
  const key = indicators?.join(' ') ?? ALL
  const laidOut = own.get(ALL) ?? own.get(key) ?? layOutOf(data, indicators)
  own.set(key, laidOut)
  // What failed is tried again when it is next asked for.
  laidOut.catch(() => own.delete(key))
  return laidOut
}

async function layOutOf(data: DataPackage, indicators: readonly IndicatorId[] | null): Promise<Province> {
  const [observations, places, population, targets, councils] = await Promise.all([
    indicators ? data.observationsOf(indicators) : data.table('observations'),
    data.table('places'),
    data.table('population'),
    data.table('targets'),
    data.table('councils'),
  ])
  return layOut(data.descriptor, { observations, places, population, targets, councils })
}

/**
 * The province with the observations of every indicator, cities too; the store's has the five signals alone, which is what a
 * first view can carry. A page that shows few `indicators` names them and waits for no others. `null` until it is there. A failure to read is handed to `onFailed`.
 */
export function useWholeProvince(
  opened: () => DataPackage | null,
  onFailed: (error: unknown) => void,
  indicators: readonly IndicatorId[] | null = null,
): Readonly<ShallowRef<Province | null>> {
  const province = shallowRef<Province | null>(null)
  watch(
    opened,
    async (data) => {
      province.value = null
      if (!data) return
      try {
        const whole = await layOutOnce(data, indicators)
        if (opened() === data) province.value = whole
      } catch (error) {
        onFailed(error)
      }
    },
    { immediate: true },
  )
  return province
}
