import { PMTiles, type Source } from 'pmtiles'
import type { TileArchive } from '@/datapackage/tileArchive'
import type { Bounds } from './bounds'
import type { Position } from './mapModel'
import { featureById } from './tileFeature'

/** Directories that were read are kept for all who read the archive. */
const opened = new Map<string, PMTiles>()

export function openedArchive(archive: TileArchive): PMTiles {
  const known = opened.get(archive.key) ?? new PMTiles(sourceOf(archive))
  opened.set(archive.key, known)
  return known
}

function sourceOf(archive: TileArchive): Source {
  return {
    getKey: () => archive.key,
    async getBytes(offset, length, signal) {
      const bytes = await archive.read({ offset, length, signal })
      // The library takes buffers, and a part of a file may be a view into a larger one.
      return { data: Uint8Array.from(bytes).buffer }
    },
  }
}

export interface TileFacts {
  readonly bounds: Bounds
  /** Counties whose passages have lines; `null`: the archive does not say. */
  readonly places: readonly string[] | null
}

/** What an archive says of itself. Rejects where it cannot be read. */
export async function tileFacts(archive: TileArchive): Promise<TileFacts> {
  const tiles = openedArchive(archive)
  const { minLon: west, minLat: south, maxLon: east, maxLat: north } = await tiles.getHeader()
  const metadata = (await tiles.getMetadata()) as { peyk?: { places?: unknown } } | null
  const places = metadata?.peyk?.places
  return {
    bounds: { west, south, east, north },
    places: Array.isArray(places) ? places.filter((code) => typeof code === 'string') : null,
  }
}

/** Tiles to look into, each way from where a feature is thought to be. */
const SEARCH = 6

/** Where a feature of a layer runs, sought from a position outwards among the finest tiles; `null`: not near it. */
export async function findFeature(
  archive: TileArchive,
  layer: string,
  id: number,
  near: Position,
): Promise<{ readonly at: Position; readonly name: string | null } | null> {
  const tiles = openedArchive(archive)
  const { maxZoom: zoom } = await tiles.getHeader()
  const count = 2 ** zoom
  const [midX, midY] = tileOf(near, count).map(Math.floor) as [number, number]
  for (let ring = 0; ring <= SEARCH; ring += 1) {
    const found = await Promise.all(
      ringAround(midX, midY, ring).map(async ([x, y]) => {
        const tile = await tiles.getZxy(zoom, x, y)
        const feature = tile && featureById(new Uint8Array(tile.data), layer, id)
        return feature && { at: positionOf([x + feature.at[0], y + feature.at[1]], count), name: feature.name }
      }),
    )
    const first = found.find((own) => own !== null && own !== undefined)
    if (first) return first
  }
  return null
}

function ringAround(midX: number, midY: number, ring: number): [number, number][] {
  const spots: [number, number][] = []
  for (let x = -ring; x <= ring; x += 1)
    for (let y = -ring; y <= ring; y += 1)
      if (Math.max(Math.abs(x), Math.abs(y)) === ring) spots.push([midX + x, midY + y])
  return spots
}

/** Web Mercator, in tiles of a zoom with `count` of them across. */
function tileOf([lon, lat]: Position, count: number): [number, number] {
  const y = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)
  return [(lon / 360 + 0.5) * count, y * count]
}

function positionOf([x, y]: readonly [number, number], count: number): Position {
  const lat = (Math.atan(Math.sinh((0.5 - y / count) * 2 * Math.PI)) * 180) / Math.PI
  return [(x / count - 0.5) * 360, lat]
}
