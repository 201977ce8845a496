import { onScopeDispose, watch } from 'vue'

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault()
  // Chrome before 119 asks only for this.
  event.returnValue = true
}

/** The browser asks before the window is closed or loaded anew, but only while words would be lost by it. */
export function useLeaveWarning(isAtRisk: () => boolean): void {
  const stop = (): void => window.removeEventListener('beforeunload', askFirst)
  watch(
    isAtRisk,
    (isNow) => {
      if (isNow) window.addEventListener('beforeunload', askFirst)
      else stop()
    },
    { immediate: true, flush: 'sync' },
  )
  onScopeDispose(stop)
}
