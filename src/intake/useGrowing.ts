import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { afterFrame } from '@/ui/afterFrame'

/** A list that is shown a few items a frame: laying out a page of wide rows at once would hold up a key that is pressed meanwhile. */
export function useGrowing<T>(list: () => readonly T[], step: number): Readonly<ShallowRef<readonly T[]>> {
  const shown = shallowRef<readonly T[]>([])
  const later = afterFrame()
  const show = (count: number): void => {
    const all = list()
    shown.value = all.slice(0, count)
    if (count < all.length) later.run(() => show(count + step))
  }
  watch(list, () => show(step), { immediate: true })
  onScopeDispose(later.drop)
  return shown
}
