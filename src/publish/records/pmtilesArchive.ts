import { gzipSync } from 'fflate'

/** A tile of an archive, packed, under its number along the Hilbert curve (`zxyToTileId` of `pmtiles`). */
export interface PackedTile {
  readonly id: number
  readonly bytes: Uint8Array
}

export interface ArchiveFacts {
  readonly minZoom: number
  readonly maxZoom: number
  /** West, south, east, north, in degrees. */
  readonly bounds: readonly [number, number, number, number]
  /** Layers and where the data come from, as TileJSON says it. */
  readonly metadata: Readonly<Record<string, unknown>>
}

interface Entry {
  readonly id: number
  readonly offset: number
  readonly length: number
  /** How many tiles it stands for; 0 for a leaf directory. */
  readonly run: 0 | 1
}

const HEADER_BYTES = 127

/** Readers fetch the first 16 KB at once, and find header and root directory in them. */
const MOST_ROOT_BYTES = 16_384 - HEADER_BYTES

/** The time of packing is left out, so that the same bytes come out at any time. fflate, unlike zlib, packs alike everywhere. */
export const packed = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9, mtime: 0 })

/**
 * Writes a PMTiles archive, version 3 (github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md), of vector tiles packed with
 * gzip. Tiles come in the order of their ids, empty ones left out. Where the root directory would not fit beside the
 * header, it leads to leaf directories. The same tiles give the same bytes.
 */
export function writeArchive(tiles: Iterable<PackedTile>, facts: ArchiveFacts): Uint8Array {
  const entries: Entry[] = []
  const contents: Uint8Array[] = []
  let length = 0
  for (const { id, bytes } of tiles) {
    entries.push({ id, offset: length, length: bytes.length, run: 1 })
    contents.push(bytes)
    length += bytes.length
  }
  const { root, leaves } = directories(entries)
  const metadata = packed(new TextEncoder().encode(JSON.stringify(facts.metadata)))
  const parts = [root, metadata, leaves]
  const header = headerOf(facts, entries.length, [...parts.map((part) => part.length), length])
  return joined([header, ...parts, ...contents])
}

function directories(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const whole = packed(directory(entries))
  if (whole.length <= MOST_ROOT_BYTES) return { root: whole, leaves: new Uint8Array() }
  for (let size = 4096; ; size *= 2) {
    const leaves: Uint8Array[] = []
    const leading: Entry[] = []
    let offset = 0
    for (let at = 0; at < entries.length; at += size) {
      const own = entries.slice(at, at + size)
      const leaf = packed(directory(own))
      leading.push({ id: own[0]?.id ?? 0, offset, length: leaf.length, run: 0 })
      leaves.push(leaf)
      offset += leaf.length
    }
    const root = packed(directory(leading))
    if (root.length <= MOST_ROOT_BYTES) return { root, leaves: joined(leaves) }
  }
}

/** Column by column: steps from id to id, runs, lengths, and offsets, where 0 says "right after the one before". */
function directory(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = []
  const put = (value: number): void => {
    let left = value
    // By division: ids and offsets pass 32 bits, where shifts end.
    for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) | 0x80)
    bytes.push(left)
  }
  put(entries.length)
  entries.forEach(({ id }, at) => put(id - (entries[at - 1]?.id ?? 0)))
  entries.forEach(({ run }) => put(run))
  entries.forEach(({ length }) => put(length))
  entries.forEach(({ offset }, at) => {
    const before = entries[at - 1]
    put(before && offset === before.offset + before.length ? 0 : offset + 1)
  })
  return Uint8Array.from(bytes)
}

const [GZIP, VECTOR_TILES] = [2, 1]

function headerOf({ minZoom, maxZoom, bounds }: ArchiveFacts, tiles: number, lengths: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('PMTiles'))
  bytes[7] = 3
  let offset = HEADER_BYTES
  lengths.forEach((length, at) => {
    view.setBigUint64(8 + 16 * at, BigInt(offset), true)
    view.setBigUint64(16 + 16 * at, BigInt(length), true)
    offset += length
  })
  // Addressed tiles, entries, contents: each tile is one of each.
  for (const at of [72, 80, 88]) view.setBigUint64(at, BigInt(tiles), true)
  const isClustered = 1
  bytes.set([isClustered, GZIP, GZIP, VECTOR_TILES, minZoom, maxZoom], 96)
  const [west, south, east, north] = bounds
  const degrees = (at: number, value: number): void => view.setInt32(at, Math.round(value * 1e7), true)
  bounds.forEach((value, at) => degrees(102 + 4 * at, value))
  bytes[118] = minZoom
  degrees(119, (west + east) / 2)
  degrees(123, (south + north) / 2)
  return bytes
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}
