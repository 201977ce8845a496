import type { ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useKeptSame } from './useKeptSame'
import { readQuery, writeQuery, type Codecs } from './queryCodecs'

export interface QueryChoices<C> {
  readonly choices: ComputedRef<C>
  change(patch: Partial<C>): Promise<void>
}

/** A page's own choices, read from the URL and written to it. */
export function useQueryChoices<C extends object>(codecs: Codecs<C>): QueryChoices<C> {
  const route = useRoute()
  const router = useRouter()
  const choices = useKeptSame(() => readQuery(codecs, route.query))
  return {
    choices,
    async change(patch) {
      await router.push({
        query: writeQuery(codecs, { ...choices.value, ...patch }, route.query),
        hash: route.hash,
      })
    },
  }
}
