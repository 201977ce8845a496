import { onScopeDispose, ref, type Ref } from 'vue'

/** Long enough to reach a button, short enough not to stand on the picture. */
const SHOWN_MS = 2500

/** Whether the pointer moved a moment ago: controls show for as long. */
export function useIdlePointer(): { readonly isMoving: Readonly<Ref<boolean>>; moved(): void } {
  const isMoving = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  function moved(): void {
    clearTimeout(timer)
    isMoving.value = true
    timer = setTimeout(() => (isMoving.value = false), SHOWN_MS)
  }
  onScopeDispose(() => clearTimeout(timer))
  return { isMoving, moved }
}
