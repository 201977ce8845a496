import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useAfterFrame } from '@/ui/useAfterFrame'

/** Resolves once all messages sent so far have arrived. */
const messages = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })

describe('a value that follows a frame later', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  /** Frames that are painted when the test says so. */
  function frames(): { paint(): Promise<void> } {
    const waiting = new Map<number, () => void>()
    let last = 0
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
      last += 1
      waiting.set(last, callback)
      return last
    })
    vi.stubGlobal('cancelAnimationFrame', (id: number) => waiting.delete(id))
    return {
      async paint() {
        const due = [...waiting.values()]
        waiting.clear()
        for (const callback of due) callback()
        await messages()
      },
    }
  }

  it('begins with what is there, and follows once a frame is painted', async () => {
    const { paint } = frames()
    const source = ref(1)
    const scope = effectScope()
    const shown = scope.run(() => useAfterFrame(() => source.value))
    expect(shown?.value).toBe(1)
    source.value = 2
    await nextTick()
    await messages()
    expect(shown?.value).toBe(1)
    await paint()
    expect(shown?.value).toBe(2)
    scope.stop()
  })

  it('takes of several values within a frame the last alone', async () => {
    const { paint } = frames()
    const source = ref(1)
    const scope = effectScope()
    const shown = scope.run(() => useAfterFrame(() => source.value))
    for (const value of [2, 3, 4]) {
      source.value = value
      await nextTick()
    }
    await paint()
    expect(shown?.value).toBe(4)
    scope.stop()
  })

  it('follows in a window that paints nothing, too', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    frames()
    const source = ref(1)
    const scope = effectScope()
    const shown = scope.run(() => useAfterFrame(() => source.value))
    source.value = 2
    await nextTick()
    vi.advanceTimersByTime(249)
    expect(shown?.value).toBe(1)
    vi.advanceTimersByTime(1)
    expect(shown?.value).toBe(2)
    scope.stop()
  })
})
