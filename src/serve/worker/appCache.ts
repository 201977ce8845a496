import type { AppEdition } from './appFile'
import { appCacheName, appCacheNames, outdated } from './cacheNames'
import { fewAtATime, keepFile } from './keepFile'

const LANES = 4

/** The built app of one edition: kept as a whole or not at all. */
export function createAppCache(edition: AppEdition, scope: URL) {
  const name = appCacheName(edition.version)
  const addressOf = (path: string): string => new URL(path, scope).href

  return {
    /** Fetches every file. Throws when one cannot be had, and leaves nothing behind: the browser tries again later. */
    async keepAll(): Promise<void> {
      const cache = await caches.open(name)
      try {
        await fewAtATime(edition.files, LANES, ({ path, hash }) => keepFile(cache, addressOf(path), hash))
      } catch (error) {
        await caches.delete(name)
        throw error
      }
    },

    async dropOutdated(): Promise<void> {
      const names = appCacheNames(await caches.keys())
      await Promise.all(outdated(names, name).map((old) => caches.delete(old)))
    },

    /** `index.html` of this edition. */
    page: (): Promise<Response | undefined> => caches.match(addressOf('index.html'), { cacheName: name }),

    /** A built file of this edition, else of the one before: pages that were opened with it are still open. */
    async file(address: string): Promise<Response | undefined> {
      const own = await caches.match(address, { cacheName: name })
      if (own) return own
      for (const other of appCacheNames(await caches.keys())) {
        const earlier = await caches.match(address, { cacheName: other })
        if (earlier) return earlier
      }
      return undefined
    },
  }
}
