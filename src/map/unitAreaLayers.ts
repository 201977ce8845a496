import type { GeoJSONSourceSpecification } from 'maplibre-gl'
import type { PlaceCode } from '@/places/tree'
import { hatchName } from './imageNames'
import type { MapScene } from './mapModel'
import type { MapLook, MapPalette } from './palette'
import { LAYERS, SOURCES, type MapLayer } from './styleTypes'
import { hasUnitAreas } from './areaUnits'
import { unitAreaCollection } from './unitCollections'
import { STREETS_FROM_ZOOM } from './zooms'

const source = SOURCES.unitAreas
const IS_SILENT: ['==', ['get', 'class'], number] = ['==', ['get', 'class'], -1]
const JOINED = { 'line-join': 'round', 'line-cap': 'round' } as const
/** Streets that lie under an area show through it at a look at which they are what one looks for. */
const OVER_STREETS: ['interpolate', ['linear'], ['zoom'], ...number[]] = [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...[10.5, 1],
  ...[12.5, 0.4],
]

export function unitAreaSources({ units }: Pick<MapScene, 'units'>): Record<string, GeoJSONSourceSpecification> {
  return hasUnitAreas(units) ? { [source]: { type: 'geojson', data: unitAreaCollection(units) } } : {}
}

/**
 * Areas of municipalities and dehyaris in the colours of the classes, hatched where one did not report. Where passages are drawn the
 * colours end and the borders stay: they say whose passages those are.
 */
export function unitAreaLayers(
  { palette, theme }: MapLook,
  { units, streets, passages }: Pick<MapScene, 'units' | 'streets' | 'passages'>,
): MapLayer[] {
  if (!hasUnitAreas(units)) return []
  const { classes, surface } = palette
  const [best = surface, good = surface, middle = surface, poor = surface, worst = surface] = classes
  const clear = 'rgba(0,0,0,0)'
  const opacity = { 'fill-opacity': streets ? OVER_STREETS : 1 }
  const afar = passages ? { maxzoom: STREETS_FROM_ZOOM } : {}
  return [
    {
      id: 'unit-area-hatch',
      type: 'fill',
      source,
      ...afar,
      filter: IS_SILENT,
      paint: { 'fill-pattern': hatchName(theme), ...opacity },
    },
    {
      id: LAYERS.unitAreas,
      type: 'fill',
      source,
      ...afar,
      paint: {
        'fill-color': ['match', ['get', 'class'], 0, best, 1, good, 2, middle, 3, poor, 4, worst, clear],
        ...opacity,
      },
    },
    borderLayer(palette),
  ]
}

/** A municipality has a dark rim, a dehyari a pale one, as their marks have. */
const borderLayer = ({ ink, ink3, areaLine }: MapPalette): MapLayer => ({
  id: 'unit-area-borders',
  type: 'line',
  source,
  layout: JOINED,
  paint: {
    'line-color': ['match', ['get', 'kind'], 'municipality', ink, ink3],
    'line-width': ['match', ['get', 'kind'], 'municipality', 0.9 * areaLine, 0.6 * areaLine],
  },
})

/** Of the unit under the pointer and of the one chosen, above all fills. */
export function unitAreaOutlines({ palette }: MapLook, { units }: Pick<MapScene, 'units'>): MapLayer[] {
  if (!units || !hasUnitAreas(units)) return []
  const outline = (id: string, code: PlaceCode | null, colour: string, width: number): MapLayer => ({
    id,
    type: 'line',
    source,
    filter: ['==', ['get', 'place_code'], code ?? ''],
    layout: JOINED,
    paint: { 'line-color': colour, 'line-width': width * palette.areaLine },
  })
  return [
    outline(LAYERS.chosenAreaCasing, units.chosen, palette.surface, 5),
    outline(LAYERS.chosenArea, units.chosen, palette.accentStrong, 3),
    outline(LAYERS.hoveredArea, null, palette.ink, 1.75),
  ]
}
