import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl'
import type { Language } from '@/locale/format'
import { FONTS } from './labelLayers'
import type { MapScene } from './mapModel'
import type { MapLook, MapPalette } from './palette'
import { SPOT_TEXT } from './sizes'
import { SOURCES, type MapLayer, type MapStyle } from './styleTypes'

/**
 * Streets under the layers of the app, from an archive in the schema of Protomaps: layers earth, landuse, water, roads, places,
 * pois. Its older builds write `pmap:kind` for `kind`.
 */
export function streetSources({ streets }: Pick<MapScene, 'streets'>): MapStyle['sources'] {
  return streets ? { [SOURCES.streets]: { type: 'vector', url: `pmtiles://${streets.key}` } } : {}
}

const KIND: ExpressionSpecification = ['coalesce', ['get', 'kind'], ['get', 'pmap:kind'], '']
const SHARED = { source: SOURCES.streets } as const

const isKind = (...kinds: string[]): ExpressionSpecification => ['in', KIND, ['literal', kinds]]
const isPolygon: FilterSpecification = ['==', ['geometry-type'], 'Polygon']

/** Land, water and roads, in the quiet colours of the house: what lies over them carries the data. */
export function streetGroundLayers({ palette }: MapLook, { streets }: Pick<MapScene, 'streets'>): MapLayer[] {
  if (!streets) return []
  return [
    fill('earth', 'earth', palette.surface),
    fill('landuse', 'landuse', palette.ground, isKind(...GREEN)),
    fill('water', 'water', palette.water, isPolygon),
    {
      id: 'streets-rivers',
      type: 'line',
      ...SHARED,
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': palette.water, 'line-width': roadWidth(palette, 0.8) },
    },
    road('path', ['path', 'other'], palette.line, palette, 0.5),
    road('minor', ['minor_road'], palette.line, palette, 1),
    road('medium', ['medium_road'], palette.lineStrong, palette, 1.2),
    road('major', ['major_road', 'highway'], palette.lineStrong, palette, 1.9),
  ]
}

const GREEN = ['park', 'wood', 'forest', 'grass', 'farmland', 'cemetery', 'nature_reserve', 'garden']

function fill(name: string, layer: string, colour: string, filter?: FilterSpecification): MapLayer {
  return {
    id: `streets-${name}`,
    type: 'fill',
    ...SHARED,
    'source-layer': layer,
    ...(filter ? { filter } : {}),
    paint: { 'fill-color': colour },
  }
}

function roadWidth({ scale }: MapPalette, part: number): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], 7, 0.4 * part * scale, 12, part * scale, 16, 5 * part * scale]
}

function road(name: string, kinds: string[], colour: string, palette: MapPalette, part: number): MapLayer {
  return {
    id: `streets-${name}`,
    type: 'line',
    ...SHARED,
    'source-layer': 'roads',
    filter: isKind(...kinds),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': roadWidth(palette, part) },
  }
}

/** Names of roads, places and what people know a corner by, in the language spoken where the map has it. */
export function streetNameLayers({ palette, language }: MapLook, { streets }: Pick<MapScene, 'streets'>): MapLayer[] {
  if (!streets) return []
  const size = SPOT_TEXT * palette.scale
  const paint = { 'text-color': palette.ink3, 'text-halo-color': palette.surface, 'text-halo-width': 1.4 }
  const text = { 'text-field': nameIn(language), 'text-font': [FONTS.regular] }
  return [
    {
      id: 'streets-road-names',
      type: 'symbol',
      ...SHARED,
      'source-layer': 'roads',
      minzoom: 13,
      layout: { ...text, 'symbol-placement': 'line', 'text-size': size * 0.95 },
      paint,
    },
    {
      id: 'streets-pois',
      type: 'symbol',
      ...SHARED,
      'source-layer': 'pois',
      minzoom: 15,
      layout: { ...text, 'text-size': size * 0.9 },
      paint,
    },
    {
      id: 'streets-places',
      type: 'symbol',
      ...SHARED,
      'source-layer': 'places',
      minzoom: 9,
      filter: ['!', isKind('country', 'region')],
      layout: { ...text, 'text-size': size * 1.1 },
      paint: { ...paint, 'text-color': palette.ink2 },
    },
  ]
}

/** In Persian a name in another script is still better than none. */
function nameIn(language: Language): ExpressionSpecification {
  return language === 'fa'
    ? ['coalesce', ['get', 'name:fa'], ['get', 'name'], '']
    : ['coalesce', ['get', 'name:en'], ['get', 'name'], '']
}
