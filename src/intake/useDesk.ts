import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { PackageError, type Fault } from '@/datapackage/fault'
import { useReturnedFocus } from '@/ui/useReturnedFocus'
import { startDeskWorker, type DeskWorker } from './desk/deskAdapter'
import type { PackagePlace, TaskName, Tasks } from './desk/messages'
import type { Progress } from './desk/progress'
import { IntakeRefusal, type Refusal } from './reading/refusal'

/** Why a task gave nothing: a file that is not read, a package that is not sound, or what the machine said. */
export type DeskFailure =
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'package'; readonly fault: Fault }
  | { readonly kind: 'fault'; readonly text: string }

export interface DeskInUse {
  /** What is being done, or nothing. */
  readonly doing: Ref<TaskName | null>
  /** How far it is; `null` before its first word. */
  readonly progress: ShallowRef<Progress | null>
  readonly failure: ShallowRef<DeskFailure | null>
  /** `null` where it failed (`failure` says why) or was cancelled. */
  run<N extends TaskName>(task: N, ask: Tasks[N]['ask']): Promise<Tasks[N]['answer'] | null>
  /** Ends what is being done, at once. */
  cancel(): void
}

/** A desk of its own for a page, in a worker that ends with it. It starts with the first task. */
export function useDesk(place: () => PackagePlace | null): DeskInUse {
  const doing = ref<TaskName | null>(null)
  const progress = shallowRef<Progress | null>(null)
  const failure = shallowRef<DeskFailure | null>(null)
  const worker = workerOnDemand(place)
  let round = 0

  function cancel(): void {
    round += 1
    worker.end()
    doing.value = null
    progress.value = null
  }
  onScopeDispose(cancel)
  useReturnedFocus(() => doing.value !== null)

  return {
    doing,
    progress,
    failure,
    cancel,
    async run(task, ask) {
      const own = round
      doing.value = task
      progress.value = null
      failure.value = null
      try {
        const told = (own: Progress): void => void (progress.value = own)
        const answer = await (await worker.started()).ask(task, ask, told)
        return own === round ? answer : null
      } catch (error) {
        if (own === round) failure.value = failureOf(error)
        return null
      } finally {
        if (own === round) doing.value = null
      }
    },
  }
}

/** The worker with its package open. One that cannot open it is ended, so that the next task tries anew. */
function workerOnDemand(place: () => PackagePlace | null): { started(): Promise<DeskWorker>; end(): void } {
  let worker: DeskWorker | null = null
  let starting: Promise<DeskWorker> | null = null
  const end = (): void => {
    worker?.end()
    worker = null
    starting = null
  }
  async function start(): Promise<DeskWorker> {
    const from = place()
    if (!from) throw new Error('There is no package.')
    const own = startDeskWorker()
    worker = own
    await own.ask('start', { place: from, today: new Date().toISOString().slice(0, 10) })
    return own
  }
  return {
    end,
    started() {
      starting ??= start().catch((error: unknown) => {
        end()
        throw error
      })
      return starting
    },
  }
}

function failureOf(error: unknown): DeskFailure {
  if (error instanceof IntakeRefusal) return { kind: 'refusal', refusal: error.refusal }
  if (error instanceof PackageError) return { kind: 'package', fault: error.faults[0] }
  return { kind: 'fault', text: error instanceof Error ? error.message : String(error) }
}
