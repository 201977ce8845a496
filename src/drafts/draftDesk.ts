import type { Draft, DraftChange, DraftStep } from './draft'
import type { Kept } from './keepSteps'

export type DraftOutcome = Kept<unknown>['outcome']

/** What a page needs to let a person write resolutions, or whatever else is kept step by step. */
export interface DraftDesk<C = DraftChange> {
  /** With what could not be kept yet. */
  readonly draft: Draft<C>
  /** How the last step ended; `null` before the first, and after it was read. */
  readonly outcome: DraftOutcome | null
  /** Steps that are in this window alone. */
  readonly unkept: number
  readonly canUndo: boolean
  take(...steps: DraftStep<C>[]): Promise<DraftOutcome>
  undo(): Promise<void>
  dismiss(): void
}
