import type { Feature, LineString, Position } from 'geojson'
import { PASSAGE_CLASSES, type PassageClass, type Passages } from '@/datapackage/packed/passages'
import { boundsOf, tilesOf, type TiledLayer } from './lineTiles'
import { writeArchive } from './pmtilesArchive'

/** Where a passage runs, and its name where it has one. */
export interface PassageLine {
  /** Its place in the packed columns. */
  readonly row: number
  readonly name: string | null
  readonly line: readonly Position[]
}

/** What a line of the map carries: enough to draw it by its gaps, and to find its record. */
export interface PassageProperties {
  readonly row: number
  /** Its municipality or dehyari and its number there. */
  readonly id: string
  readonly name?: string
  readonly state: number
  readonly kind: number
  readonly premises: number
  readonly unplated: number
  readonly unpostcoded: number
  readonly place: string
}

const LAYER = 'passages'
const [MIN_ZOOM, MAX_ZOOM] = [11, 14]

/** Further out, lanes are thinner than a pixel and tiles ten times as heavy. */
const LANES_FROM_ZOOM = 13
const NARROW: ReadonlySet<PassageClass> = new Set(['lane', 'dead_end'])

/**
 * The passages of a package as a tile archive, one line each, in the layer `passages`. At the greatest zoom all are there.
 * `counties` are those whose passages have lines; the archive's metadata name them, so that a page can say where to look.
 */
export function passageTiles(
  passages: Passages,
  lines: readonly PassageLine[],
  counties: readonly string[],
): Uint8Array {
  const layer: TiledLayer<PassageProperties> = {
    name: LAYER,
    features: lines.map((line) => featureOf(passages, line)),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    isShownAt: ({ kind }, zoom) => zoom >= LANES_FROM_ZOOM || !NARROW.has(PASSAGE_CLASSES[kind] ?? 'lane'),
  }
  return writeArchive(tilesOf(layer), {
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    bounds: boundsOf(lines.flatMap(({ line }) => line)),
    metadata: {
      vector_layers: [{ id: LAYER, minzoom: MIN_ZOOM, maxzoom: MAX_ZOOM, fields: FIELDS }],
      peyk: { places: counties },
    },
  })
}

const FIELDS: Readonly<Record<keyof PassageProperties, 'Number' | 'String'>> = {
  row: 'Number',
  id: 'String',
  name: 'String',
  state: 'Number',
  kind: 'Number',
  premises: 'Number',
  unplated: 'Number',
  unpostcoded: 'Number',
  place: 'String',
}

function featureOf(passages: Passages, { row, name, line }: PassageLine): Feature<LineString, PassageProperties> {
  const at = (column: Passages['kind']): number => column[row] ?? 0
  const place = passages.places[at(passages.place)] ?? ''
  const properties: PassageProperties = {
    row,
    id: `${place}-${at(passages.number)}`,
    ...(name !== null && { name }),
    state: at(passages.state),
    kind: at(passages.kind),
    premises: at(passages.premises),
    unplated: at(passages.unplated),
    unpostcoded: at(passages.unpostcoded),
    place,
  }
  return {
    type: 'Feature',
    id: row,
    properties,
    geometry: { type: 'LineString', coordinates: line.map((at) => [...at]) },
  }
}
