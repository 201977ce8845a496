import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router'
import { useProvinceStore } from '@/indicators/store'
import { useKeptSame } from './useKeptSame'
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
  /** A page of a place's own names it in its path; the query need not. */
  const placeInPath = computed(() => (route.meta.place === 'path' ? String(route.params['code']) : null))
  const query = computed(() =>
    placeInPath.value === null ? route.query : { ...route.query, place: placeInPath.value },
  )
  const selection = useKeptSame(() => readSelection(query.value, choices.value))

  /** The query of a link to the same view with something changed. */
  function queryWith(patch: Partial<Selection>): Record<string, string> {
    return writeSelection({ ...selection.value, ...patch }, choices.value, route.query)
  }

  /** Shows something else. `replace` leaves no step to go back to, as while the months play. */
  async function change(patch: Partial<Selection>, { replace = false } = {}): Promise<void> {
    await router[replace ? 'replace' : 'push'](locationWith(patch))
  }

  /** Another place has another path there; the whole province has none, so it is shown on the home. */
  function locationWith(patch: Partial<Selection>): RouteLocationRaw {
    const all = queryWith(patch)
    if (placeInPath.value === null) return { query: all, hash: route.hash }
    const { place: code, ...others } = all
    if (patch.place === undefined) return { query: others, hash: route.hash }
    return code === undefined ? { name: 'overview', query: others } : { params: { code }, query: others }
  }

  return { choices, selection, queryWith, change }
})
