import { describe, expect, it } from 'vitest'
import { distantPackage } from '@/datapackage/archive/distantPackage'
import { PackageError } from '@/datapackage/fault'
import { openPackage, type FileReader } from '@/datapackage/openPackage'
import { hashedArchives } from '@/datapackage/openTiles'
import { publishedBytes } from '#tests/fixtures/publishedPackage'

const LINES = publishedBytes('passages.pmtiles')

/** The published package, with more files beside it; parts are read as a server with ranges would give them. */
const readerWith =
  (beside: Readonly<Record<string, Uint8Array>> = {}, asked: unknown[] = []): FileReader =>
  async (path, sha256, part) => {
    if (part) asked.push({ path, hashed: sha256 !== undefined, ...part })
    const own = path.endsWith('.pmtiles') && path !== 'passages.pmtiles' ? beside[path] : publishedBytes(path)
    if (!own) throw new PackageError({ code: 'missing_resource', resource: path })
    return part ? own.subarray(part.offset, part.offset + part.length) : own
  }

describe('an archive of tiles', () => {
  it('is read by parts, of the version the descriptor means, and by none before one is asked for', async () => {
    const asked: unknown[] = []
    const data = await openPackage(readerWith({}, asked))
    const archive = await data.tiles('passage_lines')
    expect(asked).toEqual([])
    expect(await archive?.read({ offset: 0, length: 7 })).toEqual(new TextEncoder().encode('PMTiles'))
    expect(asked).toEqual([{ path: 'passages.pmtiles', hashed: true, offset: 0, length: 7 }])
  })

  it('that lies beside the package is found without being named, if it is one', async () => {
    const tiles = async (file?: Uint8Array) =>
      (await openPackage(readerWith(file ? { 'basemap.pmtiles': file } : {}))).tiles('basemap')
    expect((await tiles(LINES))?.key).toMatch(/^basemap-/)
    expect(await tiles()).toBeNull()
    // A server may answer its first page for what it has not.
    expect(await tiles(new TextEncoder().encode('<!doctype html>'))).toBeNull()
  })

  it('comes out of a file as a blob, of which the same parts are read', async () => {
    const { descriptor } = await openPackage(readerWith())
    const distant = distantPackage(descriptor, async () => ({ rows: [], frame: new Blob([Uint8Array.from(LINES)]) }))
    const archive = await distant.tiles('passage_lines')
    expect(await archive?.read({ offset: 100, length: 50 })).toEqual(LINES.slice(100, 150))
    const none = distantPackage(descriptor, async () => ({ rows: [], frame: null }))
    expect(await none.tiles('basemap')).toBeNull()
  })

  it('is checked with the rest of a foreign package, unless it is too big to be read whole', async () => {
    const { descriptor } = await openPackage(readerWith())
    expect(hashedArchives(descriptor).map(({ name }) => name)).toEqual(['passage_lines'])
    const resources = descriptor.resources.map((own) => ({ ...own, bytes: 1e9 }))
    expect(hashedArchives({ ...descriptor, resources })).toEqual([])
  })
})
