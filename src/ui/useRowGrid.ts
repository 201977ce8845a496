import { useVirtualizer, type Virtualizer } from '@tanstack/vue-virtual'
import { computed, nextTick, ref, type Ref, type ShallowRef } from 'vue'

const PAGE = 10
const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: () => Number.MAX_SAFE_INTEGER,
}

export interface RowGrid {
  /** Which rows are drawn, and where. */
  readonly rows: Ref<Virtualizer<HTMLElement, HTMLElement>>
  /** The one row that Tab reaches. */
  readonly current: Ref<number>
  /** Answers the keys of the grid's body: the arrows, a page, Home and End. */
  walk(event: KeyboardEvent): Promise<void>
}

/**
 * A long table of which only rows in sight are drawn, walked through by the keyboard. A row carries `aria-rowindex` from 2 on,
 * since the head is row 1, and has one button.
 */
export function useRowGrid(
  scroller: Readonly<ShallowRef<HTMLElement | null>>,
  {
    count,
    rowRem,
    keyOf = (at) => at,
  }: { readonly count: () => number; readonly rowRem: number; readonly keyOf?: (at: number) => string | number },
): RowGrid {
  const current = ref(0)
  const rowHeight = (): number => rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const rows = useVirtualizer<HTMLElement, HTMLElement>(
    computed(() => {
      // Read once, not for every one of 100,000 rows: each reading may lay the page out anew.
      const height = rowHeight()
      return {
        count: count(),
        getScrollElement: () => scroller.value,
        estimateSize: () => height,
        getItemKey: keyOf,
        overscan: 6,
      }
    }),
  )

  function focusRow(): boolean {
    const row = scroller.value?.querySelector<HTMLElement>(`[aria-rowindex="${current.value + 2}"] button`)
    row?.focus({ preventScroll: true })
    return row !== null && row !== undefined
  }

  async function walk(event: KeyboardEvent): Promise<void> {
    const step = STEPS[event.key]
    if (!step || count() === 0) return
    event.preventDefault()
    current.value = Math.min(count() - 1, Math.max(0, step(current.value)))
    rows.value.scrollToIndex(current.value)
    await nextTick()
    // A row far away is drawn in the frame after the scroll.
    if (!focusRow()) requestAnimationFrame(() => requestAnimationFrame(focusRow))
  }

  return { rows, current, walk }
}
