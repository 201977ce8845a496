import { sha256Of } from './sha256'

/**
 * Fetches a file and keeps it under its address, if it is the file it should be. A server that is half-way through an
 * update, or a proxy that answers with a page of its own, must not end up in what is kept. Throws otherwise.
 */
export async function keepFile(cache: Cache, address: string, hash: string): Promise<void> {
  const response = await fetch(address, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`)
  const copy = response.clone()
  if ((await sha256Of(await response.arrayBuffer())) !== hash)
    throw new Error(`${address} is not the file it should be`)
  await cache.put(address, copy)
}

/** Runs a task over many items, a few at a time: someone may be reading while this goes on. */
export async function fewAtATime<T>(
  items: readonly T[],
  most: number,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const left = [...items]
  const lane = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await task(item)
  }
  await Promise.all(Array.from({ length: most }, lane))
}
