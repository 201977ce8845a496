/**
 * Runs in the page before its own code and notes when something can be seen. Plain JavaScript, because it is handed to
 * the browser as it stands. Times are those of `performance.now()`: milliseconds since the navigation began.
 */
;(() => {
  const FIGURES = ['data-indicator', 'data-place', 'data-period', 'data-value']
  /** ms. */
  const TOLD_WITHIN = 1500
  const seen = new Map()

  /** A frame's callback runs before the frame is drawn; a message posted in it is answered after. */
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => then(performance.now())
      channel.port2.postMessage(null)
    })

  const conditions = {
    /** The signals and the county table, each with a value or an empty one. */
    figures: () =>
      ['article', 'li'].every((kind) => document.querySelector(`main ${kind}[data-indicator][data-value]`)),
    /** The live map shows, and on it the first of what comes in tiles. */
    tiles: () => document.querySelector('.live-map[data-state="ready"]') !== null,
    ready: () => document.querySelector('main[data-ready="true"]') !== null,
  }
  const waiting = new Map(Object.entries(conditions))
  const observer = new MutationObserver(() => {
    for (const [name, holds] of waiting) {
      if (!holds()) continue
      waiting.delete(name)
      afterPaint((at) => seen.set(name, at))
    }
    if (waiting.size === 0) observer.disconnect()
  })
  observer.observe(document, { subtree: true, childList: true, attributes: true })

  /** Resolves after a few quick frames in a row, when the browser has nothing better to do. */
  const calm = () =>
    new Promise((resolve) => {
      let quick = 0
      let last = performance.now()
      const frame = (now) => {
        quick = now - last < 34 ? quick + 1 : 0
        last = now
        if (quick < 8) requestAnimationFrame(frame)
        else requestIdleCallback(() => resolve(), { timeout: 1000 })
      }
      requestAnimationFrame(frame)
    })

  /**
   * Times the next click until a figure differs in the document, and until the frame showing it is on the screen. The
   * browser tells the latter itself for the first frame after an event; where the figure differs only later, it is the
   * moment after that later frame was drawn.
   */
  const nextChange = () =>
    new Promise((resolve) => {
      let clicked
      document.addEventListener('click', ({ timeStamp }) => (clicked = timeStamp), { capture: true, once: true })
      const told = nextClick()
      const changes = new MutationObserver(() => {
        if (clicked === undefined) return
        changes.disconnect()
        const changed = performance.now() - clicked
        afterPaint(async (at) => {
          const event = await Promise.race([told, later(TOLD_WITHIN)])
          const isOfChange = event !== undefined && event.processingEnd - event.startTime >= changed
          resolve({ changed, painted: isOfChange ? event.duration : at - clicked })
        })
      })
      changes.observe(document.querySelector('main'), { subtree: true, attributes: true, attributeFilter: FIGURES })
    })

  /** What the browser tells of the next click, its duration in steps of 8 ms; of a very short one it tells nothing. */
  const nextClick = () =>
    new Promise((resolve) => {
      const events = new PerformanceObserver((list) => {
        const click = list.getEntries().find(({ name }) => name === 'click')
        if (click === undefined) return
        events.disconnect()
        resolve(click)
      })
      events.observe({ type: 'event', durationThreshold: 16 })
    })

  const later = (time) => new Promise((resolve) => setTimeout(resolve, time))

  const probe = {
    seenAt: (name) => seen.get(name) ?? null,
    calm,
    expectChange() {
      probe.change = nextChange()
    },
    change: null,
  }
  globalThis.peykProbe = probe
})()
