import type { Plot } from './figureProjection'

interface Paint {
  readonly fill?: string // 'none' for an open line
  readonly stroke?: string
  readonly lineWidth?: number
  readonly opacity?: number
  readonly lineJoin?: 'round'
  readonly lineCap?: 'round'
}

export interface CircleShape {
  readonly type: 'circle'
  readonly shape: { readonly cx: number; readonly cy: number; readonly r: number }
  readonly style: Paint
}

export interface ArcShape {
  readonly type: 'arc'
  readonly shape: {
    readonly cx: number
    readonly cy: number
    readonly r: number
    readonly startAngle: number
    readonly endAngle: number
  }
  readonly style: Paint
}

export interface LineShape {
  readonly type: 'polyline'
  readonly shape: { readonly points: number[][] }
  readonly style: Paint
}

export interface PathShape {
  readonly type: 'path'
  readonly shape: { readonly pathData: string }
  readonly x: number
  readonly y: number
  readonly scaleX: number
  readonly scaleY: number
  readonly style: Paint
}

export interface TextShape {
  readonly type: 'text'
  readonly x: number
  readonly y: number
  readonly style: Paint & {
    readonly text: string
    readonly fontFamily: string
    readonly fontSize: number
    readonly fontWeight: number
    readonly align: 'center'
    readonly verticalAlign: 'middle'
  }
}

/** What the canvas map draws over its areas: the few forms of ECharts' custom series that it needs, in px of the frame. */
export type CanvasShape = CircleShape | ArcShape | LineShape | PathShape | TextShape

export interface LineText {
  readonly text: string
  readonly bold: boolean
}

export interface TextInk {
  readonly fill: string
  /** Keeps letters readable on whatever they stand on; none: no halo. */
  readonly halo?: string
}

export interface Letters {
  readonly font: string
  readonly size: number
  readonly rtl: boolean
}

/** Distance of two lines, in text heights. */
const LINE = 1.15
const HALO = 2.8

/** Height of so many lines, px. */
export function textHeight(lines: number, { size }: Letters): number {
  return lines * size * LINE
}

/** Lines of text, one below the other around a middle. Each is isolated in its own direction: the canvas itself is ltr. */
export function textShapes(lines: readonly LineText[], [x, y]: Plot, letters: Letters, ink: TextInk): TextShape[] {
  const { font, size, rtl } = letters
  return lines.map(({ text, bold }, index) => ({
    type: 'text',
    x,
    y: y + (index - (lines.length - 1) / 2) * size * LINE,
    style: {
      text: `${rtl ? '\u2067' : '\u2066'}${text}\u2069`,
      fontFamily: font,
      fontSize: size,
      fontWeight: bold ? 700 : 400,
      align: 'center',
      verticalAlign: 'middle',
      fill: ink.fill,
      ...(ink.halo === undefined ? {} : { stroke: ink.halo, lineWidth: HALO, lineJoin: 'round' }),
    },
  }))
}
