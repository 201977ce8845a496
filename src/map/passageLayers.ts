import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl'
import { PASSAGE_CLASSES, UNNAMED, UNSIGNED } from '@/datapackage/packed/passages'
import { FONTS } from './labelLayers'
import type { MapScene } from './mapModel'
import type { MapLook } from './palette'
import type { PassageFault, ShownPassages } from './passageLines'
import { SPOT_TEXT } from './sizes'
import { LAYERS, SOURCES, type MapLayer, type MapStyle } from './styleTypes'
import { PASSAGE_NAMES_FROM_ZOOM } from './zooms'

const SHARED = { type: 'line', source: SOURCES.passages, 'source-layer': 'passages' } as const

/** Wider than a lane by so much, in the order of `PASSAGE_CLASSES`. */
const WIDTHS: Readonly<Record<(typeof PASSAGE_CLASSES)[number], number>> = {
  boulevard: 2,
  street: 1.45,
  lane: 1,
  dead_end: 0.85,
  square: 1.45,
  road: 1.6,
}

/** Shares of premises from which a line is of the next class, and so darker and wider. */
export const SHARE_BREAKS = [0.25, 0.5, 0.75] as const

export function passageSources({ passages }: Pick<MapScene, 'passages'>): MapStyle['sources'] {
  return passages ? { [SOURCES.passages]: { type: 'vector', url: `pmtiles://${passages.archive.key}` } } : {}
}

/** The net of passages, thin; over it those with the gap in view, told by colour and by width or dash; and their names. */
export function passageLayers(look: MapLook, { passages }: Pick<MapScene, 'passages'>): MapLayer[] {
  if (!passages) return []
  const { shown, chosen } = passages
  const gaps = shown.fault === 'any' ? (['unnamed', 'unsigned'] as const) : [shown.fault]
  return [
    netLayer(look),
    markLayer(LAYERS.chosenPassage, chosen, look, 5),
    ...gaps.flatMap((gap) => gapLayers(gap, shown, look)),
    markLayer(LAYERS.hoveredPassage, null, look, 2),
    nameLayer(look),
  ]
}

/** The filter of the layers that mark one passage. */
export const isPassage = (row: number | null): ['==', ['get', 'row'], number] => ['==', ['get', 'row'], row ?? -1]

/** The filter of the passages that stand out by a gap, among those that are let through. */
export function faultyPassages(
  gap: Exclude<PassageFault, 'any'>,
  { kinds, places }: ShownPassages,
): FilterSpecification {
  const missing = {
    unnamed: ['==', ['get', 'state'], UNNAMED],
    unsigned: ['==', ['get', 'state'], UNSIGNED],
    unplated: ['>', ['get', 'unplated'], 0],
    unpostcoded: ['>', ['get', 'unpostcoded'], 0],
  }[gap]
  const among = (property: string, list: readonly (string | number)[] | null): unknown[] =>
    list ? [['in', ['get', property], ['literal', list]]] : []
  // As the style's types know no list of conditions that is put together.
  return ['all', missing, ...among('kind', kinds), ...among('place', places)] as unknown as FilterSpecification
}

/** px at scale 1: wider closer by, for wider classes, and times `part`. */
function width(scale: number, part: number | ExpressionSpecification, more = 0): ExpressionSpecification {
  const byKind = ['match', ['get', 'kind'], ...PASSAGE_CLASSES.flatMap((kind, at) => [at, WIDTHS[kind]]), 1]
  const at = (px: number): unknown => ['+', more * scale, ['*', px * scale, byKind, part]]
  return [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    11,
    at(0.5),
    14,
    at(1.7),
    17,
    at(6),
  ] as unknown as ExpressionSpecification
}

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const

function netLayer({ palette }: MapLook): MapLayer {
  return {
    id: LAYERS.passages,
    ...SHARED,
    layout: ROUND,
    paint: { 'line-color': palette.lineStrong, 'line-width': width(palette.scale, 0.75), 'line-opacity': 0.9 },
  }
}

/** Without a name: the warning hue, wide and whole. Without a sign: the accent, dashed. Shares: darker and wider by class. */
function gapLayers(gap: Exclude<PassageFault, 'any'>, shown: ShownPassages, { palette }: MapLook): MapLayer[] {
  const { scale, warn, accentStrong, surface } = palette
  const layer = { ...SHARED, filter: faultyPassages(gap, shown) }
  if (gap === 'unnamed')
    return [
      {
        id: 'passages-unnamed',
        ...layer,
        layout: ROUND,
        paint: { 'line-color': warn, 'line-width': width(scale, 1.5, 0.4) },
      },
    ]
  if (gap === 'unsigned')
    return [
      // The net's own line would fill the gaps between the dashes.
      { id: 'passages-unsigned-ground', ...layer, paint: { 'line-color': surface, 'line-width': width(scale, 1.2) } },
      {
        id: 'passages-unsigned',
        ...layer,
        paint: { 'line-color': accentStrong, 'line-width': width(scale, 1.15, 0.2), 'line-dasharray': [2.2, 1.4] },
      },
    ]
  return [shareLayer(gap, layer, palette.classes, scale)]
}

function shareLayer(
  gap: 'unplated' | 'unpostcoded',
  layer: typeof SHARED & { readonly filter: FilterSpecification },
  classes: readonly string[],
  scale: number,
): MapLayer {
  const share: ExpressionSpecification = ['/', ['get', gap], ['max', 1, ['get', 'premises']]]
  const [, low = '', middle = '', high = '', most = ''] = classes
  const [a, b, c] = SHARE_BREAKS
  return {
    id: `passages-${gap}`,
    ...layer,
    layout: { ...ROUND, 'line-sort-key': share },
    paint: {
      'line-color': ['step', share, low, a, middle, b, high, c, most],
      'line-width': width(scale, ['step', share, 0.9, a, 1.2, b, 1.5, c, 1.9], 0.3),
    },
  }
}

/** Around the passage chosen or pointed at, under or over the others. */
function markLayer(id: string, row: number | null, { palette }: MapLook, more: number): MapLayer {
  return {
    id,
    ...SHARED,
    filter: isPassage(row),
    layout: ROUND,
    paint: {
      'line-color': more > 2 ? palette.accent : palette.ink,
      'line-opacity': more > 2 ? 0.55 : 1,
      'line-width': width(palette.scale, more > 2 ? 1.5 : 0.8, more),
    },
  }
}

function nameLayer({ palette }: MapLook): MapLayer {
  return {
    id: 'passage-names',
    type: 'symbol',
    source: SOURCES.passages,
    'source-layer': 'passages',
    minzoom: PASSAGE_NAMES_FROM_ZOOM,
    filter: ['has', 'name'],
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 320,
      'symbol-sort-key': ['get', 'kind'],
      'text-field': ['get', 'name'],
      'text-font': [FONTS.regular],
      'text-size': SPOT_TEXT * palette.scale,
      'text-max-angle': 40,
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.surface, 'text-halo-width': 1.8 },
  }
}
