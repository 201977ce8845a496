import type { GeoJSONSource, Map as GlMap, MapGeoJSONFeature } from 'maplibre-gl'
import type { FeatureCollection } from 'geojson'
import type { TileArchive } from '@/datapackage/tileArchive'
import type { Language } from '@/locale/format'
import type { PlaceCode } from '@/places/tree'
import { sameBounds } from './bounds'
import { focusPosition } from './focusPosition'
import { MAP_FONTS, startGlMap } from './glMapAdapter'
import { drawImages, drawRing } from './mapImages'
import { MapCamera } from './mapCamera'
import type { MapEvents, MapHandle, ProvinceMapOptions, ScreenPosition } from './mapHandle'
import { lookOf } from './mapLook'
import { isGround, type MapScene } from './mapModel'
import { pickAt, placeAt } from './mapPick'
import type { MapLook } from './palette'
import { changedSources, hasOtherLayers } from './sceneChanges'
import { buildStyle } from './style'
import { isChosen } from './pointLayers'
import { followSiteDrag } from './siteDrag'
import { placePosition } from './placePosition'
import { isPassage } from './passageLayers'
import { followFirstTiles, followStreetZoom, markHovered, passageAt } from './passageTracker'
import { LAYERS, SOURCES, type AreaState } from './styleTypes'
import { unitFilters } from './unitLayers'
import type { MapUnits } from './units'
import { SINGLE_FROM_ZOOM } from './zooms'

/**
 * Makes the map in an element and owns it until `dispose`. Resolves when the style stands; `onIdle` tells when it is
 * drawn. Rejects with NoWebGlError where the graphics cannot start.
 */
export async function createProvinceMap(container: HTMLElement, options: ProvinceMapOptions): Promise<MapHandle> {
  const look = lookOf(container, options.theme, options.language)
  await serveTilesOf(options.scene)
  const map = startGlMap(container, options, look)
  try {
    await map.once('style.load')
  } catch (error) {
    map.remove()
    throw error
  }
  return new ProvinceMapHandle(map, container, options, look)
}

/** What reads archives of tiles is loaded with the first map that draws one. */
async function serveTilesOf(scene: MapScene): Promise<void> {
  const archives = archivesOf(scene)
  if (archives.length > 0) (await import('./tileProtocolAdapter')).serveTiles(archives)
}

const archivesOf = ({ passages, streets }: MapScene): TileArchive[] => [
  ...(passages ? [passages.archive] : []),
  ...(streets ? [streets] : []),
]

class ProvinceMapHandle implements MapHandle {
  readonly #map: GlMap
  readonly #container: HTMLElement
  readonly #resizes: ResizeObserver
  readonly #camera: MapCamera
  #scene: MapScene
  #look: MapLook
  #hovered: PlaceCode | null = null
  /**
   * MapLibre has no style while its graphics context is gone, and after the map's own end: what changes meanwhile is drawn when it is
   * back, if it comes back.
   */
  #lost = false

