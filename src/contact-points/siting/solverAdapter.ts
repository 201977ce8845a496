import type { SitingAnswer, SitingProgress } from './answer'
import type { SitingNews, SitingOrder } from './messages'
import type { SitingFault, SitingProblem } from './problem'

/** How a search ended; it never rejects. */
export type SitingOutcome =
  | { readonly kind: 'solved'; readonly answer: SitingAnswer }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly faults: readonly SitingFault[] }
  | { readonly kind: 'failed'; readonly message: string }

export interface SolveOptions {
  /** After that many seconds the best found so far is the answer, with its gap. */
  readonly limitSeconds: number
  readonly onProgress?: (progress: SitingProgress) => void
}

export interface SitingSolver {
  /** Solves in the background; a search that still runs is cancelled first. */
  solve(problem: SitingProblem, options: SolveOptions): Promise<SitingOutcome>
  /** Ends a running search at once; it resolves as `cancelled`. */
  cancel(): void
  /** Cancels and gives the worker back. */
  dispose(): void
}

const startWorker = (): Worker => new Worker(new URL('./sitingWorker.ts', import.meta.url), { type: 'module' })

/**
 * Owns the siting worker. It starts with the first search and stays, so that the solver is loaded once; to cancel is to end
 * it, since a running solver hears nothing.
 */
export function createSitingSolver(start: () => Worker = startWorker): SitingSolver {
  let worker: Worker | null = null
  let finish: ((outcome: SitingOutcome) => void) | null = null

  function end(outcome: SitingOutcome): void {
    const done = finish
    finish = null
    done?.(outcome)
  }

  function stop(): void {
    if (finish) drop({ kind: 'cancelled' })
  }

  function drop(outcome: SitingOutcome): void {
    worker?.terminate()
    worker = null
    end(outcome)
  }

  return {
    solve(problem, { limitSeconds, onProgress }) {
      stop()
      const hired = (worker ??= start())
      return new Promise((resolve) => {
        finish = resolve
        hired.onmessage = ({ data }: MessageEvent<SitingNews>) => {
          if (data.kind === 'progress') onProgress?.(data.progress)
          else end(data)
        }
        hired.onerror = (event) => {
          event.preventDefault()
          drop({ kind: 'failed', message: event.message })
        }
        hired.postMessage({ problem, limitSeconds } satisfies SitingOrder)
      })
    },
    cancel: stop,
    dispose: () => drop({ kind: 'cancelled' }),
  }
}
