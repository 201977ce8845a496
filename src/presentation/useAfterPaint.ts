import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'

/**
 * A value that follows its source one painted frame later: what is cheap and read first is on the screen before what is heavy
 * is drawn. Of values that come faster than frames only the last is taken. Where nothing is painted, as in a window that lies
 * hidden, it follows after `HIDDEN_MS`.
 */
export function useAfterPaint<T>(source: () => T): Readonly<ShallowRef<T>> {
  const shown = shallowRef(source()) as ShallowRef<T>
  const channel = new MessageChannel()
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const forget = (): void => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  const take = (): void => {
    forget()
    shown.value = source()
  }
  // A message sent from within a frame arrives after that frame is painted.
  channel.port1.onmessage = take
  watch(source, () => {
    forget()
    frame = requestAnimationFrame(() => channel.port2.postMessage(null))
    timer = setTimeout(take, HIDDEN_MS)
  })
  onScopeDispose(() => {
    forget()
    channel.port1.close()
  })
  return shown
}

const HIDDEN_MS = 250
