import { basemapBounds, namesOnTop } from './bounds'
import type { MapScene } from './mapModel'

/** px */
export interface MapPadding {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** West, south, east, north of all areas and of the names at sea. */
export function boundsToFit({ basemap }: MapScene): [number, number, number, number] {
  const { west, south, east, north } = basemapBounds(basemap)
  return [west, south, east, north]
}

/** Room around the province: names at sea reach beyond the end of their leaders, to the side and, at the top, above. */
export function paddingOf(width: number, height: number, { basemap }: MapScene, scale: number): MapPadding {
  const edge = Math.min(width, height) * 0.02 + 4
  const top = namesOnTop(basemap) ? 44 * scale : edge
  return { top, bottom: edge, left: edge, right: edge + 10 * scale }
}
