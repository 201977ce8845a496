import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { ReferenceFigureRow } from '@/datapackage/tables/post'
import type { AgencyRow } from '@/datapackage/tables/services'
import type { Province } from '@/indicators/province'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { itemsPerHead } from './indicators'
import { itemsCube, rollingItems, type ItemsCube, type ItemsFilter, type RollingItems } from './itemsCube'

export interface Items {
  /** `null` until the tables are read. */
  readonly cube: Readonly<ShallowRef<ItemsCube | null>>
  readonly failure: Readonly<ShallowRef<unknown>>
  readonly agencies: Readonly<ShallowRef<readonly AgencyRow[]>>
  /** What others report of the same indicator. */
  readonly references: Readonly<ShallowRef<readonly ReferenceFigureRow[]>>
  /** Twelve months of a place, a county or the whole province; `null` until the tables are read. */
  readonly rolling: ComputedRef<((place: PlaceCode, period: Period, filter: ItemsFilter) => RollingItems) | null>
}

/** The postal items of a package, laid out for adding up. */
export function useItems(source: () => { readonly data: DataPackage; readonly province: Province }): Items {
  const cube = shallowRef<ItemsCube | null>(null)
  const failure = shallowRef<unknown>(null)
  const agencies = shallowRef<readonly AgencyRow[]>([])
  const references = shallowRef<readonly ReferenceFigureRow[]>([])
  const counties = computed(() => source().province.counties.map(({ place_code }) => place_code))
  watch(
    () => source().data,
    async (data) => {
      ;[cube.value, failure.value] = [null, null]
      try {
        const [rows, known, others] = await Promise.all([
          data.table('postal_items'),
          data.table('agencies'),
          data.table('reference_figures'),
        ])
        if (source().data !== data) return
        agencies.value = known
        references.value = others.filter(({ indicator }) => indicator === itemsPerHead.id)
        cube.value = itemsCube(rows, source().province.periods, counties.value)
      } catch (error) {
        failure.value = error
      }
    },
    { immediate: true },
  )
  const rolling = computed(() => {
    const read = cube.value
    if (!read) return null
    return (place: PlaceCode, period: Period, filter: ItemsFilter): RollingItems => {
      const census = source().province.census(period)
      const own = counties.value.includes(place) ? [place] : counties.value
      return rollingItems(read, own, period, filter, (county) => census.get(county)?.population ?? null)
    }
  })
  return { cube, failure, agencies, references, rolling }
}
