import { onScopeDispose } from 'vue'

const WRITING = 'input, textarea, select, [contenteditable]'
const DIALOG = '[role="dialog"]'

/**
 * Calls `open` for Ctrl or Command with K, and for / where nobody is writing. By the place of the key, since K on a
 * Persian layout sends «ن». A dialog that is open keeps its keys to itself.
 */
export function useSearchKeys(open: () => void): void {
  function listen(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey || isWithin(event, DIALOG)) return
    if (!isShortcut(event) && !(isSlash(event) && !isWithin(event, WRITING))) return
    event.preventDefault()
    if (!event.repeat) open()
  }
  document.addEventListener('keydown', listen)
  onScopeDispose(() => document.removeEventListener('keydown', listen))
}

/** Ctrl or Command with K, and no other key. */
export function isShortcut({ code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return code === 'KeyK' && ctrlKey !== metaKey && !shiftKey
}

/** Wherever a layout has its slash; a Persian one may send something else from that key. */
function isSlash({ code, key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && (key === '/' || (code === 'Slash' && !shiftKey))
}

const isWithin = ({ target }: KeyboardEvent, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null
