import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** What is known of a kept package without opening its file. */
export interface KeptPackage {
  readonly id: string
  readonly fileName: string
  readonly bytes: number
  readonly title: { readonly fa: string; readonly en: string }
  readonly asOf: string
}

interface KeptSchema extends DBSchema {
  /** The archives as they were opened, as blobs: rows as objects would take a hundred times as long. */
  files: { key: string; value: Blob }
  manifests: { key: string; value: KeptPackage }
}

/** Keeps a package in this browser. `false` where there is no storage (a private window) or no room in it. */
export async function keepPackage(manifest: KeptPackage, file: Blob): Promise<boolean> {
  return attempt(false, async (database) => {
    // One transaction: a manifest is never there without its file, even when the browser stops in between.
    const change = database.transaction(['files', 'manifests'], 'readwrite')
    await Promise.all([
      change.objectStore('files').put(file, manifest.id),
      change.objectStore('manifests').put(manifest, manifest.id),
      change.done,
    ])
    return true
  })
}

/** The kept packages; `[]` where there is no storage. */
export async function listKept(): Promise<readonly KeptPackage[]> {
  return attempt<readonly KeptPackage[]>([], (database) => database.getAll('manifests'))
}

/** A kept archive with the name of its file; `null` when this browser does not keep it, or no longer. */
export async function readKept(id: string): Promise<File | null> {
  return attempt(null, async (database) => {
    const [manifest, file] = await Promise.all([database.get('manifests', id), database.get('files', id)])
    return manifest && file ? new File([file], manifest.fileName) : null
  })
}

/** Another tab that has the package open keeps it until it is closed there too: it holds the file in memory. */
export async function forgetKept(id: string): Promise<void> {
  return attempt(undefined, async (database) => {
    const change = database.transaction(['files', 'manifests'], 'readwrite')
    await Promise.all([change.objectStore('files').delete(id), change.objectStore('manifests').delete(id), change.done])
  })
}

/** A browser may refuse storage at any moment; nothing then hangs on it but the next visit. */
async function attempt<T>(otherwise: T, work: (database: IDBPDatabase<KeptSchema>) => Promise<T>): Promise<T> {
  let database: IDBPDatabase<KeptSchema> | undefined
  try {
    database = await openDB<KeptSchema>('peyk-packages', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('files')
        fresh.createObjectStore('manifests')
      },
    })
    return await work(database)
  } catch {
    return otherwise
  } finally {
    database?.close()
  }
}
