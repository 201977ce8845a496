import 'maplibre-gl/dist/maplibre-gl.css'
import { GPUInitializationError, Map as GlMap, prewarm, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import boldUrl from 'vazirmatn/fonts/webfonts/Vazirmatn-Bold.woff2?url'
import regularUrl from 'vazirmatn/fonts/webfonts/Vazirmatn-Regular.woff2?url'
import { boundsToFit, paddingOf } from './framing'
import type { ProvinceMapOptions } from './mapHandle'
import { NoWebGlError } from './noWebGlError'
import type { MapLook } from './palette'
import { buildStyle, type MapFonts } from './style'

setWorkerUrl(workerUrl)
// Whoever loads this is about to make a map: its worker starts meanwhile, and stays for the next map.
prewarm()

const absolute = (url: string): string => new URL(url, document.baseURI).href
export const MAP_FONTS: MapFonts = { regular: absolute(regularUrl), bold: absolute(boldUrl) }

/** MapLibre's map in an element, with the scene's whole province in view. Throws NoWebGlError where the graphics cannot start. */
export function startGlMap(container: HTMLElement, options: ProvinceMapOptions, look: MapLook): GlMap {
  try {
    return new GlMap({
      container,
      style: buildStyle(options.scene, look, MAP_FONTS),
      bounds: boundsToFit(options.scene),
      fitBoundsOptions: {
        padding: paddingOf(container.clientWidth, container.clientHeight, options.scene, look.palette.scale),
      },
      attributionControl: false,
      keyboard: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: 16,
      renderWorldCopies: false,
      fadeDuration: 0,
      cooperativeGestures: matchMedia('(pointer: coarse)').matches,
      locale: {
        'CooperativeGesturesHandler.WindowsHelpText': options.gestures.wheel,
        'CooperativeGesturesHandler.MacHelpText': options.gestures.wheel,
        'CooperativeGesturesHandler.MobileHelpText': options.gestures.touch,
      },
      // Our own code wrote the style and a test validates it.
      validateStyle: false,
    })
  } catch (error) {
    if (error instanceof GPUInitializationError) throw new NoWebGlError(error.message, { cause: error })
    throw error
  }
}
