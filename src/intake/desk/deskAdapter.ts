import { IntakeRefusal } from '../reading/refusal'
import { PackageError } from '@/datapackage/fault'
import type { Answer, TaskName, Tasks } from './messages'
import type { Progress } from './progress'

interface Waiting {
  onProgress(progress: Progress): void
  resolve(answer: unknown): void
  reject(error: Error): void
}

/** The desk's worker: each task is answered in its own time, and the page stays usable meanwhile. */
export interface DeskWorker {
  /**
   * Rejects with an IntakeRefusal for a file that is not read, with a PackageError for a package that is not sound, and with any
   * other error where the work broke off.
   */
  ask<N extends TaskName>(
    task: N,
    ask: Tasks[N]['ask'],
    onProgress?: (progress: Progress) => void,
  ): Promise<Tasks[N]['answer']>
  /** Ends the worker at once, whatever it is doing; what it kept is gone. */
  end(): void
}

export function startDeskWorker(): DeskWorker {
  const worker = new Worker(new URL('./deskWorker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let last = 0
  const stopAll = (): void => {
    for (const { reject } of waiting.values()) reject(new IntakeRefusal({ code: 'stopped', file: '' }))
    waiting.clear()
  }
  worker.onerror = stopAll
  worker.onmessageerror = stopAll
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const own = waiting.get(data.request)
    if ('progress' in data) return own?.onProgress(data.progress)
    waiting.delete(data.request)
    if ('answer' in data) own?.resolve(data.answer)
    else own?.reject(errorOf(data))
  }
  return {
    ask: (task, ask, onProgress = () => undefined) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { onProgress, resolve, reject })
        worker.postMessage({ request: last, task, ask })
      }),
    end() {
      worker.terminate()
      stopAll()
    },
  }
}

function errorOf(answer: Exclude<Answer, { progress: Progress } | { answer: unknown }>): Error {
  if ('refusal' in answer) return new IntakeRefusal(answer.refusal)
  return 'packageFault' in answer ? new PackageError(answer.packageFault) : new Error(answer.fault)
}
