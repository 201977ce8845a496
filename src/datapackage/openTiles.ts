import type { ArchiveName } from './catalogue'
import type { Descriptor, ResourceDescriptor } from './descriptor'
import type { FileReader } from './openPackage'
import { isTileArchive, UNNAMED_ARCHIVES, type TileArchive } from './tileArchive'

/**
 * An archive of tiles of a package; `null` where it has none. A basemap need not be named in the descriptor: whoever brings one
 * puts `basemap.pmtiles` beside the package, and it is looked for when a map asks.
 */
export async function openTiles(
  descriptor: Descriptor,
  name: ArchiveName,
  read: FileReader,
): Promise<TileArchive | null> {
  const resource = descriptor.resources.find((own) => own.name === name)
  if (resource) {
    const hash = resource.hash.slice('sha256:'.length)
    return { key: `${name}-${hash.slice(0, 16)}`, read: (part) => read(resource.path, hash, part) }
  }
  const path = UNNAMED_ARCHIVES[name]
  if (path === undefined) return null
  const beside: TileArchive = {
    key: `${name}-${descriptor.name}-${descriptor.version}`,
    read: (part) => read(path, undefined, part),
  }
  return (await isTileArchive(beside)) ? beside : null
}

const ARCHIVES: readonly ArchiveName[] = ['passage_lines', 'basemap']

/** Above it an archive is not read whole for its hash when a package is opened; a ZIP's own sums guard what comes out of one. */
const MOST_HASHED_BYTES = 32 * 1024 * 1024

type ArchiveResource = ResourceDescriptor & { readonly name: ArchiveName }

/** The archives whose hash is checked with the rest of a package that nobody has checked yet. */
export function hashedArchives({ resources }: Descriptor): ArchiveResource[] {
  return resources.filter(
    (own): own is ArchiveResource => ARCHIVES.some((name) => name === own.name) && own.bytes <= MOST_HASHED_BYTES,
  )
}
