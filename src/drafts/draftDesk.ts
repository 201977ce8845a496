import type { Draft, DraftStep } from './draft'
import type { Kept } from './keepSteps'

export type DraftOutcome = Kept['outcome']

/** What a page needs to let a person write resolutions. */
export interface DraftDesk {
  /** With what could not be kept yet. */
  readonly draft: Draft
  /** How the last step ended; `null` before the first, and after it was read. */
  readonly outcome: DraftOutcome | null
  /** Steps that are in this window alone. */
  readonly unkept: number
  readonly canUndo: boolean
  take(...steps: DraftStep[]): Promise<DraftOutcome>
  undo(): Promise<void>
  dismiss(): void
}
