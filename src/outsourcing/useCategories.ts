import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { canGoOver } from './stages/depth'
import type { Services } from './useServices'

/** The categories of services that can go over, as choices, all of them first. A category without a word stands for itself. */
export function useCategories(
  services: Services,
): ComputedRef<readonly { readonly id: string; readonly name: string }[]> {
  const { t, te } = useI18n()
  return computed(() => {
    const known = new Set((services.tables.value?.services ?? []).filter(canGoOver).map(({ category }) => category))
    const named = [...known].map((id) => {
      const key = `outsourcing.categories.${id}`
      return { id, name: te(key) ? t(key) : id }
    })
    return [{ id: '', name: t('outsourcing.categories.all') }, ...named]
  })
}
