import type { PlaceCode } from '@/places/tree'
import { boxAround, type Box } from './boxes'
import { spotLetters, type CanvasLook } from './canvasLook'
import type { CanvasShape } from './canvasShapes'
import { NOTHING_WRITTEN, wishFor, writeWhereFree, type Name, type Written } from './canvasWriting'
import type { Plot } from './figureProjection'
import { mapText } from './labelFeatures'
import { atZoom, type MapView } from './mapView'
import type { MapPalette } from './palette'
import { drawnOrder, greatestWeight, unitRadius, unitSizeAt, type MapUnits, type UnitPaint } from './units'
import { areaUnits } from './areaUnits'
import { UNIT_NAMES_FROM_ZOOM, VILLAGE_NAMES_FROM_ZOOM } from './zooms'

/** A unit's mark on the frame. */
export interface UnitSpot {
  readonly unit: UnitPaint
  readonly at: Plot
  readonly r: number
  /** Its area stands for it at this look: it has a name here and no mark. */
  readonly isArea: boolean
}

/** The marks in the frame, the lowest first. */
export function unitSpots(units: MapUnits | undefined, { palette }: CanvasLook, view: MapView): UnitSpot[] {
  if (!units) return []
  const greatest = greatestWeight(units.marks)
  const from = new Map(areaUnits(units).map((own) => [own.unit.placeCode, own.from]))
  return drawnOrder(units.marks)
    .map((unit) => ({
      unit,
      at: view.project([unit.lon, unit.lat]),
      r: unitSizeAt(unitRadius(unit.weight, greatest), view.zoom) * palette.scale,
      isArea: Math.floor(view.zoom) >= (from.get(unit.placeCode) ?? Infinity),
    }))
    .filter(({ at: [x, y], r }) => x > -r && y > -r && x < view.width + r && y < view.height + r)
}

/** The mark under a spot, or (`reach` px) just beside it; the topmost goes first. */
export function unitUnder(spots: readonly UnitSpot[], x: number, y: number, reach = 4): PlaceCode | null {
  const marks = spots.filter(({ isArea }) => !isArea)
  const found = marks.reverse().find(({ at, r }) => Math.hypot(x - at[0], y - at[1]) <= r + reach)
  return found?.unit.placeCode ?? null
}

export function unitShapes(
  spots: readonly UnitSpot[],
  { chosen, hovered }: { readonly chosen: PlaceCode | null; readonly hovered: PlaceCode | null },
  { palette }: CanvasLook,
  { zoom }: MapView,
): CanvasShape[] {
  const marks = spots.filter(({ isArea }) => !isArea)
  const ring = (code: PlaceCode | null, stroke: string, width: number): CanvasShape[] =>
    marks
      .filter(({ unit }) => unit.placeCode === code)
      .map(({ at: [cx, cy], r }) => ({
        type: 'circle',
        shape: { cx, cy, r: r + width * palette.scale },
        style: { fill: 'none', stroke, lineWidth: width * palette.areaLine },
      }))
  return [
    ...marks.flatMap((spot) => mark(spot, palette, zoom)),
    ...ring(chosen, palette.accentStrong, 3),
    ...ring(hovered, palette.ink, 1.5),
  ]
}

/** In the colour of its class; one that did not report is pale and struck through thrice, as the hatch of the areas is. */
function mark({ unit, at: [cx, cy], r }: UnitSpot, palette: MapPalette, zoom: number): CanvasShape[] {
  const { classes, hatchGround, hatchInk, ink, ink2, ink3, scale } = palette
  const isCity = unit.kind === 'municipality'
  const disc = (style: { fill: string; stroke: string; lineWidth: number }): CanvasShape => ({
    type: 'circle',
    shape: { cx, cy, r },
    style,
  })
  const rim = isCity ? atZoom(zoom, [7, 1.1], [9.5, 1.6]) : atZoom(zoom, [7, 0.3], [9.5, 0.7])
  const colour = unit.classIndex === null ? undefined : classes[unit.classIndex]
  if (colour !== undefined) return [disc({ fill: colour, stroke: isCity ? ink : ink3, lineWidth: rim * scale })]
  return [
    disc({ fill: hatchGround, stroke: ink2, lineWidth: 1.2 * scale }),
    ...[-0.5, 0, 0.5].map((off): CanvasShape => {
      const half = Math.sqrt(1 - off * off) * r * Math.SQRT1_2
      const [x, y] = [cx + off * r * Math.SQRT1_2, cy + off * r * Math.SQRT1_2]
      const points = [
        [x - half, y + half],
        [x + half, y - half],
      ]
      return { type: 'polyline', shape: { points }, style: { fill: 'none', stroke: hatchInk, lineWidth: 0.8 * scale } }
    }),
  ]
}

/** Names of municipalities, the largest first; of villages at a closer look. */
export function unitNames(spots: readonly UnitSpot[], look: CanvasLook, view: MapView): Written {
  if (view.zoom < UNIT_NAMES_FROM_ZOOM) return NOTHING_WRITTEN
  const letters = spotLetters(look)
  const ink = { fill: look.palette.ink, halo: look.palette.surface }
  const named = spots
    .filter(({ unit }) => unit.kind === 'municipality' || view.zoom >= VILLAGE_NAMES_FROM_ZOOM)
    .sort((a, b) => Number(b.unit.kind === 'municipality') - Number(a.unit.kind === 'municipality'))
  const taken: Box[] = spots
    .filter(({ unit }) => unit.kind === 'municipality')
    .map(({ at, r }) => boxAround(at, { width: 2 * r, height: 2 * r }))
  const names = named.map(({ unit, at, r }): Name => {
    const lines = [{ text: mapText(unit.name), bold: unit.kind === 'municipality' }]
    const stands = { anchors: ['below', 'above', 'right', 'left'], distance: r + 2 } as const
    return { lines, wish: wishFor(lines, at, letters, stands), ink }
  })
  return writeWhereFree(names, letters, taken)
}
