import { contentsOf } from '@/offline/contents'
import type { KeptPackage, KeptState } from '@/offline/protocol'
import { fewAtATime, keepFile } from './keepFile'
import { packageFiles, packageFolder, type PackageFile } from './packageContents'
import { jsonResponse, type PackageShelf } from './packageShelf'
import { sha256Of } from './sha256'

const LANES = 2
/** A package above it is not kept: fetching and hashing it all would be felt on an old PC. */
const MOST_BYTES = 128 * 1024 * 1024
/** Lines of streets up to this size come along for work without the network; a province's whole basemap stays on the server. */
const MOST_TILE_BYTES = 32 * 1024 * 1024

export const isKeptOffline = ({ isTiles, bytes }: PackageFile): boolean => !isTiles || bytes <= MOST_TILE_BYTES

interface WantedPackage {
  readonly version: string
  readonly descriptorAddress: string
  readonly embedded: string
  readonly descriptor: string
  readonly files: readonly PackageFile[]
  readonly contents: string
}

/** Brings the server's embedded package onto the shelf, all of it or nothing. */
export function createPackageKeeper(shelf: PackageShelf, scope: URL) {
  let running: Promise<KeptPackage> | null = null

  async function bring(next: WantedPackage): Promise<KeptState> {
    const files = next.files.filter(isKeptOffline)
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
    if (bytes > MOST_BYTES) return 'too-big'
    if (!(await hasRoomFor(bytes))) return 'no-room'
    await fill(await shelf.open(next.version), { ...next, files })
    await shelf.finish(next.version, next.embedded)
    return 'kept'
  }

  async function keepNow(): Promise<KeptPackage> {
    // What is there already stays when this fails; the next call goes on where this one stopped.
    const brought = await readWanted(shelf.embeddedAddress, scope)
      .then(async (next) => ({
        state: (await shelf.version()) === next.version ? ('kept' as const) : await bring(next),
        onServer: next.contents,
      }))
      .catch(() => ({ state: 'unreachable' as const, onServer: null }))
    const version = await shelf.version()
    // An older version that is there whole opens without the server, whatever became of the newer one.
    return { ...brought, state: brought.state === 'unreachable' && version !== null ? 'kept' : brought.state, version }
  }

  return {
    /** Makes sure that the server's package is kept. Never rejects; calls at the same time share one run. */
    keep(): Promise<KeptPackage> {
      running ??= keepNow().finally(() => {
        running = null
      })
      return running
    },
  }
}

async function readWanted(embeddedAddress: string, scope: URL): Promise<WantedPackage> {
  const embedded = await fetchText(embeddedAddress)
  const folder = packageFolder(embedded, scope)
  const descriptorAddress = new URL('datapackage.json', folder).href
  const descriptor = await fetchText(descriptorAddress)
  const version = (await sha256Of(new TextEncoder().encode(embedded + descriptor).buffer)).slice(0, 16)
  const files = packageFiles(descriptor, folder)
  const { version: own } = JSON.parse(descriptor) as { version?: unknown }
  const contents = contentsOf(
    String(own),
    files.map(({ hash }) => hash),
  )
  return { version, descriptorAddress, embedded, descriptor, files, contents }
}

async function fill(cache: Cache, { files, descriptorAddress, descriptor }: WantedPackage): Promise<void> {
  await fewAtATime(files, LANES, async ({ address, hash }) => {
    if (await cache.match(address)) return
    // A file that did not change since an earlier version need not be fetched again.
    const known = await caches.match(address)
    if (known) await cache.put(address, known)
    else await keepFile(cache, address, hash)
  })
  await cache.put(descriptorAddress, jsonResponse(descriptor))
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`)
  return response.text()
}

async function hasRoomFor(bytes: number): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate()
  return quota === undefined || usage === undefined || quota - usage > bytes
}
