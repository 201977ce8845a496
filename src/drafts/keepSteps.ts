import { EMPTY_DRAFT, stepped, type Draft, type DraftChange, type DraftStep } from './draft'
import { DraftStorageError, type DraftStorage, type StorageFault } from './draftStorage'

/**
 * - `kept`: the steps are in the storage, on top of `draft`'s earlier state.
 * - `merged`: so they are, on top of what another window kept meanwhile.
 * - `contested`: another window changed one of the same resolutions; nothing was written, and `draft` is that window's.
 * - `full`, `unavailable`: nothing was written; `draft` is the one that is kept.
 */
export interface Kept<C = DraftChange> {
  readonly outcome: 'kept' | 'merged' | 'contested' | StorageFault
  readonly draft: Draft<C>
}

/** More rounds than this no person can cause. */
const MOST_ROUNDS = 5

export const applied = <C>(draft: Draft<C>, steps: readonly DraftStep<C>[]): Draft<C> =>
  steps.reduce<Draft<C>>(stepped, draft)

/**
 * Keeps steps taken since `draft` was last kept or read. Windows that write about other resolutions never hinder each
 * other, and no step is lost: what is not written is still in the caller's hands.
 */
export async function keepSteps<C>(
  storage: DraftStorage<C>,
  name: string,
  draft: Draft<C>,
  steps: readonly DraftStep<C>[],
): Promise<Kept<C>> {
  let base = draft
  try {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const kept = await storage.keep(name, applied(base, steps))
      if (kept) return { outcome: round === 0 ? 'kept' : 'merged', draft: kept }
      const theirs: Draft<C> = (await storage.read(name)) ?? EMPTY_DRAFT
      const isContested = steps.some(
        ({ id }) => JSON.stringify(theirs.changes[id]) !== JSON.stringify(draft.changes[id]),
      )
      if (isContested) return { outcome: 'contested', draft: theirs }
      base = theirs
    }
    throw new DraftStorageError('unavailable')
  } catch (error) {
    if (!(error instanceof DraftStorageError)) throw error
    return { outcome: error.fault, draft: base }
  }
}
