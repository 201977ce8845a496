import { nextTick, onBeforeUnmount, onMounted, watch, type ShallowRef } from 'vue'

/**
 * Sets an element's `--fit` to the first of some steps with which its content fits, else to the last: text that is too
 * long for its room is set smaller, and never cut off. Measured again when the text, the room or the fonts change.
 */
export function useFit(
  element: Readonly<ShallowRef<HTMLElement | null>>,
  setup: { steps(): readonly number[]; fits(box: HTMLElement, step: number): boolean; text(): unknown },
): void {
  let resizes: ResizeObserver | undefined
  let room = ''

  function fit(): void {
    const box = element.value
    if (!box) return
    for (const step of setup.steps()) {
      box.style.setProperty('--fit', String(step))
      if (setup.fits(box, step)) return
    }
  }

  onMounted(() => {
    fit()
    // Only where a browser has them: letters of the page's own font are wider than those before it came.
    void document.fonts?.ready.then(fit)
    document.fonts?.addEventListener('loadingdone', fit)
    resizes = new ResizeObserver(([entry]) => {
      const next = entry ? `${entry.contentRect.width} ${entry.contentRect.height}` : ''
      if (next === room) return
      room = next
      fit()
    })
    if (element.value) resizes.observe(element.value)
  })
  watch(setup.text, () => void nextTick(fit))
  onBeforeUnmount(() => {
    resizes?.disconnect()
    document.fonts?.removeEventListener('loadingdone', fit)
  })
}
