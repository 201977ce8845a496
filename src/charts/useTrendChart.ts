import { onBeforeUnmount, onMounted, ref, watch, type Ref, type ShallowRef } from 'vue'
import { useOnPaper } from '@/ui/useOnPaper'
import type { ChartHandle, TrendInput } from './chartAdapter'

export type ChartState = 'loading' | 'ready' | 'failed'

/** A chart's life in a component: its code comes after the page's own, and it is disposed of with the component. */
export function useTrendChart(
  element: Readonly<ShallowRef<HTMLElement | null>>,
  setup: { input(): TrendInput; theme(): string; onReady(): void },
): Ref<ChartState> {
  const state = ref<ChartState>('loading')
  let handle: ChartHandle | null = null
  let gone = false

  async function start(): Promise<void> {
    const { createTrendChart } = await import('./chartAdapter')
    if (gone || !element.value) return
    handle = createTrendChart(element.value, setup.input(), () => {
      if (state.value === 'loading') setup.onReady()
      state.value = 'ready'
    })
  }

  onMounted(() => {
    start().catch(() => {
      // The table of the same figures is there: the page need not wait any longer.
      state.value = 'failed'
      setup.onReady()
    })
  })
  // After the render, so that the theme's tokens are in force when they are read.
  watch([setup.input, setup.theme], ([input]) => handle?.update(input), { flush: 'post' })
  // Paper is made of what stands when the browser says so: at once, and without motion.
  watch(useOnPaper(), () => handle?.update(setup.input(), { still: true }), { flush: 'sync' })
  onBeforeUnmount(() => {
    gone = true
    handle?.dispose()
  })
  return state
}
