import type { Box } from './boxes'
import { growingLetters, spotLetters, type CanvasLook } from './canvasLook'
import type { LineText, TextInk } from './canvasShapes'
import { NOTHING_WRITTEN, wishFor, writeAll, writeWhereFree, type Name, type Written } from './canvasWriting'
import { labelSources, mapText, seaLabels, type AreaLabel } from './labelFeatures'
import { isGround, type AreaPaint, type MapScene } from './mapModel'
import type { MapView } from './mapView'
import type { MapPalette } from './palette'
import { NAME_TEXT, SEA_TEXT } from './sizes'
import { hasPoints } from './style'
import { CITY_NAMES_FROM_ZOOM, CLUSTERS_FROM_ZOOM, UNIT_NAMES_FROM_ZOOM } from './zooms'

/** The sea's own name gives way to those of areas that stand at sea. */
export function seaNames(scene: MapScene, look: CanvasLook, view: MapView, taken: readonly Box[]): Written {
  const letters = growingLetters(look, view, SEA_TEXT)
  const ink = { fill: look.palette.ink3 }
  const stands = { anchors: ['centre', 'above'], distance: letters.size } as const
  const names = seaLabels(scene, look.language).features.map(({ geometry, properties }): Name => {
    const lines = [{ text: properties.name, bold: false }]
    return { lines, wish: wishFor(lines, view.project(geometry.coordinates), letters, stands), ink }
  })
  return writeWhereFree(names, letters, taken)
}

/**
 * Names and figures of the areas, all of them: inside its area a name has the ink of its class, at sea it stands above
 * the end of its leader. Areas that are mere ground are named until their units are. Only among clusters (`taken`) does a name step aside, in plain ink, or give way.
 */
export function areaNames(scene: MapScene, look: CanvasLook, view: MapView, taken: readonly Box[]): Written {
  const plain = isGround(scene)
  if (plain && view.zoom >= UNIT_NAMES_FROM_ZOOM) return NOTHING_WRITTEN
  const letters = growingLetters(look, view, NAME_TEXT)
  const amongClusters = hasPoints(scene) && view.zoom >= CLUSTERS_FROM_ZOOM
  const paints = new Map(scene.areas.map((area) => [area.placeCode, area]))
  const named = (isOutside: boolean, stands: Pick<Name['wish'], 'anchors' | 'distance'>): Name[] =>
    labelSources(scene)
      .areas.features.filter(({ properties }) => properties.outside === isOutside)
      .map(({ geometry, properties }) => {
        const lines = linesOf(properties)
        const wish = wishFor(lines, view.project(geometry.coordinates), letters, stands)
        const paint = paints.get(properties.place_code)
        const ground = isOutside ? 'sea' : amongClusters || plain ? 'anywhere' : paint
        return { lines, wish, ink: inkOf(look.palette, ground) }
      })
  const outside = writeAll(named(true, { anchors: ['above'], distance: 0 }), letters)
  const inside = amongClusters
    ? writeWhereFree(named(false, asideOf(letters.size)), letters, [...taken, ...outside.boxes])
    : writeAll(named(false, { anchors: ['centre'], distance: 0 }), letters)
  return { shapes: [...inside.shapes, ...outside.shapes], boxes: [...inside.boxes, ...outside.boxes] }
}

export function cityNames(scene: MapScene, look: CanvasLook, view: MapView, taken: readonly Box[]): Written {
  if (view.zoom < CITY_NAMES_FROM_ZOOM) return NOTHING_WRITTEN
  const letters = spotLetters(look)
  const ink = { fill: look.palette.ink2, halo: look.palette.surface }
  const stands = { anchors: ['below', 'above', 'right', 'left'], distance: 0.5 * letters.size } as const
  const names = (scene.cities ?? []).map(({ geometry, properties }): Name => {
    const lines = [{ text: mapText(properties.name), bold: false }]
    return { lines, wish: wishFor(lines, view.project(geometry.coordinates), letters, stands), ink }
  })
  return writeWhereFree(names, letters, taken)
}

function asideOf(size: number): Pick<Name['wish'], 'anchors' | 'distance'> {
  return { anchors: ['centre', 'below', 'above', 'right', 'left'], distance: 1.4 * size }
}

function linesOf({ name, value }: AreaLabel): LineText[] {
  const names = name.split('\n').map((text) => ({ text, bold: false }))
  return value === '' ? names : [...names, { text: value, bold: true }]
}

function inkOf(palette: MapPalette, ground: 'sea' | 'anywhere' | AreaPaint | undefined): TextInk {
  if (ground === 'sea') return { fill: palette.ink, halo: palette.water }
  if (ground === 'anywhere') return { fill: palette.ink, halo: palette.surface }
  const index = ground?.classIndex ?? null
  if (index === null) return { fill: palette.ink, halo: palette.hatchGround }
  return { fill: palette.onClasses[index] ?? palette.ink, halo: palette.classes[index] ?? palette.hatchGround }
}
