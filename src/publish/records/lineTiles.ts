import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Feature, LineString, Position } from 'geojson'
import { zxyToTileId } from 'pmtiles'
import { packed, type PackedTile } from './pmtilesArchive'

export interface TiledLayer<P> {
  readonly name: string
  readonly features: readonly Feature<LineString, P>[]
  readonly minZoom: number
  /** Here every feature is there, as it was given. */
  readonly maxZoom: number
  /** Whether a feature is drawn at a zoom below the greatest. */
  isShownAt(properties: P, zoom: number): boolean
}

const EXTENT = 4096
/** Around a tile, so that a wide line does not end at its edge. */
const BUFFER = 64

type Bounds = readonly [west: number, south: number, east: number, north: number]

/** Cuts lines into vector tiles, in the order of their ids; tiles without a line are left out. */
export function* tilesOf<P>(layer: TiledLayer<P>): Generator<PackedTile> {
  const collection = { type: 'FeatureCollection' as const, features: [...layer.features] }
  const index = new GeoJSONVT(collection as GeoJSON.FeatureCollection, {
    maxZoom: layer.maxZoom,
    // Tiles are cut when they are asked for: most of the world has none.
    indexMaxZoom: layer.minZoom,
    indexMaxPoints: 0,
    extent: EXTENT,
    buffer: BUFFER,
  })
  const boxes = layer.features.map(({ geometry }) => boundsOf(geometry.coordinates))
  for (let zoom = layer.minZoom; zoom <= layer.maxZoom; zoom += 1) {
    for (const { id, x, y } of touchedTiles(boxes, zoom)) {
      const tile = index.getTile(zoom, x, y)
      const isShown = (properties: P): boolean => zoom === layer.maxZoom || layer.isShownAt(properties, zoom)
      const shown = (tile?.features ?? []).filter(({ tags }) => isShown(tags as P))
      if (!tile || shown.length === 0) continue
      // Fewer of the tile's own features; the library's types tell them apart before and after they are put on its grid.
      const own = { ...tile, features: shown } as GeoJSONVTTile
      yield { id, bytes: packed(fromGeojsonVt({ [layer.name]: own }, { version: 2, extent: EXTENT })) }
    }
  }
}

export function boundsOf(positions: readonly Position[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [lon = 0, lat = 0] of positions) {
    ;[west, south] = [Math.min(west, lon), Math.min(south, lat)]
    ;[east, north] = [Math.max(east, lon), Math.max(north, lat)]
  }
  return [west, south, east, north]
}

interface TileAt {
  readonly id: number
  readonly x: number
  readonly y: number
}

/** Tiles that the boxes lie in or whose buffers they touch, in the order of their ids. */
function touchedTiles(boxes: readonly Bounds[], zoom: number): TileAt[] {
  const touched = new Map<number, TileAt>()
  const tiles = 2 ** zoom
  const reach = BUFFER / EXTENT
  for (const [west, south, east, north] of boxes) {
    const [left, right] = [xOf(west) * tiles - reach, xOf(east) * tiles + reach]
    const [top, bottom] = [yOf(north) * tiles - reach, yOf(south) * tiles + reach]
    for (let x = Math.max(0, Math.floor(left)); x <= Math.min(tiles - 1, Math.floor(right)); x += 1)
      for (let y = Math.max(0, Math.floor(top)); y <= Math.min(tiles - 1, Math.floor(bottom)); y += 1) {
        const id = zxyToTileId(zoom, x, y)
        touched.set(id, { id, x, y })
      }
  }
  return [...touched.values()].sort((one, other) => one.id - other.id)
}

/** Web Mercator, from 0 to 1. */
const xOf = (lon: number): number => lon / 360 + 0.5

function yOf(lat: number): number {
  const sin = Math.sin((lat * Math.PI) / 180)
  return 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI
}
