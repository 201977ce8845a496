import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { readChoices, writeChoices, type Choices } from './choices'

/** The page's own choices, read from the URL and written to it. */
export function useChoices(): {
  readonly choices: ComputedRef<Choices>
  change(patch: Partial<Choices>): Promise<void>
} {
  const route = useRoute()
  const router = useRouter()
  const choices = computed(() => readChoices(route.query))
  return {
    choices,
    async change(patch) {
      await router.push({ query: writeChoices({ ...choices.value, ...patch }, route.query), hash: route.hash })
    },
  }
}
