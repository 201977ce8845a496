import { computed, reactive, type ComputedRef } from 'vue'

export interface Readiness<Part extends string> {
  /** For `data-ready` on <main>: "true" once every part was drawn, so that a script may read the page. */
  readonly isReady: ComputedRef<boolean>
  done(part: Part): void
}

export function useReadiness<Part extends string>(parts: readonly Part[]): Readiness<Part> {
  const drawn = reactive(new Set<string>())
  return {
    isReady: computed(() => parts.every((part) => drawn.has(part))),
    done: (part) => drawn.add(part),
  }
}
