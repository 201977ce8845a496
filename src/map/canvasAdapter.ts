import { CustomChart } from 'echarts/charts'
import { GeoComponent } from 'echarts/components'
import { init, registerMap, use, type EChartsType } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import type { Language } from '@/locale/format'
import type { PlaceCode } from '@/places/tree'
import { areaAt } from './areaAt'
import { sameBounds } from './bounds'
import { groundShapes } from './canvasGround'
import type { CanvasLook } from './canvasLook'
import { canvasOption, type CanvasFrame } from './canvasOption'
import { canvasOverlay } from './canvasOverlay'
import { clusterSize } from './canvasPoints'
import type { CanvasShape } from './canvasShapes'
import { unitUnder, type UnitSpot } from './canvasUnits'
import { focusPosition } from './focusPosition'
import { boundsToFit } from './framing'
import type { MapEvents, MapHandle, ProvinceMapOptions, ScreenPosition } from './mapHandle'
import { hatchCanvas } from './mapImages'
import { lookOf } from './mapLook'
import type { Basemap, MapScene, Position } from './mapModel'
import { viewBy, type MapView } from './mapView'
import { placePosition } from './placePosition'
import { stepsToSplit, type PointCluster } from './pointClusters'
import { areaUnits, unitAreaAt } from './areaUnits'
import type { MapUnits } from './units'

use([GeoComponent, CustomChart, CanvasRenderer])

const pixelRatio = (): number => Math.max(1, Math.ceil(devicePixelRatio))
const GEO = { geoIndex: 0 }
/** From this scale on one finger moves the map. */
const CLOSE = 1.05

/**
 * Makes the map on a 2D canvas, for machines without WebGL: the same scene, colours and clicks as MapLibre's. Owns it until
 * `dispose`; `onIdle` tells when it is drawn.
 */
