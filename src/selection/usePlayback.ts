import { onScopeDispose, ref, type Ref } from 'vue'

export interface Playback {
  readonly isPlaying: Readonly<Ref<boolean>>
  toggle(): void
  stop(): void
}

/** Slow enough to read a map, quick enough for five years in a minute. */
const MONTH_MS = 900

/** Steps through the months until `step` says that there is no next one. */
export function usePlayback(step: () => Promise<boolean>): Playback {
  const isPlaying = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function stop(): void {
    clearTimeout(timer)
    isPlaying.value = false
  }

  /** Waits for a month to be shown before it times the next: a slow machine plays slower and skips none. */
  async function next(): Promise<void> {
    const more = await step()
    if (!isPlaying.value) return
    if (more) timer = setTimeout(() => void next(), MONTH_MS)
    else stop()
  }

  function toggle(): void {
    if (isPlaying.value) return stop()
    isPlaying.value = true
    void next()
  }

  onScopeDispose(stop)
  return { isPlaying, toggle, stop }
}
