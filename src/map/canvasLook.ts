import type { Letters } from './canvasShapes'
import { atZoom, type MapView } from './mapView'
import type { MapLook } from './palette'
import { SPOT_TEXT, TEXT_ZOOMS } from './sizes'

/** The look of a map on canvas: beside its colours it names its font. */
export interface CanvasLook extends MapLook {
  readonly font: string
}

/** Letters that grow with the map. */
export function growingLetters(
  look: CanvasLook,
  { zoom }: MapView,
  [small, large]: readonly [number, number],
): Letters {
  const size = atZoom(zoom, [TEXT_ZOOMS[0], small], [TEXT_ZOOMS[1], large]) * look.palette.scale
  return { font: look.font, size, rtl: look.language === 'fa' }
}

/** Letters of cities and points, of one size. */
export function spotLetters({ font, palette, language }: CanvasLook): Letters {
  return { font, size: SPOT_TEXT * palette.scale, rtl: language === 'fa' }
}
