const EVERY_MS = 30 * 60_000
const AWAY_MS = 5 * 60_000

/** Calls a task when the network returns, when the person returns after a while, and now and then; until the page ends. */
export function useOccasions(task: () => void): void {
  let last = Date.now()
  const run = (): void => {
    last = Date.now()
    task()
  }
  window.addEventListener('online', run)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && Date.now() - last > AWAY_MS) run()
  })
  setInterval(run, EVERY_MS)
}
