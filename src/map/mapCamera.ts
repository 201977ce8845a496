import type { Map as GlMap } from 'maplibre-gl'
import { basemapBounds } from './bounds'
import { boundsToFit, paddingOf } from './framing'
import type { MapScene, Position } from './mapModel'

const FIT = { animate: false } as const
const FLIGHT_MS = 250

/** How MapLibre's map is looked at: what a scene shows stays in view while its frame changes, until somebody moves the map. */
export class MapCamera {
  readonly #map: GlMap
  readonly #container: HTMLElement
  #moved = false

  constructor(map: GlMap, container: HTMLElement) {
    this.#map = map
    this.#container = container
    map.on('movestart', ({ originalEvent }) => {
      if (originalEvent) this.#moved = true
    })
  }

  /** Frames a scene again, after the frame's size changed. */
  fit(scene: MapScene, scale: number): void {
    this.#map.resize()
    if (!this.#moved) this.#frame(scene, scale, FIT)
  }

  /** Frames what another scene shows, wherever the map was moved to. */
  show(scene: MapScene, scale: number): void {
    this.#moved = false
    this.#frame(scene, scale, { duration: FLIGHT_MS })
  }

  /** Looks at a spot, since somebody asked for it. */
  goTo([lon, lat]: Position, zoom: number): void {
    this.#moved = true
    this.#map.easeTo({ center: [lon, lat], zoom, duration: FLIGHT_MS })
  }

  /** Comes closer, or (below 0) goes away, around a position. */
  zoomBy(steps: number, around: Position | null): void {
    this.#moved = true
    const [lon, lat] = around ?? this.#map.getCenter().toArray()
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, around: [lon, lat], duration: 200 })
  }

  /** The map may be made a little smaller than the whole province, never less. */
  #frame(scene: MapScene, scale: number, how: { animate?: boolean; duration?: number }): void {
    const { clientWidth, clientHeight } = this.#container
    const padding = paddingOf(clientWidth, clientHeight, scene, scale)
    this.#map.setMinZoom(null)
    this.#map.fitBounds(boundsToFit(scene), { ...how, padding })
    const { west, south, east, north } = basemapBounds(scene.basemap)
    const whole = this.#map.cameraForBounds([west, south, east, north], { padding })?.zoom
    if (whole !== undefined) this.#map.setMinZoom(whole - 0.5)
  }
}
