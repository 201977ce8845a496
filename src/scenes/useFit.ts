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

  const watchContents = useContentSizes(element, fit)

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
    watchContents()
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
  watch(setup.text, async () => {
    await nextTick()
    fit()
    watchContents()
  })
  onBeforeUnmount(() => {
    resizes?.disconnect()
    document.fonts?.removeEventListener('loadingdone', fit)
  })
}

/**
 * Calls when something in an element has another size: in a room of fixed size text can grow without it, as when letters come
 * late. In a frame of its own, since the answer may change sizes again. Returns what to call when the contents are others.
 */
function useContentSizes(element: Readonly<ShallowRef<HTMLElement | null>>, changed: () => void): () => void {
  let sizes: ResizeObserver | undefined
  let frame = 0
  onMounted(() => {
    sizes = new ResizeObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(changed)
    })
  })
  onBeforeUnmount(() => {
    sizes?.disconnect()
    cancelAnimationFrame(frame)
  })
  return () => {
    sizes?.disconnect()
    for (const child of element.value?.children ?? []) sizes?.observe(child)
  }
}
