import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { lastGood, nextSlot, revisionOf, writeDraft, type DeskDraft } from '../publishing/draftText'

/** `elsewhere`: another window has kept a newer one; `not_kept`: no storage, or no room in it. */
export type Keeping = 'kept' | 'elsewhere' | 'not_kept'

interface Schema extends DBSchema {
  /** Two texts for each package: while one is written the other stays whole. */
  slots: { key: string; value: string }
}

const slotsOf = (beside: string): [string, string] => [`${beside} 0`, `${beside} 1`]

/** Keeps a draft as the next revision after its own; whoever kept one in between is not written over. */
export async function keepDraft(draft: DeskDraft): Promise<Keeping> {
  const next = { ...draft, revision: draft.revision + 1 }
  return attempt<Keeping>('not_kept', async (database) => {
    const change = database.transaction('slots', 'readwrite')
    const texts = await Promise.all(slotsOf(draft.beside).map((key) => change.store.get(key)))
    const newest = Math.max(...texts.map((text) => revisionOf(text ?? '')))
    if (newest > draft.revision) return 'elsewhere'
    await Promise.all([change.store.put(writeDraft(next), slotsOf(draft.beside)[nextSlot(next.revision)]), change.done])
    return 'kept'
  })
}

/** The last good draft beside a package. */
export async function keptDraft(beside: string): Promise<ReturnType<typeof lastGood>> {
  return attempt({ draft: null, wasTorn: false }, async (database) => {
    const texts = await Promise.all(slotsOf(beside).map((key) => database.get('slots', key)))
    return lastGood(texts.map((text) => text ?? ''))
  })
}

async function attempt<T>(otherwise: T, work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  let database: IDBPDatabase<Schema> | undefined
  try {
    database = await openDB<Schema>('peyk-desk', 1, { upgrade: (fresh) => void fresh.createObjectStore('slots') })
    return await work(database)
  } catch {
    return otherwise
  } finally {
    database?.close()
  }
}
