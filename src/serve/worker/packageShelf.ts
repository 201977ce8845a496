import { outdated, packageCacheName, packageCacheNames } from './cacheNames'

const KEPT_AT = 'X-Kept-At'

/**
 * Where packages are kept: each version in a cache of its own, whose last entry, `embedded.json`, is written when all
 * others are in it. One without it is unfinished and opens nothing.
 */
export function createPackageShelf(scope: URL) {
  const embeddedAddress = new URL('data/embedded.json', scope).href

  /** Names of the finished caches, the one kept last at the end. */
  async function finished(): Promise<string[]> {
    const found: { name: string; at: number }[] = []
    for (const name of packageCacheNames(await caches.keys())) {
      const mark = await caches.match(embeddedAddress, { cacheName: name })
      if (mark) found.push({ name, at: Number(mark.headers.get(KEPT_AT)) })
    }
    return found.sort((one, other) => one.at - other.at).map(({ name }) => name)
  }

  const current = async (): Promise<string | undefined> => (await finished()).at(-1)

  async function matchCurrent(address: string, options: CacheQueryOptions = {}): Promise<Response | undefined> {
    const name = await current()
    return name === undefined ? undefined : caches.match(address, { ...options, cacheName: name })
  }

  return {
    embeddedAddress,

    /** The version that would open without a server; `null` when none would. */
    async version(): Promise<string | null> {
      return (await current())?.slice(packageCacheName('').length) ?? null
    },

    open: (version: string): Promise<Cache> => caches.open(packageCacheName(version)),

    /** Makes a filled version the one that opens, and clears away all but it and the one before. */
    async finish(version: string, embedded: string): Promise<void> {
      const name = packageCacheName(version)
      const cache = await caches.open(name)
      await cache.put(embeddedAddress, jsonResponse(embedded, { [KEPT_AT]: String(Date.now()) }))
      const complete = await finished()
      const unfinished = packageCacheNames(await caches.keys()).filter((other) => !complete.includes(other))
      await Promise.all([...unfinished, ...outdated(complete, name)].map((other) => caches.delete(other)))
    },

    /** `embedded.json` or a descriptor, of the package that would open without a server. */
    index: (address: string): Promise<Response | undefined> => matchCurrent(address),

    /** `embedded.json` or a descriptor of the package that was kept last, or (`back` 1) of the one before it. */
    async keptIndex(address: string, back: number): Promise<Response | undefined> {
      const name = (await finished()).at(-1 - back)
      return name === undefined ? undefined : caches.match(address, { ignoreSearch: true, cacheName: name })
    },

    /** A file asked for with its fingerprint, of whatever version it is part of. */
    fingerprinted: (address: string): Promise<Response | undefined> => caches.match(address),

    /** A file asked for without one: of the package that would open without a server. */
    plain: (address: string): Promise<Response | undefined> => matchCurrent(address, { ignoreSearch: true }),
  }
}

export type PackageShelf = ReturnType<typeof createPackageShelf>

export function jsonResponse(text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers } })
}
