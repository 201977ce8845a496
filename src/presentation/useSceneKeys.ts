import { onBeforeUnmount, onMounted } from 'vue'
import type { Language } from '@/locale/format'
import { commandOf, type SceneCommand } from './sceneKeys'

/**
 * Whether the element in focus needs this key for itself: what is written into, a list of choices, a button. A clicker's
 * keys turn the scene even while a note is being written.
 */
function isItsOwn({ code, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('textarea, input')) return code !== 'PageDown' && code !== 'PageUp'
  if (target.closest('select')) return code !== 'Escape'
  return code === 'Space' && target.closest('button, a, summary') !== null
}

/** Runs what the keys ask for while this part of the page is there. `first` may take a key before that: `true` when it did. */
export function useSceneKeys(
  language: () => Language,
  run: (command: SceneCommand) => void,
  first: (event: KeyboardEvent) => boolean = () => false,
): void {
  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
    if (first(event) || isItsOwn(event)) return
    const command = commandOf(event.code, language())
    if (!command) return
    event.preventDefault()
    run(command)
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey))
}
