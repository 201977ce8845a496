/** A frame that takes longer is not waited for. */
const LONGEST_MS = 250

/**
 * Does the latest of several tasks after the next frame is painted: what is heavy and not the answer itself, such as a
 * chart drawn anew, must not hold up the figures that a person waits for. A hidden page paints no frames and does it
 * at once; one that comes to be covered meanwhile does it after `LONGEST_MS`.
 */
export function afterFrame(): { readonly run: (task: () => void) => void; readonly drop: () => void } {
  let waiting: (() => void) | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const channel = new MessageChannel()
  // A frame's callback comes before its painting, a message posted in it after.
  const doIt = (): void => {
    clearTimeout(timer)
    const task = waiting
    waiting = null
    task?.()
  }
  channel.port1.onmessage = doIt
  return {
    run(task) {
      if (document.hidden) {
        waiting = null
        task()
        return
      }
      if (waiting === null) {
        requestAnimationFrame(() => channel.port2.postMessage(null))
        timer = setTimeout(doIt, LONGEST_MS)
      }
      waiting = task
    },
    drop() {
      waiting = null
      clearTimeout(timer)
      channel.port1.close()
    },
  }
}
