/**
 * Runs a slow task for the latest of many wishes: while one runs, of those that come only the last one waits. The task is
 * expected to handle its own failures.
 */
export function latestOnly<W>(run: (wish: W) => Promise<void>): (wish: W) => Promise<void> {
  let waiting: { readonly wish: W } | null = null
  let isRunning = false
  return async (wish) => {
    waiting = { wish }
    if (isRunning) return
    isRunning = true
    try {
      while (waiting) {
        const next: { readonly wish: W } = waiting
        waiting = null
        await run(next.wish)
      }
    } finally {
      isRunning = false
    }
  }
}
