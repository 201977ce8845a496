import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ServiceRow } from '@/datapackage/tables/services'
import type { Choices } from '../choices'
import { canGoOver } from '../stages/depth'
import { useCategories } from '../useCategories'
import type { Services } from '../useServices'
import type { VolumeFilter } from './volumeCube'

export interface Option {
  readonly id: string
  readonly name: string
}

export interface VolumeOptions {
  readonly categories: readonly Option[]
  readonly agencies: readonly Option[]
  readonly services: readonly Option[]
}

/** Which services the volumes are of: the one chosen, or the agency's, or the category's. The Post's own are never among them. */
export function useVolumeFilter(
  input: { readonly choices: Choices },
  services: Services,
): { readonly filter: ComputedRef<VolumeFilter>; readonly options: ComputedRef<VolumeOptions> } {
  const { t } = useI18n()
  const categories = useCategories(services)
  const all = computed(() => (services.tables.value?.services ?? []).filter(canGoOver))
  const inCategory = ({ category }: ServiceRow): boolean => (input.choices.category ?? category) === category
  const ofAgency = ({ agency_id }: ServiceRow): boolean => (input.choices.agency ?? agency_id) === agency_id
  const chosen = computed(() => {
    const { service } = input.choices
    const left = all.value.filter((row) => inCategory(row) && ofAgency(row))
    return left.some(({ service_id }) => service_id === service)
      ? left.filter(({ service_id }) => service_id === service)
      : left
  })
  return {
    filter: computed(() => ({ services: chosen.value.map(({ service_id }) => service_id) })),
    options: computed(() => {
      const agencies = [...new Set(all.value.filter(inCategory).map(({ agency_id }) => agency_id))]
      const left = all.value.filter((row) => inCategory(row) && ofAgency(row))
      return {
        categories: categories.value,
        agencies: [
          { id: '', name: t('outsourcing.all.agencies') },
          ...agencies.map((id) => ({ id, name: services.agencyName.value(id) })),
        ],
        services: [
          { id: '', name: t('outsourcing.all.services') },
          ...left.map(({ service_id: id }) => ({ id, name: services.serviceName.value(id) })),
        ],
      }
    }),
  }
}
