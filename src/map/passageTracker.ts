import type { Map as GlMap, MapSourceDataEvent } from 'maplibre-gl'
import { isPassage } from './passageLayers'
import type { MapPassages, SeenPassage } from './passageLines'
import type { ScreenPosition } from './mapHandle'
import { LAYERS, SOURCES } from './styleTypes'
import { STREETS_FROM_ZOOM } from './zooms'

/** px around the pointer in which a thin line is still met. */
const REACH = 5

/** The passage under a spot of the map; `null` where none is, or the map is not about passages. */
export function passageAt(map: GlMap, passages: MapPassages | undefined, { x, y }: ScreenPosition): SeenPassage | null {
  if (!passages || map.getZoom() < STREETS_FROM_ZOOM) return null
  const [found] = map.queryRenderedFeatures(
    [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ],
    { layers: [LAYERS.passages] },
  )
  const [row, name]: unknown[] = [found?.properties['row'], found?.properties['name']]
  return typeof row === 'number' ? { row, name: typeof name === 'string' ? name : null } : null
}

/** Marks the passage that the pointer is at. */
export function markHovered(map: GlMap, passages: MapPassages | undefined, row: number | null): void {
  if (passages) map.setFilter(LAYERS.hoveredPassage, isPassage(row))
}

/** Tells, now and whenever it changes, whether the map is looked at closely enough for its passages. */
export function followStreetZoom(map: GlMap, onStreets: (areShown: boolean) => void): void {
  let last: boolean | null = null
  const tell = (): void => {
    const now = map.getZoom() >= STREETS_FROM_ZOOM
    if (now !== last) onStreets(now)
    last = now
  }
  map.on('zoomend', tell)
  tell()
}

/** Tells once that the first tile of passages is drawn. */
export function followFirstTiles(map: GlMap, onFirstTiles: () => void): void {
  const tell = (event: MapSourceDataEvent): void => {
    if (event.sourceId !== SOURCES.passages || !event.tile) return
    map.off('sourcedata', tell)
    void map.once('render', onFirstTiles)
  }
  map.on('sourcedata', tell)
}
