/**
 * Does the latest of several tasks after the next frame is painted: what is heavy and not the answer itself, such as a
 * chart drawn anew, must not hold up the figures that a person waits for. A hidden page paints no frames and does it
 * at once.
 */
export function afterFrame(): { readonly run: (task: () => void) => void; readonly drop: () => void } {
  let waiting: (() => void) | null = null
  const channel = new MessageChannel()
  // A frame's callback comes before its painting, a message posted in it after.
  channel.port1.onmessage = () => {
    const task = waiting
    waiting = null
    task?.()
  }
  return {
    run(task) {
      if (document.hidden) {
        waiting = null
        task()
        return
      }
      if (waiting === null) requestAnimationFrame(() => channel.port2.postMessage(null))
      waiting = task
    },
    drop() {
      waiting = null
      channel.port1.close()
    },
  }
}
