/** A file of a package, as its descriptor names it. */
export interface PackageFile {
  /** With the file's fingerprint in the query, so that two versions of a file are never one address. */
  readonly address: string
  /** Sha-256 in hex. */
  readonly hash: string
  readonly bytes: number
  /** An archive of map tiles, which pages read in parts and can do without. */
  readonly isTiles: boolean
}

const TILE_ARCHIVE = 'application/vnd.pmtiles'

const EMBEDDED = /^\s*\{\s*"folder"\s*:\s*"([\w-]+)"\s*\}\s*$/

/** The folder of the embedded package, from `data/embedded.json`, e.g. `…/data/gilan/`. Throws when it names none. */
export function packageFolder(embedded: string, scope: URL): URL {
  const name = EMBEDDED.exec(embedded)?.[1]
  if (name === undefined) throw new Error('data/embedded.json names no folder')
  return new URL(`data/${name}/`, scope)
}

/**
 * All files of a package but the descriptor itself. Throws when the descriptor is none: what the app would refuse is not
 * kept either.
 */
export function packageFiles(descriptor: string, folder: URL): PackageFile[] {
  const { resources } = JSON.parse(descriptor) as { resources?: unknown }
  if (!Array.isArray(resources)) throw new Error('datapackage.json lists no files')
  return resources.map((resource: unknown) => readResource(resource, folder))
}

function readResource(resource: unknown, folder: URL): PackageFile {
  const { path, hash, bytes, mediatype } = resource as Partial<Record<'path' | 'hash' | 'bytes' | 'mediatype', unknown>>
  if (typeof path !== 'string' || typeof hash !== 'string' || typeof bytes !== 'number') {
    throw new Error('datapackage.json describes a file without path, hash or size')
  }
  const address = new URL(path, folder)
  if (!address.href.startsWith(folder.href)) throw new Error(`${path} lies outside the package`)
  const hex = hash.replace(/^sha256:/, '')
  address.searchParams.set('sha256', hex)
  return { address: address.href, hash: hex, bytes, isTiles: mediatype === TILE_ARCHIVE }
}
