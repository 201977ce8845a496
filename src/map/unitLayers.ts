import type { GeoJSONSourceSpecification } from 'maplibre-gl'
import type { PlaceCode } from '@/places/tree'
import { silentUnitName, SILENT_UNIT_RADIUS } from './imageNames'
import { FONTS } from './labelLayers'
import type { MapScene } from './mapModel'
import type { MapLook, MapPalette } from './palette'
import { SPOT_TEXT } from './sizes'
import { LAYERS, SOURCES, type MapExpression, type MapLayer } from './styleTypes'
import { unitAreaOutlines, unitAreaSources } from './unitAreaLayers'
import { hasUnitAreas } from './areaUnits'
import { unitCollection } from './unitCollections'
import { UNIT_GROWTH, type MapUnits, type UnitPaint } from './units'
import { STREETS_FROM_ZOOM, UNIT_NAMES_FROM_ZOOM, VILLAGE_NAMES_FROM_ZOOM } from './zooms'

const IS_SILENT: ['==', ['get', 'class'], number] = ['==', ['get', 'class'], -1]

export function unitSources({ units }: Pick<MapScene, 'units'>): Record<string, GeoJSONSourceSpecification> {
  return units
    ? { [SOURCES.units]: { type: 'geojson', data: unitCollection(units) }, ...unitAreaSources({ units }) }
    : {}
}

/**
 * Municipalities and dehyaris in the colours of the classes; one that did not report is a hatched disc. Who has an area is a mark only
 * while the area would be smaller; see `unitAreaLayers` for its colours.
 */
export function unitLayers(look: MapLook, { units, passages }: Pick<MapScene, 'units' | 'passages'>): MapLayer[] {
  if (!units) return []
  const layers = [
    discLayer(look),
    silentLayer(look),
    ringLayer(look, units.chosen),
    hoverLayer(look),
    nameLayer(look, 'dehyari'),
    nameLayer(look, 'municipality'),
  ]
  // At street zoom the passages themselves are there.
  const marks = passages ? layers.map((layer) => ({ ...layer, maxzoom: STREETS_FROM_ZOOM })) : layers
  return [...unitAreaOutlines(look, { units }), ...marks]
}

const isUnit = (code: PlaceCode | null): ['==', ['get', 'place_code'], string] => [
  '==',
  ['get', 'place_code'],
  code ?? '',
]

/** Whether a unit is drawn as a mark at the zoom in force. */
const IS_MARK: ['<', ['zoom'], ['get', 'until']] = ['<', ['zoom'], ['get', 'until']]

/** The layers that mark the unit chosen or under the pointer, however it is drawn, and their filters. */
export function unitFilters(
  units: MapUnits,
  role: 'chosen' | 'hovered',
  code: PlaceCode | null,
): readonly (readonly [layer: string, filter: MapExpression])[] {
  const areas = role === 'chosen' ? [LAYERS.chosenArea, LAYERS.chosenAreaCasing] : [LAYERS.hoveredArea]
  return [
    [role === 'chosen' ? LAYERS.chosenUnit : LAYERS.hoveredUnit, ['all', isUnit(code), IS_MARK]],
    ...(hasUnitAreas(units) ? areas : []).map((layer): [string, MapExpression] => [layer, ['all', isUnit(code)]]),
  ]
}

/** A size that follows the unit's radius and grows with the zoom, `more` px larger. */
function sized(scale: number, more = 0, part = 1) {
  const stops = UNIT_GROWTH.flatMap(([zoom, factor]) => [
    zoom,
    ['+', more * scale, ['*', factor * scale * part, ['get', 'radius']]],
  ])
  // As the style's types know no list of stops that is put together.
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as number
}

/** A municipality has a dark rim, a dehyari a pale one: nobody has to tell them by colour. */
function discLayer({ palette }: MapLook): MapLayer {
  const { classes, surface, ink, ink3, scale } = palette
  const [best = surface, good = surface, middle = surface, poor = surface, worst = surface] = classes
  const isCity: ['==', ['get', 'kind'], string] = ['==', ['get', 'kind'], 'municipality']
  return {
    id: LAYERS.units,
    type: 'circle',
    source: SOURCES.units,
    filter: ['all', ['!', IS_SILENT], IS_MARK],
    paint: {
      'circle-radius': sized(scale),
      'circle-color': ['match', ['get', 'class'], 0, best, 1, good, 2, middle, 3, poor, worst],
      'circle-stroke-color': ['case', isCity, ink, ink3],
      // Fine where the whole province is seen, or rims would be all that is left of the small ones.
      'circle-stroke-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        7,
        ['case', isCity, 1.1 * scale, 0.3 * scale],
        9.5,
        ['case', isCity, 1.6 * scale, 0.7 * scale],
      ],
    },
  }
}

function silentLayer({ theme }: MapLook): MapLayer {
  return {
    id: LAYERS.silentUnits,
    type: 'symbol',
    source: SOURCES.units,
    filter: ['all', IS_SILENT, IS_MARK],
    layout: {
      'icon-image': silentUnitName(theme),
      // The image is drawn in the theme's scale already.
      'icon-size': sized(1, 0, 1 / SILENT_UNIT_RADIUS),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  }
}

function markLayer(id: string, code: PlaceCode | null, palette: MapPalette, colour: string, width: number): MapLayer {
  return {
    id,
    type: 'circle',
    source: SOURCES.units,
    filter: ['all', isUnit(code), IS_MARK],
    paint: {
      'circle-radius': sized(palette.scale, width),
      'circle-opacity': 0,
      'circle-stroke-color': colour,
      'circle-stroke-width': width * palette.areaLine,
    },
  }
}

const ringLayer = ({ palette }: MapLook, chosen: PlaceCode | null): MapLayer =>
  markLayer(LAYERS.chosenUnit, chosen, palette, palette.accentStrong, 3)

const hoverLayer = ({ palette }: MapLook): MapLayer => markLayer(LAYERS.hoveredUnit, null, palette, palette.ink, 1.5)

/** Names of municipalities, the largest first; of villages at a closer look. */
function nameLayer({ palette }: MapLook, kind: UnitPaint['kind']): MapLayer {
  const isCity = kind === 'municipality'
  return {
    id: `names-${kind}`,
    type: 'symbol',
    source: SOURCES.units,
    minzoom: isCity ? UNIT_NAMES_FROM_ZOOM : VILLAGE_NAMES_FROM_ZOOM,
    filter: ['==', ['get', 'kind'], kind],
    layout: {
      'symbol-sort-key': ['-', 0, ['get', 'radius']],
      'text-field': ['get', 'name'],
      'text-font': [isCity ? FONTS.bold : FONTS.regular],
      'text-size': SPOT_TEXT * palette.scale,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': ['interpolate', ['linear'], ['get', 'radius'], 3, 0.6, 15, 1.6],
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.surface, 'text-halo-width': 1.6 },
  }
}