  constructor(map: GlMap, container: HTMLElement, options: ProvinceMapOptions, look: MapLook) {
    this.#map = map
    this.#container = container
    this.#scene = options.scene
    this.#look = look
    this.#camera = new MapCamera(map, container)
    // The list beside the map is what a keyboard and a screen reader use.
    map.getCanvas().tabIndex = -1
    map.touchZoomRotate.disableRotation()
    this.#prepare()
    this.#listen(options)
    this.#resizes = new ResizeObserver(() => this.#fit())
    this.#resizes.observe(container)
    map.once('idle', () => this.#choosePoint(this.#scene))
  }

  update(scene: MapScene): void {
    const last = this.#scene
    this.#scene = scene
    if (this.#lost) return
    if (scene.basemap !== last.basemap) {
      this.#restyle()
      this.reset()
      return
    }
    if (!sameBounds(scene.focus, last.focus)) this.reset()
    if (archivesOf(scene).some((archive) => !archivesOf(last).includes(archive))) {
      void serveTilesOf(scene).then(() => this.#scene === scene && !this.#lost && this.#restyle())
      return
    }
    if (hasOtherLayers(last, scene)) {
      this.#restyle()
      return
    }
    if (scene.areas !== last.areas || scene.selected !== last.selected) this.#paintAreas()
    for (const [source, data] of changedSources(last, scene)) this.#setData(source, data)
    if (scene.chosenPoint !== last.chosenPoint) this.#choosePoint(scene)
    if (scene.units) this.#markUnit(scene.units, 'chosen', scene.units.chosen)
    if (scene.passages) this.#map.setFilter(LAYERS.chosenPassage, isPassage(scene.passages.chosen))
  }

  restyle(theme: string, language: Language): void {
    this.#look = lookOf(this.#container, theme, language)
    if (!this.#lost) this.#restyle()
  }

  highlight(code: PlaceCode | null): void {
    if (code === this.#hovered) return
    this.#setHover(this.#hovered, false)
    this.#hovered = code
    this.#setHover(code, true)
  }

  positionOf(code: PlaceCode): ScreenPosition | null {
    const position = placePosition(this.#scene, code)
    if (!position) return null
    const { x, y } = this.#map.project([...position])
    return { x, y }
  }

  zoomBy(steps: number): void {
    if (!this.#lost) this.#camera.zoomBy(steps, focusPosition(this.#scene))
  }

  reset(): void {
    if (!this.#lost) this.#camera.show(this.#scene, this.#look.palette.scale)
  }

  dispose(): void {
    // What was still being waited for, such as the reader of tiles, comes to a map that has ended.
    this.#lost = true
    this.#resizes.disconnect()
    this.#map.remove()
  }

  /** What is not in the style. MapLibre forgets it with a lost graphics context and loads the style anew. */
  #prepare(): void {
    this.#addImages()
    this.#paintAreas()
    this.#setHover(this.#hovered, true)
  }

  /** The style stands again, as it was when the context went. */
  #return(): void {
    this.#lost = false
    this.#prepare()
    this.#restyle()
    this.#fit()
  }

  #restyle(): void {
    this.#addImages()
    this.#map.setStyle(buildStyle(this.#scene, this.#look, MAP_FONTS), { diff: true, validate: false })
    this.#paintAreas()
  }

  #addImages(): void {
    for (const { name, data, pixelRatio } of drawImages(this.#look, devicePixelRatio)) {
      if (!this.#map.hasImage(name)) this.#map.addImage(name, data, { pixelRatio })
    }
  }

  #fit(): void {
    if (!this.#lost) this.#camera.fit(this.#scene, this.#look.palette.scale)
  }

  #paintAreas(): void {
    const paints = new Map(this.#scene.areas.map((area) => [area.placeCode, area]))
    for (const { properties } of this.#scene.basemap.boundaries.features) {
      const id = properties.place_code
      const index = isGround(this.#scene) ? null : (paints.get(id)?.classIndex ?? null)
      const state: AreaState = { class: index ?? -1, selected: id === this.#scene.selected }
      this.#map.setFeatureState({ source: SOURCES.boundaries, id }, state)
      this.#map.setFeatureState({ source: SOURCES.labels, id }, state)
    }
  }

  /** Marks the chosen point, and brings it into view where it is hidden in a cluster or off the frame. */
  #choosePoint({ network, chosenPoint = null, points }: MapScene): void {
    if (!network) return
    this.#map.setFilter(LAYERS.chosenPoint, isChosen(chosenPoint))
    const point = points?.find(({ properties }) => properties.point_id === chosenPoint)
    const [lon, lat] = point?.geometry.coordinates ?? []
    if (lon === undefined || lat === undefined) return
    const shown = this.#map.queryRenderedFeatures({ layers: [LAYERS.points], filter: isChosen(chosenPoint) })
    if (shown.length > 0) return
    this.#camera.goTo([lon, lat], Math.max(this.#map.getZoom(), SINGLE_FROM_ZOOM + 0.5))
  }

  #setHover(id: PlaceCode | null, hover: boolean): void {
    if (id === null || this.#lost) return
    const { units } = this.#scene
    if (units?.marks.some(({ placeCode }) => placeCode === id)) this.#markUnit(units, 'hovered', hover ? id : null)
    else this.#map.setFeatureState({ source: SOURCES.boundaries, id }, { hover })
  }

  #markUnit(units: MapUnits, role: 'chosen' | 'hovered', code: PlaceCode | null): void {
    for (const [layer, filter] of unitFilters(units, role, code)) this.#map.setFilter(layer, filter)
  }

  #setData(source: string, data: FeatureCollection): void {
    void this.#map.getSource<GeoJSONSource>(source)?.setData(data)
  }

  #listen(events: MapEvents): void {
    const { onSelect, onHover, onPoint, onUnit, onPassage, onDrag, onIdle, onLost, onRestored } = events
    const map = this.#map
    map.on('mousemove', ({ point }) => {
      if (this.#hoverPassage(point, events)) return
      const code = this.#lost ? null : placeAt(map, this.#scene, [point.x, point.y])
      map.getCanvas().style.cursor = code === null ? '' : 'pointer'
      this.highlight(code)
      onHover(code, { x: point.x, y: point.y })
    })
    map.on('mouseout', ({ point }) => {
      this.highlight(null)
      onHover(null, { x: point.x, y: point.y })
    })
    map.on('click', ({ point }) => {
      if (this.#lost) return
      const passage = passageAt(map, this.#scene.passages, point)
      if (passage) return onPassage(passage)
      const { cluster, point: single, unit, area } = pickAt(map, this.#scene, [point.x, point.y])
      if (cluster) void this.#openCluster(cluster)
      else if (single !== undefined) onPoint(single)
      else if (unit !== undefined) onUnit(unit)
      else onSelect(area ?? null)
    })
    map.setMissingStyleImageResolver((id) => {
      const ring = drawRing(id, this.#look, devicePixelRatio)
      if (ring && !map.hasImage(id)) map.addImage(id, ring.data, { pixelRatio: ring.pixelRatio })
    })
    map.on('idle', onIdle)
    followStreetZoom(map, events.onStreets)
    followFirstTiles(map, events.onFirstTiles)
    map.on('webglcontextlost', () => {
      this.#lost = true
      onLost()
    })
    map.on('webglcontextrestored', onRestored)
    map.on('style.load', () => (this.#lost ? this.#return() : this.#prepare()))
    // After our own listeners: over a site the pointer is a hand that takes hold.
    followSiteDrag(map, () => (this.#lost ? undefined : this.#scene.reach), onDrag)
  }

  /** Whether the pointer is at a passage, which then has it alone. */
  #hoverPassage(point: ScreenPosition, { onHover, onPassageHover }: MapEvents): boolean {
    const { passages } = this.#scene
    if (!passages || this.#lost) return false
    const seen = passageAt(this.#map, passages, point)
    markHovered(this.#map, passages, seen?.row ?? null)
    onPassageHover(seen, { x: point.x, y: point.y })
    if (!seen) return false
    this.#map.getCanvas().style.cursor = 'pointer'
    this.highlight(null)
    onHover(null, { x: point.x, y: point.y })
    return true
  }

  async #openCluster({ geometry, properties }: MapGeoJSONFeature): Promise<void> {
    const id: unknown = properties['cluster_id']
    if (geometry.type !== 'Point' || typeof id !== 'number') return
    const zoom = await this.#map.getSource<GeoJSONSource>(SOURCES.points)?.getClusterExpansionZoom(id)
    const [lon = 0, lat = 0] = geometry.coordinates
    if (zoom !== undefined && !this.#lost) this.#camera.goTo([lon, lat], zoom)
  }
}
