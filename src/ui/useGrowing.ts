import { computed, shallowRef, watch, onScopeDispose, type ComputedRef } from 'vue'
import { afterFrame } from './afterFrame'

/**
 * The first `step` items of a list, and after each painted frame as many more: laying out hundreds of rows at once would
 * hold up what is read first, or a key that is pressed meanwhile. As many as are shown once stay shown when the list is
 * ordered or filtered; `anew`: another list has other rows and begins with its first ones.
 */
export function useGrowing<T>(
  list: () => readonly T[],
  step: number,
  { anew = false } = {},
): ComputedRef<readonly T[]> {
  const count = shallowRef(step)
  const later = afterFrame()
  const grow = (): void => {
    if (count.value >= list().length) return
    later.run(() => {
      count.value += step
      grow()
    })
  }
  const begin = (): void => {
    if (anew) count.value = step
    grow()
  }
  watch(list, begin, { immediate: true })
  onScopeDispose(later.drop)
  return computed(() => (count.value < list().length ? list().slice(0, count.value) : list()))
}
