import type { AccessCall, AccessCalls, AccessReply } from './accessMessages'

/** What a page asks of the worker. */
export interface AccessClient {
  ask<C extends AccessCall>(call: C, ask: AccessCalls[C]['ask']): Promise<AccessCalls[C]['answer']>
  /** Ends the worker; what was asked and not yet answered is rejected. */
  dispose(): void
}

/** The parts of a worker that are needed, so that a test can stand in for one. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

interface Waiting {
  resolve(answer: unknown): void
  reject(error: Error): void
}

/** Speaks with a worker that `accessWorker.ts` runs in. Owns it and ends it. */
export function accessClient(worker: WorkerLike): AccessClient {
  const waiting = new Map<number, Waiting>()
  let last = 0
  const failAll = (message: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(message))
    waiting.clear()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<AccessReply>) => {
    const own = waiting.get(data.id)
    waiting.delete(data.id)
    if ('problem' in data) own?.reject(new Error(data.problem))
    else own?.resolve(data.answer)
  })
  worker.addEventListener('error', ({ message }: ErrorEvent) => failAll(message || 'the access worker did not start'))
  return {
    ask<C extends AccessCall>(call: C, ask: AccessCalls[C]['ask']) {
      const id = (last += 1)
      return new Promise<AccessCalls[C]['answer']>((resolve, reject) => {
        // The worker answers each call with what `AccessCalls` says of it.
        waiting.set(id, { resolve: resolve, reject })
        worker.postMessage({ id, call, ask })
      })
    },
    dispose() {
      worker.terminate()
      failAll('the access worker was ended')
    },
  }
}
