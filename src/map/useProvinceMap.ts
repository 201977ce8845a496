import { onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { Language } from '@/locale/format'
import type { PlaceCode } from '@/places/tree'
import { afterFrame } from '@/ui/afterFrame'
import type { CreateMap, GestureTexts, MapEvents, MapHandle, ScreenPosition } from './mapHandle'
import type { MapScene } from './mapModel'
import type { SeenPassage } from './passageLines'
import type { ReachSite } from './reach'
import { givesWebGl } from './webGl'

/** `lost`: the graphics context is gone; `returning`: it is back and the map is being drawn again. */
export type MapState = 'loading' | 'ready' | 'lost' | 'returning' | 'failed'
export type MapEngine = 'webgl' | 'canvas'

export interface ProvinceMapSetup {
  scene(): MapScene
  language(): Language
  theme(): string
  gestures(): GestureTexts
  onSelect(code: PlaceCode | null): void
  onHover(code: PlaceCode | null, position: ScreenPosition): void
  onPoint(id: string): void
  onUnit(code: PlaceCode): void
  onPassage(passage: SeenPassage): void
  onPassageHover(passage: SeenPassage | null, position: ScreenPosition): void
  onStreets(areShown: boolean): void
  onDrag(site: ReachSite, isDown: boolean): void
  onReady(): void
  onFailed(error: unknown): void
}

export interface ProvinceMapLife {
  readonly state: Ref<MapState>
  /** What draws the map, or is to draw it. */
  readonly engine: Ref<MapEngine>
  readonly handle: ShallowRef<MapHandle | null>
}

/** How long a lost graphics context may take to come back before the map does without it. */
const PATIENCE_MS = 4000

/** Each engine's code comes by itself, so that nobody loads the other's. */
const ENGINES: Readonly<Record<MapEngine, () => Promise<CreateMap>>> = {
  webgl: async () => (await import('./mapAdapter')).createProvinceMap,
  canvas: async () => (await import('./canvasAdapter')).createCanvasMap,
}

/**
 * The live map's life in a component: loaded after the page's own code, kept up to date, and disposed of with it. It is
 * MapLibre's where the machine gives WebGL and keeps giving it, and the canvas map otherwise.
 */
export function useProvinceMap(
  frame: Readonly<ShallowRef<HTMLElement | null>>,
  setup: ProvinceMapSetup,
): ProvinceMapLife {
  const state = ref<MapState>('loading')
  const graphics = followGraphics(state, setup, () => void goOnWithCanvas())
  const { engine, handle, start, stop } = useEngine(frame, setup, graphics.events)

  async function goOnWithCanvas(): Promise<void> {
    if (state.value === 'lost') state.value = 'returning'
    try {
      await start('canvas')
    } catch (error) {
      state.value = 'failed'
      setup.onFailed(error)
    }
  }

  onMounted(async () => {
    if (!givesWebGl()) return goOnWithCanvas()
    // Whatever keeps MapLibre from starting, the canvas map may still start.
    await start('webgl').catch(goOnWithCanvas)
  })
  // After the render, so that the theme's tokens are in force when they are read.
  watch([setup.theme, setup.language], ([theme, language]) => handle.value?.restyle(theme, language), { flush: 'post' })
  const later = afterFrame()
  watch(setup.scene, () => later.run(() => handle.value?.update(setup.scene())))
  onBeforeUnmount(() => {
    later.drop()
    graphics.stop()
    stop()
  })
  return { state, engine, handle }
}

/** What the map tells, as the state of its component. A context that does not come back in time is given up. */
function followGraphics(state: Ref<MapState>, setup: ProvinceMapSetup, giveUp: () => void) {
  let patience: ReturnType<typeof setTimeout> | undefined
  let isAnnounced = false
  const events: MapEvents = {
    onSelect: setup.onSelect,
    onHover: setup.onHover,
    onPoint: setup.onPoint,
    onUnit: setup.onUnit,
    onPassage: setup.onPassage,
    onPassageHover: setup.onPassageHover,
    onStreets: setup.onStreets,
    onDrag: setup.onDrag,
    onFirstTiles() {
      // What comes after them may be seen to come: it is the street that one waits for.
      if (state.value === 'loading') state.value = 'ready'
    },
    onIdle() {
      if (state.value === 'lost') return
      state.value = 'ready'
      if (!isAnnounced) setup.onReady()
      isAnnounced = true
    },
    onLost() {
      state.value = 'lost'
      clearTimeout(patience)
      patience = setTimeout(giveUp, PATIENCE_MS)
    },
    onRestored() {
      clearTimeout(patience)
      // The drawn map stays until this one is drawn again: the frame is never empty.
      state.value = 'returning'
    },
  }
  return { events, stop: () => clearTimeout(patience) }
}

/** One map at a time in a frame, of the engine started last. */
function useEngine(frame: Readonly<ShallowRef<HTMLElement | null>>, setup: ProvinceMapSetup, events: MapEvents) {
  const engine = ref<MapEngine>('webgl')
  const handle = shallowRef<MapHandle | null>(null)
  let attempt = 0

  function stop(): void {
    attempt += 1
    handle.value?.dispose()
    handle.value = null
  }

  async function start(next: MapEngine): Promise<void> {
    stop()
    engine.value = next
    const mine = attempt
    const create = await ENGINES[next]()
    if (mine !== attempt || !frame.value) return
    const drawn = { scene: setup.scene(), theme: setup.theme(), language: setup.language() }
    const made = await create(frame.value, { ...drawn, gestures: setup.gestures(), ...events })
    if (mine !== attempt) return made.dispose()
    handle.value = made
    // What changed while the map was on its way.
    const [theme, language] = [setup.theme(), setup.language()]
    if (theme !== drawn.theme || language !== drawn.language) made.restyle(theme, language)
    made.update(setup.scene())
  }

  return { engine, handle, start, stop }
}
