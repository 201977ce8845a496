import { computed, ref, type ComputedRef } from 'vue'

export interface OptionCursor {
  /** Of the option that Enter chooses; -1 when there is none. */
  readonly at: ComputedRef<number>
  move(to: number): void
  /** Moves by a key of the keyboard; `false` for every other key. */
  moveBy(key: string): boolean
  reset(): void
}

/** The option in view of a list box whose focus stays in its field. The arrows go round at both ends. */
export function useOptionCursor(count: () => number): OptionCursor {
  const wanted = ref(0)
  const at = computed(() => Math.min(wanted.value, count() - 1))
  const steps: Readonly<Record<string, () => number>> = {
    ArrowDown: () => (at.value + 1) % count(),
    ArrowUp: () => (at.value - 1 + count()) % count(),
    Home: () => 0,
    End: () => count() - 1,
  }
  const move = (to: number): void => {
    wanted.value = to
  }
  return {
    at,
    move,
    moveBy(key) {
      const step = steps[key]
      if (!step || count() === 0) return false
      move(step())
      return true
    },
    reset: () => move(0),
  }
}
