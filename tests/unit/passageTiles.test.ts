import { gzipSync } from 'fflate'
import { tileIdToZxy, zxyToTileId } from 'pmtiles'
import { describe, expect, it } from 'vitest'
import { SIGNED, UNNAMED } from '@/datapackage/packed/passages'
import { passageTiles, type PassageLine } from '@/publish/records/passageLines'
import { writeArchive } from '@/publish/records/pmtilesArchive'
import { stream } from '@/sample/random'
import { archiveOf, featuresIn, tilesWithin } from '#tests/fixtures/tileArchive'
import { tinyPassages } from '#tests/fixtures/tinyPassages'

const passages = tinyPassages()

/** Short streets side by side, some hundred metres each, and a road through several tiles. */
const lines: PassageLine[] = Array.from({ length: passages.count }, (_, row) => {
  const [lon, lat] = [49.5 + row * 0.002, 37.25]
  const line = row === 5 ? [[49.4, 37.2], [49.7, 37.3]] : [[lon, lat], [lon, lat + 0.001], [lon + 0.001, lat + 0.002]] // prettier-ignore
  return { row, name: passages.state[row] === UNNAMED ? null : `بهار ${row}`, line }
})
const bytes = passageTiles(passages, lines, ['0101'])
const archive = archiveOf(bytes)

async function rowsAt(zoom: number): Promise<unknown[]> {
  const { minLon, minLat, maxLon, maxLat } = await archive.getHeader()
  const tiles = tilesWithin([minLon, minLat, maxLon, maxLat], zoom)
  const found = await Promise.all(tiles.map((tile) => featuresIn(archive, 'passages', tile)))
  return [...new Set(found.flat().map(({ properties }) => properties['row']))].sort()
}

describe('the tiles of passages', () => {
  it('state their zooms and bounds', async () => {
    const header = await archive.getHeader()
    expect(header).toMatchObject({ minZoom: 11, maxZoom: 14, clustered: true, tileType: 1, tileCompression: 2 })
    expect([header.minLon, header.minLat, header.maxLon, header.maxLat]).toEqual([49.4, 37.2, 49.7, 37.3])
    expect(await archive.getMetadata()).toMatchObject({
      vector_layers: [{ id: 'passages', minzoom: 11, maxzoom: 14 }],
      peyk: { places: ['0101'] },
    })
  })

  it('hold every passage at the greatest zoom, and lanes and dead ends from 13 on', async () => {
    expect(await rowsAt(14)).toEqual(lines.map(({ row }) => row))
    expect(await rowsAt(13)).toEqual(lines.map(({ row }) => row))
    expect(await rowsAt(12)).toEqual([0, 4, 5])
  })

  it('carry what the columns say of a passage, and its name where it has one', async () => {
    const [tile] = tilesWithin([49.5, 37.25, 49.5, 37.25], 14)
    const features = tile ? await featuresIn(archive, 'passages', tile) : []
    const first = features.find(({ properties }) => properties['row'] === 0)
    expect(first?.properties).toEqual({
      row: 0,
      id: `${passages.places[0]}-1`,
      name: 'بهار 0',
      state: SIGNED,
      kind: 1,
      premises: 40,
      unplated: 5,
      unpostcoded: 0,
      place: passages.places[0],
    })
    expect(features.find(({ properties }) => properties['row'] === 1)?.properties).not.toHaveProperty('name')
    // To the third of a metre that a tile tells apart.
    first?.line.forEach(([lon, lat], at) => {
      expect(lon).toBeCloseTo(lines[0]?.line[at]?.[0] ?? 0, 5)
      expect(lat).toBeCloseTo(lines[0]?.line[at]?.[1] ?? 0, 5)
    })
    expect(first?.line).toHaveLength(3)
  })

  it('has no tile where no line runs, though it lies within the bounds', async () => {
    const far = tilesWithin([49.41, 37.29, 49.41, 37.29], 14)[0] ?? [0, 0, 0]
    expect(await archive.getZxy(...far)).toBeUndefined()
  })

  it('are the same bytes for the same passages', () => {
    expect(Buffer.compare(passageTiles(tinyPassages(), lines, ['0101']), bytes)).toBe(0)
  })
})

describe('an archive with more tiles than its root can name', () => {
  // As from a country: tiles of zoom 18 along the curve from Tehran on, in steps and of sizes that do not repeat.
  const first = zxyToTileId(18, 168_500, 103_300)
  const random = stream('tiles')
  const payload = (at: number): Uint8Array => new TextEncoder().encode(`tile ${at} `.repeat(1 + (at % 7)))
  let last = first
  const tiles = Array.from({ length: 40_000 }, (_, at) => {
    last += random.integer(1, 900)
    return { id: last, bytes: gzipSync(payload(at), { mtime: 0, level: at % 2 === 0 ? 0 : 6 }) }
  })
  const bounds = [51, 35, 52, 36] as const
  const large = writeArchive(tiles, { minZoom: 18, maxZoom: 18, bounds, metadata: {} })

  it('leads to them by leaf directories, and keeps header and root within the first 16 KB', async () => {
    const header = await archiveOf(large).getHeader()
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16_384)
    expect(header.leafDirectoryLength).toBeGreaterThan(0)
    expect(header).toMatchObject({ numAddressedTiles: 40_000, numTileEntries: 40_000, numTileContents: 40_000 })
  })

  it.each([0, 1, 4095, 4096, 20_000, 39_999])('finds tile %i', async (at) => {
    const tile = await archiveOf(large).getZxy(...tileIdToZxy(tiles[at]?.id ?? 0))
    expect(tile && new Uint8Array(tile.data)).toEqual(payload(at))
  })

  it('has nothing before the first tile and after the last', async () => {
    expect(await archiveOf(large).getZxy(...tileIdToZxy(first))).toBeUndefined()
    expect(await archiveOf(large).getZxy(...tileIdToZxy(last + 1))).toBeUndefined()
  })
})
