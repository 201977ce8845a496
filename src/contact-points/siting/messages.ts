import type { SitingAnswer, SitingProgress } from './answer'
import type { SitingFault, SitingProblem } from './problem'

/** What the page sends the worker: one problem at a time. */
export interface SitingOrder {
  readonly problem: SitingProblem
  readonly limitSeconds: number
}

/** What the worker sends back: any number of `progress`, then one of the others. */
export type SitingNews =
  | { readonly kind: 'progress'; readonly progress: SitingProgress }
  | { readonly kind: 'solved'; readonly answer: SitingAnswer }
  | { readonly kind: 'refused'; readonly faults: readonly SitingFault[] }
  | { readonly kind: 'failed'; readonly message: string }
