import { computed, ref, shallowRef } from 'vue'
import { EMPTY_DRAFT, undoOf, type Draft, type DraftStep } from './draft'
import { openDraftChannel, type DraftChannel } from './draftChannelAdapter'
import type { DraftOutcome } from './draftDesk'
import { browserDraftStorage, type DraftShelf } from './draftStorageAdapter'
import { applied, keepSteps } from './keepSteps'
import { useLeaveWarning } from './useLeaveWarning'

/** More steps back than this no person takes; a note is kept as it is typed, step by step. */
const MOST_PAST = 100

/** The draft of one package as this window knows it: what is kept, and the steps that are not yet. */
function useKeeping<C>(shelf: DraftShelf) {
  const storage = browserDraftStorage<C>(shelf)
  const name = ref<string | null>(null)
  const kept = shallowRef<Draft<C>>(EMPTY_DRAFT)
  const pending = shallowRef<readonly DraftStep<C>[]>([])
  const outcome = ref<DraftOutcome | null>(null)
  let channel: DraftChannel | null = null

  async function refresh(): Promise<void> {
    const wanted = name.value
    if (wanted === null) return
    const found = await storage.read(wanted).catch(() => null)
    if (name.value === wanted && found && found.revision > kept.value.revision) kept.value = found
  }

  /** Turns to the draft of a package; the one before stays in the storage. */
  async function turnTo(packageName: string): Promise<void> {
    ;[name.value, kept.value, pending.value, outcome.value] = [packageName, EMPTY_DRAFT, [], null]
    channel ??= openDraftChannel(shelf.database, (changed) => void (changed === name.value && refresh()))
    await refresh()
  }

  async function keep(steps: readonly DraftStep<C>[]): Promise<DraftOutcome> {
    const target = name.value ?? ''
    pending.value = [...pending.value, ...steps]
    const result = await keepSteps(storage, target, kept.value, pending.value)
    ;[kept.value, outcome.value] = [result.draft, result.outcome]
    if (result.outcome === 'kept' || result.outcome === 'merged') {
      pending.value = []
      channel?.tell(target)
    }
    // What another window holds otherwise is not written over; the form still has the words.
    if (result.outcome === 'contested') pending.value = pending.value.slice(0, -steps.length)
    return result.outcome
  }

  return { name, kept, pending, outcome, refresh, turnTo, keep }
}

/**
 * What a person writes, kept in the browser beside the package it was written for: the state of a store. While something is in
 * this window alone, the browser asks before it is closed.
 */
export function useDraftKeeping<C>(shelf: DraftShelf) {
  const { name, kept, pending, outcome, refresh, turnTo, keep } = useKeeping<C>(shelf)
  const past = shallowRef<readonly (readonly DraftStep<C>[])[]>([])
  const draft = computed(() => applied(kept.value, pending.value))
  const unkept = computed(() => pending.value.length)
  const canUndo = computed(() => past.value.length > 0)
  /** Steps are kept one after the other, in their order. */
  let queue: Promise<unknown> = Promise.resolve()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }

  const open = (packageName: string): Promise<void> =>
    inTurn(async () => {
      if (name.value === packageName) return refresh()
      past.value = []
      await turnTo(packageName)
    })

  const take = (...steps: DraftStep<C>[]): Promise<DraftOutcome> =>
    inTurn(async () => {
      const back = steps.map((step) => undoOf(draft.value, step))
      const result = await keep(steps)
      if (result !== 'contested') past.value = [...past.value.slice(1 - MOST_PAST), back]
      return result
    })

  const undo = (): Promise<void> =>
    inTurn(async () => {
      const last = past.value.at(-1)
      if (last && (await keep(last)) !== 'contested') past.value = past.value.slice(0, -1)
    })

  useLeaveWarning(() => unkept.value > 0)

  return { draft, outcome, unkept, canUndo, open, take, undo, dismiss: () => void (outcome.value = null) }
}
