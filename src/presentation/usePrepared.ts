import { computed, ref, watch, type ComputedRef } from 'vue'

/**
 * All that a meeting may need later is fetched once the first scene stands: the network may be gone by then. What cannot be
 * fetched is asked for again when it is wanted.
 */
export function usePrepared(
  isReady: () => boolean,
  isGathered: () => boolean,
  parts: readonly (() => Promise<unknown>)[],
): ComputedRef<boolean> {
  const hasParts = ref(false)
  const stop = watch(
    isReady,
    async (isNow) => {
      if (!isNow) return
      stop()
      await Promise.allSettled(parts.map((load) => load()))
      hasParts.value = true
    },
    // Not at once: what is watched may be true before `stop` is known.
    { flush: 'post' },
  )
  return computed(() => hasParts.value && isGathered())
}
