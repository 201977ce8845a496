import { watch } from 'vue'

/**
 * A button that is put out of use while its work is done loses the keyboard's focus. Once the work is over it has it back, where it still
 * stands and nothing else was chosen meanwhile.
 */
export function useReturnedFocus(isBusy: () => boolean): void {
  let left: Element | null = null

  // At once: with the next drawing the button is out of use, and its focus gone.
  watch(
    isBusy,
    (busy) => {
      if (busy && document.activeElement !== document.body) left = document.activeElement
    },
    { flush: 'sync' },
  )
  // Once it is drawn in use again; between two steps of one work it never is.
  watch(
    isBusy,
    (busy) => {
      if (busy) return
      if (document.activeElement === document.body && left instanceof HTMLElement && left.isConnected) left.focus()
      left = null
    },
    { flush: 'post' },
  )
}
