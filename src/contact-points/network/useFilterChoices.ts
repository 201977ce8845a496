import { computed, type ComputedRef } from 'vue'
import type { Province } from '@/indicators/province'
import { useFormat } from '@/locale/useFormat'
import { nameOf } from '@/places/placeName'
import type { Network } from '../useNetwork'
import type { FilterChoice } from './CountedSelect.vue'
import type { Filtered } from './pointFilter'

/** The services, by agency, and the counties that points may be asked for, with how many points each would leave. */
export function useFilterChoices(
  input: { readonly province: Province },
  { tables }: Network,
  filtered: ComputedRef<Filtered | null>,
): { readonly services: ComputedRef<FilterChoice[]>; readonly counties: ComputedRef<FilterChoice[]> } {
  const format = useFormat()
  const language = computed(() => format.value.language)
  return {
    services: computed(() => {
      const read = tables.value
      if (!read || read.table.given.length === 0) return []
      const agencies = new Map(read.agencies.map((agency) => [agency.agency_id, nameOf(agency, language.value)]))
      return read.table.services.map((service, at) => ({
        id: service.service_id,
        name: nameOf(service, language.value),
        group: agencies.get(service.agency_id) ?? '',
        count: filtered.value?.counts.services[at] ?? 0,
      }))
    }),
    counties: computed(() =>
      input.province.counties.map((county, at) => ({
        id: county.place_code,
        name: nameOf(county, language.value),
        group: '',
        count: filtered.value?.counts.counties[at] ?? 0,
      })),
    ),
  }
}
