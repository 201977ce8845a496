import { KEPT_PARAMETER } from '@/offline/protocol'
import { answerFor, askAhead, embeddedFile, folderIn } from './askedAhead'
import type { ResourceName } from './catalogue'
import { DESCRIPTOR_FILE, shorten, type Descriptor } from './descriptor'
import { PackageError } from './fault'
import type { FileReader } from './openPackage'
import type { FilePart } from './tileArchive'

const EMBEDDED = 'embedded.json'

/** Whether a worker stands between the page and the server that may have kept an earlier package. */
export const mayBeKept = (): boolean =>
  Boolean((navigator.serviceWorker as ServiceWorkerContainer | undefined)?.controller)

/**
 * The package that the app is served with: the folder named in `public/data/embedded.json`. With `kept`, the one that the
 * browser has kept for work without the network, whatever the server has: 0 is the last, 1 the one before.
 */
export async function embeddedAddress(kept?: number): Promise<string> {
  const address = embeddedFile(new URL(import.meta.env.BASE_URL, document.baseURI).href)
  const response = await answerFor(meaning(address, kept)).catch(() => null)
  if (!response?.ok) throw unreachable(EMBEDDED, response)
  const text = await response.text()
  const folder = folderIn(text)
  if (folder === null) throw new PackageError({ code: 'not_json', resource: EMBEDDED, value: shorten(text) })
  return `${import.meta.env.BASE_URL}data/${folder}/`
}

/**
 * Reads the files of a package over the network. `address` is the package's folder or its `datapackage.json`; it must be
 * on the same origin, since nothing may be asked of another machine. Throws a PackageError `not_same_origin` otherwise.
 * `kept`: see `embeddedAddress`; files are asked for by their fingerprints, which lead to the kept ones by themselves.
 */
export function packageReader(address: string, kept?: number): FileReader {
  const folder = folderOf(address)
  if (folder.origin !== location.origin)
    throw new PackageError({ code: 'not_same_origin', resource: DESCRIPTOR_FILE, value: folder.href })
  return async (path, sha256, part) => {
    const file = fileOf(folder, path, sha256)
    if (part) return fetchPart(file, path, part)
    const response = await answerFor(sha256 === undefined ? meaning(file, kept) : file).catch(() => null)
    if (!response?.ok) throw unreachable(path, response)
    return new Uint8Array(await response.arrayBuffer())
  }
}

/** What the page being opened will read. */
let expected: readonly ResourceName[] = []

/** Names what a page will read; a hint, which may be wrong. */
export const expectReading = (names: readonly ResourceName[]): void => void (expected = names)

/** Asks for what the page will read of a package just opened, while the page's code is still on the way. */
export function askForExpected(address: string, { resources }: Descriptor): void {
  const known: readonly string[] = expected
  for (const { name, path, hash } of resources)
    if (known.includes(name)) askAhead(fileOf(folderOf(address), path, hash.slice('sha256:'.length)))
}

const folderOf = (address: string): URL =>
  new URL(address.replace(/(^|\/)datapackage\.json$/, '$1').replace(/\/?$/, '/'), baseAddress())

function fileOf(folder: URL, path: string, sha256: string | undefined): URL {
  const file = new URL(path, folder)
  // Where the app is kept for work without the network, this is how an old descriptor never meets a newer file.
  if (sha256 !== undefined) file.searchParams.set('sha256', sha256)
  return file
}

/** Not through the browser's cache, which lets only one reader at a time to a file; what is drawn is kept by the map. */
async function fetchPart(file: URL, path: string, { offset, length, signal }: FilePart): Promise<Uint8Array> {
  const headers = { Range: `bytes=${offset}-${offset + length - 1}` }
  const response = await fetch(file, { cache: 'no-store', headers, signal: signal ?? null }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    return null
  })
  if (!response?.ok) throw unreachable(path, response)
  const bytes = new Uint8Array(await response.arrayBuffer())
  // A server that knows no ranges answers with all of the file.
  return response.status === 206 ? bytes : bytes.slice(offset, offset + length)
}

/** A worker has no document; it is given whole addresses. */
const baseAddress = (): string => ('document' in globalThis ? document.baseURI : location.href)

function meaning(address: URL, kept: number | undefined): URL {
  if (kept !== undefined) address.searchParams.set(KEPT_PARAMETER, String(kept))
  return address
}

function unreachable(path: string, response: Response | null): PackageError {
  const missing = response?.status === 404
  const resource = path.replace(/\.\w+$/, '')
  const value = response ? `${response.status}` : ''
  return new PackageError({
    code: missing ? 'missing_resource' : 'unreachable',
    resource: path.endsWith('.json') ? path : resource,
    value,
  })
}
