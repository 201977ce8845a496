import type { ArchiveName } from './catalogue'

/** A part of a file, in bytes. */
export interface FilePart {
  readonly offset: number
  readonly length: number
  readonly signal?: AbortSignal | undefined
}

/** An archive of map tiles (PMTiles), of which only parts are read. */
export interface TileArchive {
  /** No other archive that is open has the same. */
  readonly key: string
  read(part: FilePart): Promise<Uint8Array>
}

/** What an archive is called where the descriptor does not name it: a basemap is brought beside a package by hand. */
export const UNNAMED_ARCHIVES: Readonly<Partial<Record<ArchiveName, string>>> = { basemap: 'basemap.pmtiles' }

const MAGIC = 'PMTiles'

/** Whether a file begins as an archive of tiles does; a server may answer a page for what is not there. */
export async function isTileArchive({ read }: Pick<TileArchive, 'read'>): Promise<boolean> {
  const start = await read({ offset: 0, length: MAGIC.length }).catch(() => new Uint8Array())
  return new TextDecoder().decode(start.subarray(0, MAGIC.length)) === MAGIC
}
