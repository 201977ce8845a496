import type { Map as GlMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl'
import { nearestSite } from './nearestSite'
import type { MapReach, ReachSite } from './reach'

/** px around a site within which it is taken hold of: a finger is wider than a pointer. */
const GRIP = { mouse: 10, touch: 22 }

type Press = MapMouseEvent | MapTouchEvent

/**
 * Lets a person drag the sites of a map's reach, by mouse or with one finger: the map itself then stays where it is. Tells the
 * site at most once a frame while it moves, and once when it is put down; a mere click moves nothing.
 */
export function followSiteDrag(
  map: GlMap,
  reach: () => MapReach | undefined,
  onDrag: (site: ReachSite, isDown: boolean) => void,
): void {
  let held: ReachSite | null = null
  let frame = 0
  let moved = false

  function siteAt({ point }: Press, grip: number): ReachSite | null {
    const now = reach()
    return now?.draggable ? nearestSite(now.sites, point, grip, ({ lon, lat }) => map.project([lon, lat])) : null
  }
  function take(event: Press, grip: number): void {
    held = siteAt(event, grip)
    moved = false
    if (held) event.preventDefault() // and so the map is not dragged
  }
  function move({ lngLat }: Press): void {
    if (!held) return
    moved = true
    held = { ...held, lon: lngLat.lng, lat: lngLat.lat }
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => held && onDrag(held, false))
  }
  function drop(): void {
    cancelAnimationFrame(frame)
    if (held && moved) onDrag(held, true)
    held = null
  }

  function show(event: MapMouseEvent): void {
    if (held) map.getCanvas().style.cursor = 'grabbing'
    else if (siteAt(event, GRIP.mouse)) map.getCanvas().style.cursor = 'grab'
  }

  map.on('mousemove', show)
  map.on('mousedown', (event) => take(event, GRIP.mouse))
  map.on('touchstart', (event) => (event.points.length === 1 ? take(event, GRIP.touch) : drop()))
  for (const type of ['mousemove', 'touchmove'] as const) map.on(type, move)
  for (const type of ['mouseup', 'touchend', 'mouseout'] as const) map.on(type, drop)
}
