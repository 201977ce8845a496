import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { ReferenceFigureRow } from '@/datapackage/tables/post'
import type { AgencyRow } from '@/datapackage/tables/services'
import { valueOf } from '@/indicators/observation'
import type { Province } from '@/indicators/province'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { itemsPerHead } from './definitions'
import type { Choices } from './choices'
import { cubeOf } from './cubeOf'
import { filterOf, isPublished } from './itemFilter'
import { perHead, rollingItems, type ItemsCube, type ItemsFilter, type RollingItems } from './itemsCube'

export interface Items {
  /** `null` until the tables are read. */
  readonly cube: Readonly<ShallowRef<ItemsCube | null>>
  readonly failure: Readonly<ShallowRef<unknown>>
  readonly agencies: Readonly<ShallowRef<readonly AgencyRow[]>>
  /** What others report of the same indicator. */
  readonly references: Readonly<ShallowRef<readonly ReferenceFigureRow[]>>
  /** Twelve months of a place, a county or the whole province; `null` until the tables are read. */
  readonly rolling: ComputedRef<((place: PlaceCode, period: Period, filter: ItemsFilter) => RollingItems) | null>
  /** Items per head by the choices; `null` where they are not known, or not read yet. What is published is there at once. */
  readonly perHeadOf: ComputedRef<(place: PlaceCode, period: Period, choices: Choices) => number | null>
}

/** The postal items of a package, laid out for adding up. */
export function useItems(source: () => { readonly data: DataPackage; readonly province: Province }): Items {
  const tables = useTables(source)
  const { cube } = tables
  const counties = computed(() => source().province.counties.map(({ place_code }) => place_code))
  const rolling = computed(() => {
    const read = cube.value
    if (!read) return null
    const peopleIn = censuses(source().province)
    return (place: PlaceCode, period: Period, filter: ItemsFilter): RollingItems => {
      const census = peopleIn(period)
      const own = counties.value.includes(place) ? [place] : counties.value
      return rollingItems(read, own, period, filter, (county) => census.get(county)?.population ?? null)
    }
  })
  const perHeadOf = computed(() => {
    const ask = rolling.value
    const { observations } = source().province
    return (place: PlaceCode, period: Period, choices: Choices): number | null => {
      if (isPublished(choices)) return valueOf(itemsPerHead, observations.at(itemsPerHead.id, place, period))
      return ask && perHead(ask(place, period, filterOf(choices)))
    }
  })
  return { ...tables, rolling, perHeadOf }
}

function useTables(
  source: () => { readonly data: DataPackage; readonly province: Province },
): Pick<Items, 'cube' | 'failure' | 'agencies' | 'references'> {
  const cube = shallowRef<ItemsCube | null>(null)
  const failure = shallowRef<unknown>(null)
  const agencies = shallowRef<readonly AgencyRow[]>([])
  const references = shallowRef<readonly ReferenceFigureRow[]>([])
  watch(
    () => source().data,
    async (data) => {
      ;[cube.value, failure.value] = [null, null]
      try {
        const [known, others] = await Promise.all([data.table('agencies'), data.table('reference_figures')])
        if (source().data !== data) return
        agencies.value = known
        references.value = others.filter(({ indicator }) => indicator === itemsPerHead.id)
        const read = await cubeOf(data, source().province)
        if (source().data === data) cube.value = read
      } catch (error) {
        failure.value = error
      }
    },
    { immediate: true },
  )
  return { cube, failure, agencies, references }
}

/** Each month's census once: a map of all months asks for it a thousand times. */
function censuses({ census }: Province): Province['census'] {
  const known = new Map<Period, ReturnType<Province['census']>>()
  return (period) => {
    const found = known.get(period) ?? census(period)
    known.set(period, found)
    return found
  }
}
