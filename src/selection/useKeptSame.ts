import { computed, type ComputedRef } from 'vue'
import { saysTheSame } from './saysTheSame'

/**
 * Choices that stay the same object while they say the same. The URL is read anew at every change of any of its
 * parameters: without this a filter of one page would recompute and redraw all that hangs on place and month.
 */
export function useKeptSame<C extends object>(read: () => C): ComputedRef<C> {
  return computed<C>((before) => {
    const now = read()
    return before !== undefined && saysTheSame(before, now) ? before : now
  })
}
