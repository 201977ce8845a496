import { addProtocol } from 'maplibre-gl'
import { Protocol } from 'pmtiles'
import type { TileArchive } from '@/datapackage/tileArchive'
import { openedArchive } from './tileArchiveAdapter'

/** What MapLibre asks for tiles of archives: one for all maps of the visit. */
let protocol: Protocol | null = null

/** Lets styles name these archives as `pmtiles://<key>`. */
export function serveTiles(archives: readonly TileArchive[]): void {
  if (!protocol) {
    protocol = new Protocol()
    addProtocol('pmtiles', protocol.tile)
  }
  for (const archive of archives) if (!protocol.get(archive.key)) protocol.add(openedArchive(archive))
}
