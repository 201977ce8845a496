import { onBeforeUnmount, onMounted, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { Language } from '@/locale/format'
import type { PlaceCode } from '@/places/tree'
import type { GestureTexts, MapEvents, MapHandle, ScreenPosition } from './mapHandle'
import type { MapScene } from './mapModel'

export type MapState = 'loading' | 'ready' | 'lost' | 'failed'

export interface ProvinceMapSetup {
  scene(): MapScene
  language(): Language
  theme(): string
  gestures(): GestureTexts
  onSelect(code: PlaceCode | null): void
  onHover(code: PlaceCode | null, position: ScreenPosition): void
  onReady(): void
  onFailed(error: unknown): void
}

export interface ProvinceMapLife {
  readonly state: Ref<MapState>
  readonly handle: ShallowRef<MapHandle | null>
}

/** The live map's life in a component: loaded after the page's own code, kept up to date, and disposed of with it. */
export function useProvinceMap(
  frame: Readonly<ShallowRef<HTMLElement | null>>,
  setup: ProvinceMapSetup,
): ProvinceMapLife {
  const state = ref<MapState>('loading')
  const handle = shallowRef<MapHandle | null>(null)
  let gone = false

  async function start(container: HTMLElement): Promise<void> {
    const { createProvinceMap } = await import('./mapAdapter')
    if (gone) return
    const drawn = { scene: setup.scene(), theme: setup.theme(), language: setup.language() }
    const options = { ...drawn, gestures: setup.gestures(), ...eventsFor(state, setup) }
    const made = await createProvinceMap(container, options)
    if (gone) return made.dispose()
    handle.value = made
    // What changed while the adapter was on its way.
    const [theme, language] = [setup.theme(), setup.language()]
    if (theme !== drawn.theme || language !== drawn.language) made.restyle(theme, language)
    made.update(setup.scene())
  }

  onMounted(() => {
    if (!frame.value) return
    start(frame.value).catch((error: unknown) => {
      if (gone) return
      state.value = 'failed'
      setup.onFailed(error)
    })
  })
  // After the render, so that the theme's tokens are in force when they are read.
  watch([setup.theme, setup.language], ([theme, language]) => handle.value?.restyle(theme, language), { flush: 'post' })
  watch(setup.scene, (scene) => handle.value?.update(scene))
  onBeforeUnmount(() => {
    gone = true
    handle.value?.dispose()
    handle.value = null
  })
  return { state, handle }
}

function eventsFor(state: Ref<MapState>, { onSelect, onHover, onReady }: ProvinceMapSetup): MapEvents {
  return {
    onSelect,
    onHover,
    onIdle() {
      if (state.value === 'loading') onReady()
      if (state.value !== 'lost') state.value = 'ready'
    },
    onLost: () => (state.value = 'lost'),
    onRestored: () => (state.value = 'ready'),
  }
}
