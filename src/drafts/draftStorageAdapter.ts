import { openDB, type IDBPDatabase } from 'idb'
import type { Draft } from './draft'
import { DraftStorageError, type DraftStorage } from './draftStorage'

/** Where one kind of draft lies. Each kind has a database of its own: a new kind upgrades none that another window has open. */
export interface DraftShelf {
  readonly database: string
  readonly store: string
}

/** Drafts in the browser's IndexedDB, which is there on plain HTTP too; one transaction reads the revision and writes the next. */
export function browserDraftStorage<C>({ database, store }: DraftShelf): DraftStorage<C> {
  let opening: Promise<IDBPDatabase> | null = null
  const open = (): Promise<IDBPDatabase> => {
    opening ??= openDB(database, 1, { upgrade: (db) => void db.createObjectStore(store) })
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
    read: (name) => told(async () => ((await (await open()).get(store, name)) as Draft<C> | undefined) ?? null),
    keep: (name, draft) =>
      told(async () => {
        const transaction = (await open()).transaction(store, 'readwrite', { durability: 'strict' })
        const before = (await transaction.store.get(name)) as Draft<C> | undefined
        if ((before?.revision ?? 0) !== draft.revision) {
          await transaction.done
          return null
        }
        const next: Draft<C> = { revision: draft.revision + 1, changes: structuredClone(draft.changes) }
        await transaction.store.put(next, name)
        await transaction.done
        return next
      }),
  }
}
