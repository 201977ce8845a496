import type { Draft, DraftChange } from './draft'

/** Why a draft could not be kept. */
export type StorageFault = 'full' | 'unavailable'

export class DraftStorageError extends Error {
  readonly fault: StorageFault

  constructor(fault: StorageFault) {
    super(`the draft cannot be kept: ${fault}`)
    this.name = 'DraftStorageError'
    this.fault = fault
  }
}

/**
 * Where drafts are kept, one for each package by its name. Writing is all or nothing: a crash leaves the draft before. Both
 * throw a DraftStorageError.
 */
export interface DraftStorage<C = DraftChange> {
  read(name: string): Promise<Draft<C> | null>
  /**
   * Keeps the draft as the next revision after `draft.revision`; `null` when another window kept one meanwhile, and then
   * nothing is written.
   */
  keep(name: string, draft: Draft<C>): Promise<Draft<C> | null>
}
