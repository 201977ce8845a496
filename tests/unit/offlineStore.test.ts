import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { contentsOf } from '@/offline/contents'
import type { KeptPackage } from '@/offline/protocol'
import { useOfflineStore } from '@/offline/store'

const kept = vi.hoisted(() => ({ answers: [] as KeptPackage[], look: (): void => undefined }))
vi.mock('@/offline/workerAdapter', () => ({
  whyNotOffline: () => null,
  startWorker: () =>
    Promise.resolve({
      check: () => Promise.resolve(),
      keepPackage: () => Promise.resolve(kept.answers.shift() ?? { state: 'kept', version: null, onServer: null }),
      showNewEdition: () => undefined,
    }),
}))
vi.mock('@/offline/useOccasions', () => ({ useOccasions: (task: () => void) => (kept.look = task) }))

const OLD: KeptPackage = { state: 'kept', version: 'a', onServer: 'old' }
const NEW: KeptPackage = { state: 'kept', version: 'b', onServer: 'new' }
const AWAY: KeptPackage = { state: 'kept', version: 'a', onServer: null }

/** Answers the worker's first question, then each look for news. */
async function store(shown: string | null, ...answers: KeptPackage[]) {
  setActivePinia(createPinia())
  kept.answers = answers
  const offline = useOfflineStore()
  await offline.start(() => shown)
  return offline
}
const look = async (): Promise<void> => {
  kept.look()
  await vi.waitFor(() => expect(kept.answers).toEqual([]))
  await Promise.resolve()
}

describe('a newer package', () => {
  beforeEach(() => void (kept.answers = []))

  it('is announced when it was kept before anyone looked: the page had opened without the network', async () => {
    expect((await store('old', NEW)).isNewVersionReady).toBe(true)
    expect((await store('new', NEW)).isNewVersionReady).toBe(false)
    expect((await store('old', AWAY)).isNewVersionReady).toBe(false)
  })

  it('is announced when it comes while the page is open, also where no browser can keep it', async () => {
    const offline = await store('old', OLD, NEW)
    expect(offline.isNewVersionReady).toBe(false)
    await look()
    expect(offline.isNewVersionReady).toBe(true)
    const big = await store('old', { state: 'too-big', version: null, onServer: 'new' })
    expect(big.isNewVersionReady).toBe(true)
  })

  it('is not announced again once it was put off, until yet another one comes', async () => {
    const offline = await store('old', NEW, NEW)
    offline.putOff()
    await look()
    expect(offline.isNewVersionReady).toBe(false)
    kept.answers = [{ state: 'kept', version: 'c', onServer: 'newest' }]
    await look()
    expect(offline.isNewVersionReady).toBe(true)
  })

  it('does not concern a page that shows a package out of a file', async () => {
    expect((await store(null, NEW)).isNewVersionReady).toBe(false)
  })
})

describe('what a package consists of', () => {
  it('is the same in whatever order its files are named, and another with any other file or version', () => {
    expect(contentsOf('1.0.0', ['b', 'a'])).toBe(contentsOf('1.0.0', ['a', 'b']))
    expect(contentsOf('1.0.0', ['a'])).not.toBe(contentsOf('1.0.0', ['c']))
    expect(contentsOf('1.0.0', ['a'])).not.toBe(contentsOf('1.0.1', ['a']))
  })
})
