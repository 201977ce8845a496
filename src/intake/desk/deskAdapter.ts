import { IntakeRefusal } from '../reading/refusal'
import type { Answer, TaskName, Tasks } from './messages'

interface Waiting {
  resolve(answer: unknown): void
  reject(error: Error): void
}

/** The desk's worker: each task is answered in its own time, and the page stays usable meanwhile. */
export interface DeskWorker {
  /** Rejects with an IntakeRefusal for a file that is not read, and with any other error where the work broke off. */
  ask<N extends TaskName>(task: N, ask: Tasks[N]['ask']): Promise<Tasks[N]['answer']>
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
    waiting.delete(data.request)
    if ('answer' in data) own?.resolve(data.answer)
    else own?.reject('refusal' in data ? new IntakeRefusal(data.refusal) : new Error(data.fault))
  }
  return {
    ask: (task, ask) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        worker.postMessage({ request: last, task, ask })
      }),
    end() {
      worker.terminate()
      stopAll()
    },
  }
}
