import { basemapBounds, namesOnTop } from './bounds'
import type { MapScene } from './mapModel'

/** px */
export interface MapPadding {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Height of a legend, px at scale 1. */
const LEGEND = 92

type Corners = [west: number, south: number, east: number, north: number]

/** What is to be in view: the scene's focus, else all areas and the names at sea. */
export function boundsToFit({ basemap, focus }: Pick<MapScene, 'basemap' | 'focus'>): Corners {
  const { west, south, east, north } = focus ?? basemapBounds(basemap)
  return [west, south, east, north]
}

/** Room around the province: names at sea reach beyond the end of their leaders, to the side and, at the top, above. */
export function paddingOf(width: number, height: number, { basemap, focus }: MapScene, scale: number): MapPadding {
  const edge = Math.min(width, height) * 0.02 + 4
  // A focus fills the frame, and the legend stands above it.
  if (focus) return { top: LEGEND * scale + edge, bottom: edge, left: edge, right: edge }
  const top = namesOnTop(basemap) ? 44 * scale : edge
  return { top, bottom: edge, left: edge, right: edge + 10 * scale }
}
