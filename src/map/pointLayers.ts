import type { FeatureCollection } from 'geojson'
import type { PointKind } from '@/datapackage/tables/network'
import { iconName } from './imageNames'
import { FONTS, textSize } from './labelLayers'
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
  }
}

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
export function pointLayers(look: MapLook): MapLayer[] {
  return [...clusterLayers(look), singleLayer(look)]
}

function clusterLayers({ palette, language }: MapLook): MapLayer[] {
  const { scale } = palette
  const shared = { source: SOURCES.points, filter: ['has', 'point_count'] as ['has', string] }
  return [
    {
      id: LAYERS.clusters,
      type: 'circle',
      minzoom: CLUSTERS_FROM_ZOOM,
      ...shared,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'point_count']], 1, 8 * scale, 16, 17 * scale],
        'circle-color': palette.surface,
        'circle-opacity': 0.94,
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': 1.5 * palette.areaLine,
      },
    },
    {
      id: 'cluster-counts',
      type: 'symbol',
      minzoom: CLUSTERS_FROM_ZOOM,
      ...shared,
      layout: {
        'text-field': ['number-format', ['get', 'point_count'], { locale: language === 'fa' ? 'fa-IR' : 'en-US' }],
        'text-font': [FONTS.bold],
        'text-size': textSize(scale, CLUSTER_TEXT),
        'text-allow-overlap': true,
        // About the circle's rim, which other names keep clear of.
        'text-padding': 7 * scale,
      },
      paint: { 'text-color': palette.ink },
    },
  ]
}

function singleLayer({ palette, theme }: MapLook): MapLayer {
  const icon = (kind: PointKind): string => iconName(kind, theme)
  return {
    id: LAYERS.points,
    type: 'symbol',
    minzoom: CLUSTERS_FROM_ZOOM,
    source: SOURCES.points,
    filter: ['!', ['has', 'point_count']],
    layout: {
      'icon-image': [
        'match',
        ['get', 'kind'],
        'post_office',
        icon('post_office'),
        'postal_agent',
        icon('postal_agent'),
        'pishkhan',
        icon('pishkhan'),
        icon('rural_post'),
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
