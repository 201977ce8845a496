import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { afterFrame } from './afterFrame'

/** What a computation gives, a frame later: for what nobody looks at in the moment it changes, such as a closed list. */
export function useAfterFrame<T>(read: () => T): Readonly<ShallowRef<T>> {
  const shown = shallowRef(read())
  const later = afterFrame()
  watch(read, () => later.run(() => (shown.value = read())))
  onScopeDispose(later.drop)
  return shown
}
