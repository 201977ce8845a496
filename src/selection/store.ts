import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useProvinceStore } from '@/indicators/store'
import { readSelection, writeSelection, type Choices, type Selection } from './parameters'

const NOTHING: Choices = { places: [], periods: [], indicators: [] }

/** The selection is read from the URL and written to it: there is no second copy that could disagree. */
export const useSelectionStore = defineStore('selection', () => {
  const route = useRoute()
  const router = useRouter()
  const provinces = useProvinceStore()

  const choices = computed<Choices>(() => {
    const { province } = provinces
    if (!province) return NOTHING
    return {
      places: [province.code, ...province.counties.map(({ place_code }) => place_code)],
      periods: [...province.periods].reverse(),
      indicators: province.observations.indicators,
    }
  })
  const selection = computed(() => readSelection(route.query, choices.value))

  /** The query of a link to the same view with something changed. */
  function queryWith(patch: Partial<Selection>): Record<string, string> {
    return writeSelection({ ...selection.value, ...patch }, choices.value, route.query)
  }

  /** Shows something else. `replace` leaves no step to go back to, as while the months play. */
  async function change(patch: Partial<Selection>, { replace = false } = {}): Promise<void> {
    await router[replace ? 'replace' : 'push']({ query: queryWith(patch), hash: route.hash })
  }

  return { choices, selection, queryWith, change }
})
