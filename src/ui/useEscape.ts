import { onMounted, onUnmounted } from 'vue'

/** Calls `leave` on Esc, unless an open dialog, menu or list takes the key for itself. */
export function useEscape(leave: () => void): void {
  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    if (!document.querySelector('[role="dialog"], [role="menu"]')) leave()
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onUnmounted(() => document.removeEventListener('keydown', onKey))
}
