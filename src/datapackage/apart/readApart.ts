import { fetchedFrom } from '../fetchedFrom'
import type { DataPackage } from '../openPackage'

/** What a worker is asked: which package to read, and how its reading is to be laid out. */
export interface Question<Q> {
  readonly address: string
  readonly query: Q
}

export type Answer<A> = { readonly made: A } | { readonly failed: true }

/**
 * Has a worker read a large table and lay it out, so that the page is not held up. `null` where that cannot be: the package
 * was not fetched, or the worker failed for whatever reason. The page then reads for itself, and tells its own fault.
 */
export function readApart<Q, A>(data: DataPackage, startWorker: () => Worker, query: Q): Promise<A | null> {
  const address = fetchedFrom(data)
  if (address === undefined) return Promise.resolve(null)
  return new Promise((resolve) => {
    const worker = startWorker()
    const end = (made: A | null): void => {
      worker.terminate()
      resolve(made)
    }
    worker.onmessage = ({ data: answer }: MessageEvent<Answer<A>>) => end('made' in answer ? answer.made : null)
    worker.onerror = () => end(null)
    worker.postMessage({ address: new URL(address, document.baseURI).href, query } satisfies Question<Q>)
  })
}
