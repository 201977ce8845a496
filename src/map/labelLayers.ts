import { byClass } from './areaLayers'
import type { MapLook } from './palette'
import { NAME_TEXT, SEA_TEXT, SPOT_TEXT, TEXT_ZOOMS } from './sizes'
import { SOURCES, type MapLayer } from './styleTypes'
import { CITY_NAMES_FROM_ZOOM, UNIT_NAMES_FROM_ZOOM } from './zooms'

/** Names in `text-font` and in the style's `font-faces`. */
export const FONTS = { regular: 'Vazirmatn Regular', bold: 'Vazirmatn Bold' } as const

/** Text grows with the map: see `zooms.ts`. */
export function textSize(
  scale: number,
  [small, large]: readonly [number, number],
): ['interpolate', ['linear'], ['zoom'], number, number, number, number] {
  return ['interpolate', ['linear'], ['zoom'], TEXT_ZOOMS[0], small * scale, TEXT_ZOOMS[1], large * scale]
}

type TextField = NonNullable<Extract<MapLayer, { type: 'symbol' }>['layout']>['text-field']

/** Name, and the value in bold below it. */
const NAME_OVER_VALUE: NonNullable<TextField> = [
  'format',
  ['get', 'name'],
  {},
  ['case', ['==', ['get', 'value'], ''], '', '\n'],
  {},
  ['get', 'value'],
  { 'text-font': ['literal', [FONTS.bold]] },
]

export function seaLayers({ palette }: MapLook): MapLayer[] {
  return [
    {
      id: 'sea-name',
      type: 'symbol',
      source: SOURCES.sea,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [FONTS.regular],
        'text-size': textSize(palette.scale, SEA_TEXT),
      },
      paint: { 'text-color': palette.ink3 },
    },
  ]
}

export function leaderLayers({ palette }: MapLook, isGround: boolean): MapLayer[] {
  // As long as the names they lead to.
  const shared = { source: SOURCES.leaders, ...(isGround ? { maxzoom: UNIT_NAMES_FROM_ZOOM } : {}) }
  return [
    {
      id: 'leader-lines',
      type: 'line',
      ...shared,
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': palette.ink3, 'line-width': palette.areaLine },
    },
    {
      id: 'leader-dots',
      type: 'circle',
      ...shared,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 2 * palette.scale,
        'circle-color': palette.surface,
        'circle-stroke-color': palette.ink3,
        'circle-stroke-width': palette.areaLine,
      },
    },
  ]
}

/** All names and values are shown, even where they touch. */
const STAYING = { 'text-allow-overlap': true } as const

/** Where clusters of contact points are drawn, names step aside for them, or give way. */
const STEPPING_ASIDE: NonNullable<Extract<MapLayer, { type: 'symbol' }>['layout']> = {
  'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
  'text-radial-offset': 1.4,
  'text-justify': 'auto',
}

/**
 * Inside its area a label takes the ink of its class and a halo of the fill; at sea, or where it may step aside onto a
 * neighbour, plain ink. `clustersFrom` is the zoom from which clusters are drawn; `null`: there are no points.
 */
export function areaLabelLayers({ palette }: MapLook, clustersFrom: number | null): MapLayer[] {
  const layout = {
    'text-field': NAME_OVER_VALUE,
    'text-font': [FONTS.regular],
    'text-size': textSize(palette.scale, NAME_TEXT),
    'text-line-height': 1.15,
    'text-padding': 0,
    // Names come wrapped.
    'text-max-width': 40,
  }
  const shared = { type: 'symbol', source: SOURCES.labels } as const
  const plainInk = { 'text-color': palette.ink, 'text-halo-color': palette.surface, 'text-halo-width': 1.4 }
  const inside: MapLayer = {
    id: 'area-names',
    ...shared,
    filter: ['!', ['get', 'outside']],
    layout: { ...layout, ...STAYING },
    paint: {
      'text-color': byClass(palette.onClasses, palette.ink),
      'text-halo-color': byClass(palette.classes, palette.hatchGround),
      'text-halo-width': 1.4,
    },
  }
  const amongClusters: MapLayer = {
    id: 'area-names-among-clusters',
    ...shared,
    minzoom: clustersFrom ?? 0,
    filter: ['!', ['get', 'outside']],
    layout: { ...layout, ...STEPPING_ASIDE },
    paint: plainInk,
  }
  const outside: MapLayer = {
    id: 'area-names-outside',
    ...shared,
    filter: ['get', 'outside'],
    layout: { ...layout, ...STAYING, 'text-anchor': 'bottom' },
    paint: { ...plainInk, 'text-halo-color': palette.water },
  }
  if (clustersFrom === null) return [inside, outside]
  return [...(clustersFrom > 0 ? [{ ...inside, maxzoom: clustersFrom }] : []), amongClusters, outside]
}

/** Names of areas that are mere ground: without figures, and gone where those of the units in them begin. */
export function groundLabelLayers({ palette }: MapLook): MapLayer[] {
  return [
    {
      id: 'ground-names',
      type: 'symbol',
      source: SOURCES.labels,
      maxzoom: UNIT_NAMES_FROM_ZOOM,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [FONTS.regular],
        'text-size': textSize(palette.scale, NAME_TEXT),
        'text-line-height': 1.15,
        'text-max-width': 40,
        'text-anchor': ['case', ['get', 'outside'], 'bottom', 'center'],
        ...STAYING,
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.surface, 'text-halo-width': 1.6 },
    },
  ]
}

export function cityLayers({ palette }: MapLook): MapLayer[] {
  return [
    {
      id: 'city-names',
      type: 'symbol',
      source: SOURCES.cities,
      minzoom: CITY_NAMES_FROM_ZOOM,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [FONTS.regular],
        'text-size': SPOT_TEXT * palette.scale,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.5,
      },
      paint: { 'text-color': palette.ink2, 'text-halo-color': palette.surface, 'text-halo-width': 1.5 },
    },
  ]
}
