import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useGrowing } from '@/ui/useGrowing'

const listOf = (length: number): number[] => Array.from({ length }, (_, at) => at)

describe('a list that grows from frame to frame', () => {
  afterEach(() => vi.useRealTimers())

  function growing(length: number, how = {}) {
    // Nothing is painted here: each step comes when a frame has been waited for long enough.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] })
    const list = ref(listOf(length))
    const scope = effectScope()
    const shown = scope.run(() => useGrowing(() => list.value, 10, how))
    const frame = (): void => void vi.advanceTimersByTime(250)
    return { list, scope, frame, count: () => shown?.value.length }
  }

  it('begins with as much as is seen and ends with all', () => {
    const { frame, count, scope } = growing(24)
    const counts = [count()]
    for (let turn = 0; turn < 3; turn += 1) {
      frame()
      counts.push(count())
    }
    expect(counts).toEqual([10, 20, 24, 24])
    scope.stop()
  })

  it('keeps its length when it is ordered or filtered, and grows on for a longer one', async () => {
    const { list, frame, count, scope } = growing(15)
    frame()
    list.value = listOf(15).reverse()
    await nextTick()
    expect(count()).toBe(15)
    list.value = listOf(4)
    await nextTick()
    expect(count()).toBe(4)
    list.value = listOf(31)
    await nextTick()
    expect(count()).toBe(20)
    frame()
    frame()
    expect(count()).toBe(31)
    scope.stop()
  })

  it('begins anew with every list where the lists have other rows', async () => {
    const { list, frame, count, scope } = growing(15, { anew: true })
    frame()
    expect(count()).toBe(15)
    list.value = listOf(12)
    await nextTick()
    expect(count()).toBe(10)
    frame()
    expect(count()).toBe(12)
    scope.stop()
  })

  it('stops with what shows it', () => {
    const { frame, count, scope } = growing(24)
    scope.stop()
    frame()
    expect(count()).toBe(10)
  })
})
