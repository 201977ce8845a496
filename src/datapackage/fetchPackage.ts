import { shorten } from './descriptor'
import { PackageError } from './fault'
import type { FileReader } from './openPackage'

const EMBEDDED = 'embedded.json'

/** The package that the app is served with: the folder named in `public/data/embedded.json`. */
export async function embeddedAddress(): Promise<string> {
  const response = await fetch(`${import.meta.env.BASE_URL}data/${EMBEDDED}`, { cache: 'no-cache' }).catch(() => null)
  if (!response?.ok) throw unreachable(EMBEDDED, response)
  const text = await response.text()
  const named = /^\s*\{\s*"folder"\s*:\s*"([\w-]+)"\s*\}\s*$/.exec(text)
  if (!named) throw new PackageError({ code: 'not_json', resource: EMBEDDED, value: shorten(text) })
  return `${import.meta.env.BASE_URL}data/${named[1] ?? ''}/`
}

/**
 * Reads the files of a package over the network. `address` is the package's folder or its `datapackage.json`; it must be
 * on the same origin, since nothing may be asked of another machine. Throws a PackageError `not_same_origin` otherwise.
 */
export function packageReader(address: string): FileReader {
  const folder = new URL(address.replace(/(^|\/)datapackage\.json$/, '$1').replace(/\/?$/, '/'), baseAddress())
  if (folder.origin !== location.origin)
    throw new PackageError({ code: 'not_same_origin', resource: 'datapackage.json', value: folder.href })
  return async (path, sha256) => {
    const file = new URL(path, folder)
    // Where the app is kept for work without the network, this is how an old descriptor never meets a newer file.
    if (sha256 !== undefined) file.searchParams.set('sha256', sha256)
    const response = await fetch(file, { cache: 'no-cache' }).catch(() => null)
    if (!response?.ok) throw unreachable(path, response)
    return new Uint8Array(await response.arrayBuffer())
  }
}

/** A worker has no document; it is given whole addresses. */
const baseAddress = (): string => ('document' in globalThis ? document.baseURI : location.href)

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
