import { POINT_KINDS, type PointKind } from '@/datapackage/tables/network'
import { hatchName, iconName } from './imageNames'
import type { MapLook, MapPalette } from './palette'
import { POINT_SHAPES, SHAPE_BOX } from './pointShapes'

export interface MapImage {
  readonly name: string
  readonly data: ImageData
  readonly pixelRatio: number
}

const HATCH_TILE = 6

/** Draws the images a style of this look names: the hatch of "not reported" and one icon per kind of point. */
export function drawImages(look: MapLook, pixelRatio: number): MapImage[] {
  const ratio = Math.max(1, Math.ceil(pixelRatio))
  const icons = POINT_KINDS.map((kind) => ({
    name: iconName(kind, look.theme),
    data: drawIcon(kind, look.palette, ratio),
    pixelRatio: ratio,
  }))
  return [{ name: hatchName(look.theme), data: hatchData(look.palette, ratio), pixelRatio: ratio }, ...icons]
}

function canvas(side: number): CanvasRenderingContext2D {
  const element = document.createElement('canvas')
  element.width = side
  element.height = side
  const context = element.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no 2D canvas')
  return context
}

/** A tile of the hatch, `ratio` device px to each px. */
export function hatchCanvas(palette: MapPalette, ratio: number): HTMLCanvasElement {
  return drawHatch(palette, ratio).canvas
}

function hatchData(palette: MapPalette, ratio: number): ImageData {
  const context = drawHatch(palette, ratio)
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height)
}

function drawHatch(palette: MapPalette, ratio: number): CanvasRenderingContext2D {
  const side = Math.round(HATCH_TILE * palette.scale) * ratio
  const context = canvas(side)
  context.fillStyle = palette.hatchGround
  context.fillRect(0, 0, side, side)
  context.strokeStyle = palette.hatchInk
  context.globalAlpha = 0.7 // quieter than the data
  context.lineWidth = 0.8 * ratio * palette.scale
  context.beginPath()
  // The neighbours' strokes reach in at the corners, else the tiles would show.
  for (const shift of [-side, 0, side]) {
    context.moveTo(shift - 1, side + 1)
    context.lineTo(shift + side + 1, -1)
  }
  context.stroke()
  return context
}

function drawIcon(kind: PointKind, palette: MapPalette, ratio: number): ImageData {
  const zoom = ratio * palette.scale
  const side = Math.ceil(SHAPE_BOX * zoom)
  const context = canvas(side)
  context.scale(zoom, zoom)
  const { path, hollow } = POINT_SHAPES[kind]
  const shape = new Path2D(path)
  context.lineJoin = 'round'
  context.strokeStyle = palette.surface
  context.lineWidth = hollow ? 4 : 2.4
  context.stroke(shape)
  context.fillStyle = hollow ? palette.surface : palette.kinds[kind]
  context.fill(shape)
  if (hollow) {
    context.strokeStyle = palette.kinds[kind]
    context.lineWidth = 2.2
    context.stroke(shape)
  }
  return context.getImageData(0, 0, side, side)
}
