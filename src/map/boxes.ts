import type { Plot } from './figureProjection'

/** A box on a drawing, from its top left. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The box of a size around its middle. */
export function boxAround([x, y]: Plot, { width, height }: { readonly width: number; readonly height: number }): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}

export function middle({ x, y, width, height }: Box): Plot {
  return [x + width / 2, y + height / 2]
}

/** Whether two boxes share more than a rim. */
export function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