export async function createCanvasMap(container: HTMLElement, options: ProvinceMapOptions): Promise<MapHandle> {
  const look = canvasLookOf(container, options.theme, options.language)
  // A canvas draws with the letters that are there (here one Persian, one Latin): it does not draw again when others arrive.
  await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 12px ${look.font}`, '\u067e1')))
  return new CanvasMapHandle(container, options, look)
}

function canvasLookOf(container: HTMLElement, theme: string, language: Language): CanvasLook {
  const font = getComputedStyle(container).getPropertyValue('--font').trim()
  return { ...lookOf(container, theme, language), font }
}

const grounds = new WeakMap<Basemap, Map<MapUnits['areas'], string>>()
let groundCount = 0

/** The name ECharts knows a base map's shapes by, with areas of units or without. */
function groundOf(scene: MapScene): string {
  const own = grounds.get(scene.basemap) ?? new Map<MapUnits['areas'], string>()
  const known = own.get(scene.units?.areas)
  if (known !== undefined) return known
  groundCount += 1
  const name = `province-${groundCount}`
  // As text: ECharts has types of its own for GeoJSON.
  registerMap(name, JSON.stringify(groundShapes(scene)))
  grounds.set(scene.basemap, own.set(scene.units?.areas, name))
  return name
}

class CanvasMapHandle implements MapHandle {
  readonly #chart: EChartsType
  readonly #container: HTMLElement
  readonly #resizes: ResizeObserver
  readonly #isCoarse = matchMedia('(pointer: coarse)').matches
  #scene: MapScene
  #look: CanvasLook
  #hatch: HTMLCanvasElement
  #hovered: PlaceCode | null = null
  #clusters: readonly PointCluster[] = []
  #units: readonly UnitSpot[] = []
  #zoomLevel = 0
  #moved = false
  #wholeWidth = 1
  #drawnScale = 1
  #frameRequest = 0

  constructor(container: HTMLElement, options: ProvinceMapOptions, look: CanvasLook) {
    this.#container = container
    this.#scene = options.scene
    this.#look = look
    this.#hatch = hatchCanvas(look.palette, pixelRatio())
    this.#chart = init(container, null, { renderer: 'canvas' })
    this.#listen(options)
    this.#draw()
    this.#resizes = new ResizeObserver(() => {
      this.#chart.resize()
      this.#draw()
    })
    this.#resizes.observe(container)
  }

  update(scene: MapScene): void {
    if (scene.basemap !== this.#scene.basemap || !sameBounds(scene.focus, this.#scene.focus)) this.#moved = false
    this.#scene = scene
    this.#draw()
  }

  restyle(theme: string, language: Language): void {
    this.#look = canvasLookOf(this.#container, theme, language)
    this.#hatch = hatchCanvas(this.#look.palette, pixelRatio())
    this.#draw()
  }

  highlight(code: PlaceCode | null): void {
    if (code === this.#hovered) return
    this.#hovered = code
    this.#draw()
  }

  positionOf(code: PlaceCode): ScreenPosition | null {
    const position = placePosition(this.#scene, code)
    return position && this.#screenOf(position)
  }

  zoomBy(steps: number): void {
    const { clientWidth, clientHeight } = this.#container
    const focus = focusPosition(this.#scene)
    this.#zoom(steps, focus ? this.#screenOf(focus) : { x: clientWidth / 2, y: clientHeight / 2 })
  }

  reset(): void {
    this.#moved = false
    this.#draw()
  }

  dispose(): void {
    cancelAnimationFrame(this.#frameRequest)
    this.#resizes.disconnect()
    this.#chart.dispose()
  }

  /** Sets the whole option; ECharts keeps how the map is looked at, unless it is to show the whole province. */
  #draw(): void {
    const { geo, ...rest } = canvasOption(this.#scene, this.#look, this.#frame())
    const whole = this.#moved ? {} : { center: null, zoom: 1 }
    this.#wholeWidth = geo.width
    this.#chart.setOption({ ...rest, geo: { ...geo, ...whole } })
    this.#drawnScale = this.#scale()
  }

  #frame(): CanvasFrame {
    const { clientWidth: width, clientHeight: height } = this.#container
    const scale = this.#moved ? this.#scale() : 1
    // The hatch grows with the map's shapes: drawn smaller, it keeps its own size.
    const shrunk = 1 / (pixelRatio() * scale)
    return {
      width,
      height,
      ground: groundOf(this.#scene),
      hatch: { image: this.#hatch, repeat: 'repeat', scaleX: shrunk, scaleY: shrunk },
      roam: !this.#isCoarse || scale > CLOSE ? true : 'scale',
      overlay: (_, { coord }) => ({
        type: 'group',
        $mergeChildren: false,
        children: this.#overlay(viewBy((position) => coord([...position]), width, height)),
      }),
    }
  }

  #overlay(view: MapView): CanvasShape[] {
    const { shapes, clusters, units } = canvasOverlay(this.#scene, this.#hovered, this.#look, view)
    this.#clusters = clusters
    this.#units = units
    this.#zoomLevel = view.zoom
    return [...shapes]
  }

  /** How many times larger than in the whole view the province is drawn now. */
  #scale(): number {
    const [west, south, east] = boundsToFit(this.#scene)
    return (this.#screenOf([east, south]).x - this.#screenOf([west, south]).x) / this.#wholeWidth
  }

  #screenOf(position: readonly number[]): ScreenPosition {
    const [x = 0, y = 0] = this.#chart.convertToPixel(GEO, [...position])
    return { x, y }
  }

  #zoom(steps: number, { x, y }: ScreenPosition): void {
    this.#chart.dispatchAction({ type: 'geoRoam', ...GEO, zoom: 2 ** steps, originX: x, originY: y })
  }

  #listen({ onSelect, onHover, onPoint, onUnit, onIdle }: MapEvents): void {
    const pointer = this.#chart.getZr()
    pointer.on('mousemove', ({ offsetX: x, offsetY: y }) => {
      const code = this.#unitAt(x, y) ?? this.#areaUnder(x, y)
      pointer.setCursorStyle(code === null ? 'grab' : 'pointer')
      this.highlight(code)
      onHover(code, { x, y })
    })
    pointer.on('globalout', () => {
      this.highlight(null)
      onHover(null, { x: 0, y: 0 })
    })
    pointer.on('click', ({ offsetX: x, offsetY: y }) => {
      const cluster = this.#clusterUnder(x, y)
      const single = this.#pointUnder(x, y)
      const unit = this.#unitAt(x, y)
      if (cluster) this.#zoom(stepsToSplit(cluster, this.#zoomLevel), { x, y })
      else if (single !== null) onPoint(single)
      else if (unit !== null) onUnit(unit)
      else onSelect(this.#areaUnder(x, y))
    })
    this.#chart.on('georoam', () => {
      this.#moved = true
      cancelAnimationFrame(this.#frameRequest)
      this.#frameRequest = requestAnimationFrame(() => {
        if (this.#scale() !== this.#drawnScale) this.#draw()
      })
    })
    this.#chart.on('finished', onIdle)
  }

  #clusterUnder(x: number, y: number): PointCluster | undefined {
    return this.#clusters
      .filter(({ members }) => members.length > 1)
      .find(
        ({ at, members }) => Math.hypot(x - at[0], y - at[1]) <= clusterSize(members.length, this.#look.palette.scale),
      )
  }

  /** Where the points are what the map is about; elsewhere they leave the pointer to the areas. */
  #pointUnder(x: number, y: number): string | null {
    if (!this.#scene.network) return null
    const reach = clusterSize(1, this.#look.palette.scale)
    const single = this.#clusters.find(
      ({ at, members }) => members.length === 1 && Math.hypot(x - at[0], y - at[1]) <= reach,
    )
    return single?.members[0]?.properties.point_id ?? null
  }

  #unitAt(x: number, y: number): PlaceCode | null {
    const { units } = this.#scene
    return unitUnder(this.#units, x, y) ?? (units && unitAreaAt(areaUnits(units), this.#positionAt(x, y))) ?? null
  }

  #areaUnder(x: number, y: number): PlaceCode | null {
    return areaAt(this.#scene.basemap, this.#positionAt(x, y))
  }

  #positionAt(x: number, y: number): Position {
    const [lon = 0, lat = 0] = this.#chart.convertFromPixel(GEO, [x, y])
    return [lon, lat]
  }
}
