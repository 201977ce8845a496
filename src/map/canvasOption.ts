import type { CustomSeriesOption } from 'echarts/charts'
import type { GeoComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { basemapBounds } from './bounds'
import { boundsToFit, paddingOf } from './framing'
import { fitProjection } from './figureProjection'
import { groundRegions } from './canvasGround'
import type { MapScene } from './mapModel'
import { zoomOf } from './mapView'
import type { MapLook } from './palette'

export type CanvasOption = ComposeOption<GeoComponentOption | CustomSeriesOption> & {
  readonly geo: GeoComponentOption & { readonly width: number }
}

export interface CanvasFrame {
  /** px */
  readonly width: number
  readonly height: number
  /** Under which the base map's shapes are known to ECharts. */
  readonly ground: string
  readonly hatch: Parameters<typeof groundRegions>[2]
  /** A finger moves the page, not the map, until the map is looked at closely; two fingers zoom it. */
  readonly roam: boolean | 'scale'
  /** Draws what lies over the areas. */
  readonly overlay: NonNullable<CustomSeriesOption['renderItem']>
}

const MOST_ZOOM = 16
/** The province may be made a little smaller than its frame, as on the other map. */
const LEAST_SCALE = 2 ** -0.5

/**
 * The ECharts option of the map: the areas as a `geo` component, all else as one custom series over it. What is not in
 * it (how close and where the map is looked at) stays as it is.
 */
export function canvasOption(scene: MapScene, look: MapLook, frame: CanvasFrame): CanvasOption {
  return {
    animation: false,
    backgroundColor: look.palette.ground,
    geo: {
      map: frame.ground,
      ...wholeProvince(scene, look, frame),
      roam: frame.roam,
      roamTrigger: 'global',
      // The adapter asks what lies under the pointer, and the overlay draws hover and selection.
      silent: true,
      selectedMode: false,
      emphasis: { disabled: true },
      label: { show: false },
      itemStyle: { borderJoin: 'round' },
      regions: groundRegions(scene, look, frame.hatch),
    },
    series: [
      {
        type: 'custom',
        id: 'overlay',
        coordinateSystem: 'geo',
        silent: true,
        clip: false,
        renderItem: frame.overlay,
        data: [[0, 0]],
      },
    ],
  }
}

type Fitted = Pick<GeoComponentOption, 'aspectScale' | 'boundingCoords' | 'left' | 'top' | 'height' | 'scaleLimit'> & {
  readonly width: number
}

/** The whole province in its frame, by the projection of the drawn map: a degree of longitude is cos(latitude) as wide. */
function wholeProvince(scene: MapScene, look: MapLook, { width, height }: CanvasFrame): Fitted {
  const [west, south, east, north] = boundsToFit(scene)
  const { top, bottom, left, right } = paddingOf(width, height, scene, look.palette.scale)
  const margin = { top, bottom, start: left, end: right }
  const project = fitProjection({ west, south, east, north }, width, height, margin)
  const [[x0, y0], [x1, y1]] = [project([west, north]), project([east, south])]
  return {
    aspectScale: Math.cos((((north + south) / 2) * Math.PI) / 180),
    boundingCoords: [
      [west, north],
      [east, south],
    ],
    left: x0,
    top: y0,
    width: x1 - x0,
    height: y1 - y0,
    scaleLimit: {
      min: LEAST_SCALE * wholeShare(scene),
      max: 2 ** (MOST_ZOOM - zoomOf((x1 - x0) / (east - west))),
    },
  }
}

/** How much smaller than what is in view at first the whole province is drawn; 1 where it is that itself. */
function wholeShare({ basemap, focus }: MapScene): number {
  if (!focus) return 1
  const { west, south, east, north } = basemapBounds(basemap)
  return Math.min(1, (focus.east - focus.west) / (east - west), (focus.north - focus.south) / (north - south))
}
