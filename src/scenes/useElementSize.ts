import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'

export interface ElementSize {
  /** px, of the content box. */
  readonly width: number
  readonly height: number
}

/** The inner size of an element, kept up to date; 0 × 0 before it is laid out. */
export function useElementSize(element: Readonly<ShallowRef<HTMLElement | null>>): Readonly<ShallowRef<ElementSize>> {
  const size = shallowRef<ElementSize>({ width: 0, height: 0 })
  let resizes: ResizeObserver | undefined
  onMounted(() => {
    if (!element.value) return
    resizes = new ResizeObserver(([entry]) => {
      if (entry) size.value = { width: entry.contentRect.width, height: entry.contentRect.height }
    })
    resizes.observe(element.value)
  })
  onBeforeUnmount(() => resizes?.disconnect())
  return size
}
