import type { FeatureCollection } from 'geojson'
import { POINT_KINDS } from '@/datapackage/tables/network'
import { CLUSTER_RADII } from './clusterRing'
import { RING_PARTS, ringPrefix, STATUS_SUFFIX } from './imageNames'
import { FONTS, textSize } from './labelLayers'
import type { MapScene } from './mapModel'
import type { MapLook } from './palette'
import { CLUSTER_RADIUS, CLUSTER_TEXT, SPOT_TEXT } from './sizes'
import { LAYERS, SOURCES, type MapLayer, type MapStyle } from './styleTypes'
import { CLUSTERS_FROM_ZOOM, POINT_NAMES_FROM_ZOOM, SINGLE_FROM_ZOOM } from './zooms'

export function pointSource(data: FeatureCollection): MapStyle['sources'][string] {
  return {
    type: 'geojson',
    data,
    cluster: true,
    clusterMaxZoom: SINGLE_FROM_ZOOM - 1,
    clusterRadius: CLUSTER_RADIUS,
    // How many of each kind a cluster holds.
    clusterProperties: Object.fromEntries(
      POINT_KINDS.map((kind) => [kind, ['+', ['case', ['==', ['get', 'kind'], kind], 1, 0]]]),
    ),
  }
}

/** The zoom from which points are clusters and marks. */
export const clustersFrom = ({ network }: Pick<MapScene, 'network'>): number => (network ? 0 : CLUSTERS_FROM_ZOOM)

/** The network as fine dots; they lie under the names and do not take the pointer from the areas. */
export function dotLayer({ palette }: MapLook): MapLayer {
  const { kinds, scale } = palette
  return {
    id: 'point-dots',
    type: 'circle',
    source: SOURCES.dots,
    maxzoom: CLUSTERS_FROM_ZOOM,
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 6.5, 1 * scale, CLUSTERS_FROM_ZOOM, 2.2 * scale],
      'circle-color': [
        'match',
        ['get', 'kind'],
        'pishkhan',
        kinds.pishkhan,
        'rural_post',
        kinds.rural_post,
        kinds.post_office,
      ],
      'circle-stroke-color': palette.surface,
      'circle-stroke-width': 0.5 * scale,
      'circle-stroke-opacity': 0.7,
    },
  }
}

/** Clusters with their count, then single points by shape and colour, with their names at a close look. */
export function pointLayers(look: MapLook, scene: Pick<MapScene, 'network' | 'chosenPoint'>): MapLayer[] {
  const minzoom = clustersFrom(scene)
  return [
    ...clusterLayers(look, minzoom),
    ...(scene.network ? [ringLayer(look)] : []),
    singleLayer(look, minzoom),
    ...(scene.network ? [chosenLayer(look, scene.chosenPoint ?? null)] : []),
  ]
}

/** The filter of the layer that marks the chosen point. */
export function isChosen(id: string | null): ['==', ['get', 'point_id'], string] {
  return ['==', ['get', 'point_id'], id ?? '']
}

/** Around the chosen point, also where it is in a cluster: its source has none. */
function chosenLayer({ palette }: MapLook, chosen: string | null): MapLayer {
  return {
    id: LAYERS.chosenPoint,
    type: 'circle',
    source: SOURCES.dots,
    filter: isChosen(chosen),
    paint: {
      'circle-radius': 12 * palette.scale,
      'circle-opacity': 0,
      'circle-stroke-color': palette.accentStrong,
      'circle-stroke-width': 3 * palette.areaLine,
    },
  }
}

/** The kinds' shares within a cluster's rim; each mixture is an image that the adapter draws when it is first named. */
function ringLayer({ theme }: MapLook): MapLayer {
  const share = (kind: string): unknown => [
    'to-string',
    ['round', ['*', RING_PARTS, ['/', ['get', kind], ['get', 'point_count']]]],
  ]
  const name = ['concat', ringPrefix(theme), ...POINT_KINDS.flatMap((kind, at) => [...(at ? ['-'] : []), share(kind)])]
  const [small, large] = CLUSTER_RADII
  return {
    id: 'cluster-rings',
    type: 'symbol',
    source: SOURCES.points,
    filter: ['has', 'point_count'],
    layout: {
      // As the style's types know no expression that is put together.
      'icon-image': name as unknown as string,
      'icon-size': ['interpolate', ['linear'], ['sqrt', ['get', 'point_count']], 1, small / large, 16, 1],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  }
}

function clusterLayers(look: MapLook, minzoom: number): MapLayer[] {
  const { scale, surface, accent, areaLine } = look.palette
  const [small, large] = CLUSTER_RADII
  const circles: MapLayer = {
    id: LAYERS.clusters,
    type: 'circle',
    minzoom,
    source: SOURCES.points,
    filter: ['has', 'point_count'],
    paint: {
      'circle-radius': [
        'interpolate',
        ['linear'],
        ['sqrt', ['get', 'point_count']],
        1,
        small * scale,
        16,
        large * scale,
      ],
      'circle-color': surface,
      'circle-opacity': 0.94,
      'circle-stroke-color': accent,
      'circle-stroke-width': 1.5 * areaLine,
    },
  }
  return [circles, countLayer(look, minzoom)]
}

function countLayer({ palette, language }: MapLook, minzoom: number): MapLayer {
  return {
    id: 'cluster-counts',
    type: 'symbol',
    minzoom,
    source: SOURCES.points,
    filter: ['has', 'point_count'],
    layout: {
      'text-field': ['number-format', ['get', 'point_count'], { locale: language === 'fa' ? 'fa-IR' : 'en-US' }],
      'text-font': [FONTS.bold],
      'text-size': textSize(palette.scale, CLUSTER_TEXT),
      'text-allow-overlap': true,
      // About the circle's rim, which other names keep clear of.
      'text-padding': 7 * palette.scale,
    },
    paint: { 'text-color': palette.ink },
  }
}

function singleLayer({ palette, theme }: MapLook, minzoom: number): MapLayer {
  const { suspended, closed } = STATUS_SUFFIX
  return {
    id: LAYERS.points,
    type: 'symbol',
    minzoom,
    source: SOURCES.points,
    filter: ['!', ['has', 'point_count']],
    layout: {
      // As `iconName` names them.
      'icon-image': [
        'concat',
        ['get', 'kind'],
        ['match', ['get', 'status'], 'suspended', suspended, 'closed', closed, ''],
        `:${theme}`,
      ],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.7, 12, 1],
      'icon-allow-overlap': true,
      'text-field': ['step', ['zoom'], '', POINT_NAMES_FROM_ZOOM, ['get', 'name']],
      'text-font': [FONTS.regular],
      'text-size': SPOT_TEXT * palette.scale,
      'text-anchor': 'top',
      'text-offset': [0, 0.8],
      'text-optional': true,
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.surface, 'text-halo-width': 1.5 },
  }
}
