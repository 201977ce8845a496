import type { GeoJSONSourceSpecification } from 'maplibre-gl'
import type { MapScene } from './mapModel'
import type { MapLook } from './palette'
import { settlementCollection, siteCollection } from './reach'
import { LAYERS, SOURCES, type MapLayer } from './styleTypes'
import { RINGS_FROM_ZOOM } from './zooms'

/** Sites that a plan changes stand out from those of today. */
const PLANNED = ['place', 'spot', 'moved']
const isPlanned: ['in', ['get', 'sort'], ['literal', string[]]] = ['in', ['get', 'sort'], ['literal', PLANNED]]
const isStanding: ['==', ['get', 'sort'], string] = ['==', ['get', 'sort'], 'standing']
const MOST_ZOOM = 20

export function reachSources({ reach }: Pick<MapScene, 'reach'>): Record<string, GeoJSONSourceSpecification> {
  if (!reach) return {}
  return {
    [SOURCES.settlements]: { type: 'geojson', data: settlementCollection(reach) },
    [SOURCES.sites]: { type: 'geojson', data: siteCollection(reach) },
  }
}

/** Under the names of the areas: settlements by how they stand, circles of reach, and the points in their middles. */
export function reachLayers(look: MapLook, { reach }: Pick<MapScene, 'reach'>): MapLayer[] {
  if (!reach) return []
  return [
    { ...ringLayer(look), id: 'rings', minzoom: RINGS_FROM_ZOOM, filter: isStanding },
    settlementLayer(look),
    { ...ringLayer(look, 2), id: 'rings-planned', filter: isPlanned },
    siteLayer(look),
  ]
}

/** A circle is as wide as its kilometres at every zoom: twice as many pixels with each. */
function ringLayer({ palette }: MapLook, width = 1) {
  return {
    type: 'circle' as const,
    source: SOURCES.sites,
    paint: {
      'circle-radius': [
        'interpolate',
        ['exponential', 2],
        ['zoom'],
        0,
        ['get', 'pixels'],
        MOST_ZOOM,
        ['*', ['get', 'pixels'], 2 ** MOST_ZOOM],
      ] as unknown as number,
      'circle-color': palette.accent,
      'circle-opacity': width > 1 ? 0.08 : 0.04,
      'circle-stroke-color': palette.accentStrong,
      'circle-stroke-width': width * palette.areaLine,
      'circle-stroke-opacity': width > 1 ? 0.9 : 0.35,
    },
  }
}

function settlementLayer({ palette }: MapLook): MapLayer {
  const { scale, warn, accentStrong, surface, ink2 } = palette
  return {
    id: LAYERS.settlements,
    type: 'circle',
    source: SOURCES.settlements,
    paint: {
      'circle-radius': [
        'interpolate',
        ['linear'],
        ['zoom'],
        7,
        ['*', ['match', ['get', 'tone'], 'reached', 0.6 * scale, 0.8 * scale], ['get', 'radius']],
        11,
        ['*', 1.8 * scale, ['get', 'radius']],
      ],
      // Left out is hollow and lost is full, so that nobody has to tell them by colour.
      'circle-color': ['match', ['get', 'tone'], 'gained', accentStrong, 'lost', warn, 'out', surface, ink2],
      'circle-opacity': ['match', ['get', 'tone'], 'reached', 0.45, 1],
      'circle-stroke-color': ['match', ['get', 'tone'], ['out', 'lost'], warn, surface],
      'circle-stroke-width': ['match', ['get', 'tone'], 'out', 1.4 * scale, 0.6 * scale],
    },
  }
}

/** The points themselves: today's small, a plan's large, a closed one hollow. */
function siteLayer({ palette }: MapLook): MapLayer {
  const { scale, surface, accentStrong, ink, ink3 } = palette
  const sort: ['get', string] = ['get', 'sort']
  return {
    id: LAYERS.sites,
    type: 'circle',
    source: SOURCES.sites,
    paint: {
      'circle-radius': [
        'interpolate',
        ['linear'],
        ['zoom'],
        7,
        ['match', sort, 'standing', 1.1 * scale, 'closed', 4 * scale, 6 * scale],
        11,
        ['match', sort, 'standing', 4.5 * scale, 'closed', 6 * scale, 8 * scale],
      ],
      'circle-color': ['match', sort, 'standing', ink, 'closed', surface, accentStrong],
      'circle-stroke-color': ['match', sort, 'closed', ink3, surface],
      'circle-stroke-width': ['match', sort, 'standing', 0.5 * scale, 2 * scale],
    },
  }
}
