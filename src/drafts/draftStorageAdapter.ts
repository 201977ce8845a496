import { openDB, type IDBPDatabase } from 'idb'
import type { Draft } from './draft'
import { DraftStorageError, type DraftStorage } from './draftStorage'

const DATABASE = 'peyk-drafts'
const STORE = 'resolutions'

/** Drafts in the browser's IndexedDB, which is there on plain HTTP too; one transaction reads the revision and writes the next. */
export function browserDraftStorage(): DraftStorage {
  let opening: Promise<IDBPDatabase> | null = null
  const open = (): Promise<IDBPDatabase> => {
    opening ??= openDB(DATABASE, 1, { upgrade: (db) => void db.createObjectStore(STORE) })
    return opening
  }
  async function told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      opening = null
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
      throw new DraftStorageError(isFull ? 'full' : 'unavailable')
    }
  }
  return {
    read: (name) => told(async () => ((await (await open()).get(STORE, name)) as Draft | undefined) ?? null),
    keep: (name, draft) =>
      told(async () => {
        const transaction = (await open()).transaction(STORE, 'readwrite', { durability: 'strict' })
        const before = (await transaction.store.get(name)) as Draft | undefined
        if ((before?.revision ?? 0) !== draft.revision) {
          await transaction.done
          return null
        }
        const next: Draft = { revision: draft.revision + 1, changes: structuredClone(draft.changes) }
        await transaction.store.put(next, name)
        await transaction.done
        return next
      }),
  }
}
