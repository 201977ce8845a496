import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { KeptState } from './protocol'
import { useOccasions } from './useOccasions'
import { startWorker, whyNotOffline, type OfflineWorker } from './workerAdapter'

/** `preparing` until the first answer; see `KeptState` and `whyNotOffline` for the others. */
export type OfflineState = KeptState | 'preparing' | 'insecure' | 'unsupported'

/** What of Peyk works without the network, and whether a newer app or package is there than the one on the screen. */
export const useOfflineStore = defineStore('offline', () => {
  const state = ref<OfflineState>(whyNotOffline() ?? 'preparing')
  const isNewVersionReady = ref(false)
  let worker: OfflineWorker | null = null
  let hasStarted = false
  let knownPackage: string | null = null
  let announced: string | null = null
  let shownContents: () => string | null = () => null

  const announce = (): void => void (isNewVersionReady.value = true)

  /** What somebody put off is not announced again at each look. */
  function announceOnce(contents: string): void {
    if (contents !== announced) announce()
    announced = contents
  }

  async function keepPackage(): Promise<void> {
    if (!worker) return
    const kept = await worker.keepPackage()
    state.value = kept.state
    if (knownPackage !== null && kept.version !== null && kept.version !== knownPackage) announce()
    // Also where the page was opened without the network, and what the server has was kept before anyone looked.
    const shown = shownContents()
    if (shown !== null && kept.onServer !== null && kept.onServer !== shown) announceOnce(kept.onServer)
    knownPackage = kept.version ?? knownPackage
  }

  /** Looks for a newer app and package. A server that is away is no fault: the next look will find it. */
  async function check(): Promise<void> {
    await Promise.allSettled([worker?.check(), keepPackage()])
  }

  /**
   * Registers the worker, once, and looks for news from then on: when the network or the person returns, and now and then.
   * @param shown what the embedded package on the screen consists of; `null` while there is another one, or none
   */
  async function start(shown: () => string | null): Promise<void> {
    shownContents = shown
    if (hasStarted || state.value !== 'preparing') return
    hasStarted = true
    worker = await startWorker(announce).catch(() => null)
    if (!worker) return void (state.value = 'unreachable')
    await keepPackage()
    useOccasions(() => void check())
  }

  /** Opens the page anew with the new version. Never called but by a person. */
  const showNewVersion = (): void => worker?.showNewEdition()

  /** Says no more of it until yet another version comes, or the page is opened again. */
  const putOff = (): void => {
    isNewVersionReady.value = false
  }

  return { state, isNewVersionReady, start, showNewVersion, putOff }
})
