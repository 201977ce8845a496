import { computed, type ComputedRef } from 'vue'
import type { Province } from '@/indicators/province'
import { useFormat } from '@/locale/useFormat'
import type { PointFeature } from '@/map/mapModel'
import { nameOf } from '@/places/placeName'
import type { Selection } from '@/selection/parameters'
import { useAfterFrame } from '@/ui/useAfterFrame'
import type { Choices } from '../choices'
import type { Network } from '../useNetwork'
import { filterPoints, type Filtered, type PointFilter } from './pointFilter'
import { entriesOf, orderPoints, type PointEntry } from './pointOrder'
import { pointFeatures } from './pointFeatures'

export interface FilteredNetwork {
  readonly filtered: ComputedRef<Filtered | null>
  /** For the map, which is drawn a frame after the counts. */
  readonly features: ComputedRef<readonly PointFeature[]>
  /** In the order chosen. */
  readonly entries: ComputedRef<readonly PointEntry[]>
}

/** What the filters leave, for the map, the list and every count: all from one pass, so that they cannot disagree. */
export function useFiltered(
  input: { readonly province: Province; readonly selection: Selection; readonly choices: Choices },
  network: Network,
): FilteredNetwork {
  const format = useFormat()
  const language = computed(() => format.value.language)
  const month = network.month
  const filter = computed<PointFilter>(() => {
    const { kinds, statuses, publishes, service } = input.choices
    const { place } = input.selection
    return { kinds, statuses, publishes, service, county: place === input.province.code ? null : place }
  })
  const filtered = computed(() => {
    const tables = network.tables.value
    return tables && month.value && filterPoints(tables.table, month.value, filter.value)
  })
  const drawn = useAfterFrame(() => ({ month: month.value, filtered: filtered.value }))
  return {
    filtered,
    features: computed(() => {
      const table = network.tables.value?.table
      const { month: own, filtered: left } = drawn.value
      return table && own && left ? pointFeatures(table, own, left.shown, language.value) : []
    }),
    entries: computed(() => {
      const table = network.tables.value?.table
      if (!table || !month.value || !filtered.value) return []
      const countyName = (code: string): string => {
        const county = input.province.tree.countyOf(code)
        return county ? nameOf(county, language.value) : ''
      }
      const entries = entriesOf(table, month.value, filtered.value.shown, { language: language.value, countyName })
      return orderPoints(entries, input.choices.order, language.value)
    }),
  }
}
