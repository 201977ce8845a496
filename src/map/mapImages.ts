import { POINT_KINDS, type PointKind } from '@/datapackage/tables/network'
import { CLUSTER_RADII, RING_WIDTH, ringArcs } from './clusterRing'
import { hatchName, iconName, ringParts, SILENT_UNIT_RADIUS, silentUnitName } from './imageNames'
import type { PointStatus } from './mapModel'
import { colourOf, type MapLook, type MapPalette } from './palette'
import { POINT_SHAPES, SHAPE_BOX, STATUS_PATHS } from './pointShapes'

export interface MapImage {
  readonly name: string
  readonly data: ImageData
  readonly pixelRatio: number
}

const HATCH_TILE = 6

const STATUSES = ['active', 'suspended', 'closed'] as const satisfies readonly PointStatus[]

/** Draws the images a style of this look names: the hatch of "not reported" and an icon for each kind and status of a point. */
export function drawImages(look: MapLook, pixelRatio: number): MapImage[] {
  const ratio = Math.max(1, Math.ceil(pixelRatio))
  const icons = POINT_KINDS.flatMap((kind) =>
    STATUSES.map((status) => ({
      name: iconName(kind, look.theme, status),
      data: drawIcon(kind, status, look.palette, ratio),
      pixelRatio: ratio,
    })),
  )
  return [
    { name: hatchName(look.theme), data: hatchData(look.palette, ratio), pixelRatio: ratio },
    { name: silentUnitName(look.theme), data: silentUnit(look.palette, ratio), pixelRatio: ratio },
    ...icons,
  ]
}

/** The ring that an image's name asks for; `null` where the name is not a ring's. */
export function drawRing(name: string, look: MapLook, pixelRatio: number): MapImage | null {
  const parts = ringParts(name, look.theme)
  if (!parts) return null
  const ratio = Math.max(1, Math.ceil(pixelRatio))
  const radius = CLUSTER_RADII[1] * look.palette.scale * ratio
  const context = canvas(Math.ceil(2 * radius))
  const { kinds, surface } = look.palette
  const ring = (width: number, from: number, to: number, colour: string): void => {
    context.beginPath()
    // A canvas counts from the right, the ring begins at the top.
    context.arc(radius, radius, radius * (1 - RING_WIDTH / 2), from - Math.PI / 2, to - Math.PI / 2)
    context.lineWidth = radius * width
    context.strokeStyle = colour
    context.stroke()
  }
  for (const { kind, from, to } of ringArcs(parts)) {
    ring(RING_WIDTH, from, to, kinds[kind])
    // An agent has the post's colour: hollow here as its mark is.
    if (POINT_SHAPES[kind].hollow) ring(RING_WIDTH * 0.45, from, to, surface)
  }
  const { width, height } = context.canvas
  return { name, data: context.getImageData(0, 0, width, height), pixelRatio: ratio }
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

/** A disc of the hatch with a rim: a unit that did not report. */
function silentUnit(palette: MapPalette, ratio: number): ImageData {
  const radius = SILENT_UNIT_RADIUS * palette.scale * ratio
  const rim = 1.6 * palette.scale * ratio
  const context = canvas(Math.ceil(2 * (radius + rim)))
  const { width } = context.canvas
  context.beginPath()
  context.arc(width / 2, width / 2, radius, 0, 2 * Math.PI)
  context.fillStyle = context.createPattern(hatchCanvas(palette, ratio), 'repeat') ?? palette.hatchGround
  context.fill()
  context.strokeStyle = palette.ink2
  context.lineWidth = rim
  context.stroke()
  return context.getImageData(0, 0, width, width)
}

function drawIcon(kind: PointKind, status: PointStatus, palette: MapPalette, ratio: number): ImageData {
  const zoom = ratio * palette.scale
  const side = Math.ceil(SHAPE_BOX * zoom)
  const context = canvas(side)
  context.scale(zoom, zoom)
  const { path } = POINT_SHAPES[kind]
  const shape = new Path2D(path)
  const hollow = POINT_SHAPES[kind].hollow || status !== 'active'
  const colour = colourOf(kind, status, palette)
  context.lineJoin = 'round'
  context.strokeStyle = palette.surface
  context.lineWidth = hollow ? 4 : 2.4
  context.stroke(shape)
  context.fillStyle = hollow ? palette.surface : colour
  context.fill(shape)
  if (hollow) {
    context.strokeStyle = colour
    context.lineWidth = status === 'active' ? 2.2 : 1.6
    context.stroke(shape)
  }
  if (status !== 'active') {
    context.lineWidth = 1.8
    context.stroke(new Path2D(STATUS_PATHS[status]))
  }
  return context.getImageData(0, 0, side, side)
}
