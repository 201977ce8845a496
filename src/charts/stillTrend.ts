import type { Format } from '@/locale/format'
import { reportedRuns } from './reportedRuns'
import {
  alignAt,
  DOT,
  isFigureBelow,
  isMonthBelow,
  LABEL_TEXT,
  markedIndex,
  targetText,
  TICK_LENGTH,
  TICK_TEXT,
  tickText,
  trendAxis,
  trendRoom,
  trendTicks,
  type TrendRoom,
} from './trendMeasures'
import { axisPeriods, type TrendForecast, type TrendModel } from './trendModel'
import { loneFigures, unreportedSpans } from './unreportedSpans'
import type { ValueAxis } from './valueAxis'

export type Spot = readonly [x: number, y: number]

/** A text that begins, ends or has its middle at `x`, whatever its language; `y` is the line it stands on. */
export interface Written {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
}

/** A trend as it is drawn once and for all, in px: paths as SVG writes them, texts with their places. */
export interface StillTrend {
  /** The box of the lines. */
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly figures: readonly Written[]
  readonly lines: readonly number[]
  readonly months: readonly Written[]
  readonly ticks: readonly number[]
  /** Months that were not reported. */
  readonly shades: readonly { readonly x: number; readonly width: number }[]
  readonly main: string
  readonly beside: string
  /** Figures with a gap on both sides. */
  readonly lone: readonly Spot[]
  readonly marked: { readonly at: Spot; readonly label: Written } | null
  readonly target: { readonly y: number; readonly label: Written } | null
  readonly ahead: { readonly band: string; readonly likely: string; readonly required: string } | null
  /** Where the target is reached, and from when to when that may be. */
  readonly reached: { readonly at: Spot; readonly from: number; readonly to: number; readonly label: Written } | null
}

export interface StillTrendBox {
  /** px */
  readonly width: number
  readonly height: number
  /** Of letters, dots and the room around; 1 for letters of 12 px. */
  readonly scale: number
  readonly format: Format
  /** The word before the target's value. */
  readonly targetWord: string
}

/**
 * Lays a trend out as `trendOption` has ECharts do, for paper and the wall, where nobody points at it: a page that is printed
 * need not wait for a library that makes it answer. Values that are `null` part the line.
 */
export function stillTrend(model: TrendModel, box: StillTrendBox): StillTrend {
  const drawing = new Drawing(model, box)
  const { x, y, room, axis } = drawing
  const { width, height, scale, format } = box
  const ticks = [...trendTicks(axisPeriods(model), width, scale)].map(([index, tick]) => ({ index, tick }))
  return {
    plot: { left: room.left, right: width - room.right, top: room.top, bottom: height - room.bottom },
    lines: drawing.steps.map(y),
    figures: drawing.steps.map((value) => drawing.figure(value)),
    ticks: ticks.map(({ index }) => x(index)),
    months: ticks.map(({ index, tick }) => drawing.month(index, tickText(tick, format))),
    shades: unreportedSpans(model.main.values).map(({ from, to }) => {
      const [first, last] = [x(Math.max(0, from - 1)), x(Math.min(model.main.values.length - 1, to + 1))]
      return { x: first, width: tidy(last - first) }
    }),
    main: pathOf(drawing.runs(model.main.values)),
    beside: pathOf(drawing.runs(model.beside?.values ?? [])),
    lone: loneFigures(model.main.values)
      .filter((index) => index !== markedIndex(model))
      .map((index): Spot => [x(index), y(model.main.values[index] ?? axis.min)]),
    marked: drawing.marked(),
    target: drawing.target(),
    ahead: model.forecast ? drawing.ahead(model.forecast) : null,
    reached: model.forecast ? drawing.reached(model.forecast) : null,
  }
}

/** px at scale 1 between the axis and its texts, between a dot and its figure, and above and at the side of a target's text. */
const GAP = { axis: 8, dot: 5, target: 6, side: 4 } as const
/** Of a letter's height: what stands above its line, and how wide it is. */
const RISE = 0.72
const LETTER = 0.58

class Drawing {
  readonly axis: ValueAxis
  readonly room: TrendRoom
  readonly steps: readonly number[]
  private readonly months: ReturnType<typeof axisPeriods>

  constructor(
    private readonly model: TrendModel,
    private readonly box: StillTrendBox,
  ) {
    this.axis = trendAxis(model)
    this.months = axisPeriods(model)
    this.room = trendRoom(this.axis, box.format, box.scale)
    const { min, max, interval } = this.axis
    this.steps = Array.from({ length: Math.round((max - min) / interval) + 1 }, (_, step) => min + step * interval)
  }

  /** A series of one month begins at the left, as a longer one does. */
  readonly x = (index: number): number => {
    const { left, right } = this.room
    return tidy(left + (index / Math.max(1, this.months.length - 1)) * (this.box.width - left - right))
  }

  readonly y = (value: number): number => {
    const { top, bottom } = this.room
    const share = (value - this.axis.min) / (this.axis.max - this.axis.min)
    return tidy(this.box.height - bottom - share * (this.box.height - top - bottom))
  }

  runs(values: readonly (number | null)[]): Spot[][] {
    return reportedRuns(values).map((run) => run.map(({ index, value }): Spot => [this.x(index), this.y(value)]))
  }

  figure(value: number): Written {
    const { format, scale, width } = this.box
    const isRight = format.language === 'fa'
    const gap = GAP.axis * scale
    return {
      x: tidy(isRight ? width - this.room.right + gap : this.room.left - gap),
      y: tidy(this.y(value) + (RISE / 2) * TICK_TEXT * scale),
      anchor: isRight ? 'start' : 'end',
      text: format.number(value, this.axis.digits),
    }
  }

  /** The first and the last keep inside the chart. */
  month(index: number, text: string): Written {
    const { height, scale } = this.box
    const below = (TICK_LENGTH + GAP.axis / 2 + RISE * TICK_TEXT) * scale
    const anchor = index === 0 ? 'start' : index === this.months.length - 1 ? 'end' : 'middle'
    return { x: this.x(index), y: tidy(height - this.room.bottom + below), anchor, text }
  }

  /** Its figure stands above the dot or, high on the axis, below; the other way, or beyond the target's line, where a line runs through it. */
  marked(): StillTrend['marked'] {
    const { format, scale } = this.box
    const { target = null, forecast } = this.model
    const index = markedIndex(this.model)
    const value = this.model.main.values[index] ?? null
    if (value === null) return null
    const at: Spot = [this.x(index), this.y(value)]
    const away = (DOT.marked / 2 + GAP.dot) * scale
    const [above, below] = [at[1] - away, at[1] + away + RISE * LABEL_TEXT * scale]
    const wished = isFigureBelow(value, this.axis) ? [below, above] : [above, below]
    const beyond = target === null ? [] : [this.y(target) - GAP.target * scale]
    const anchor = ANCHORS[alignAt(index, this.model)]
    const label = { x: at[0], anchor, text: format.number(value, this.model.digits) }
    const lines = [...this.series(), ...this.targetLine(), ...(forecast ? [this.along(forecast, forecast.likely)] : [])]
    return { at, label: { ...label, y: this.freeLine(label, [...wished, ...beyond], LABEL_TEXT, lines) } }
  }

  /** Its text stands at the left, above its line or else below, wherever no series runs through it. */
  target(): StillTrend['target'] {
    const { target = null } = this.model
    if (target === null) return null
    const { format, scale, targetWord } = this.box
    const y = this.y(target)
    const x = tidy(this.room.left + GAP.side * scale)
    const label = { x, anchor: 'start', text: targetText(target, targetWord, format) } as const
    const gap = GAP.target * scale
    const wished = [y - gap, y + gap + RISE * TICK_TEXT * scale]
    return { y, label: { ...label, y: this.freeLine(label, wished, TICK_TEXT, this.series()) } }
  }

  private series(): Spot[][] {
    return [this.model.main.values, this.model.beside?.values ?? []].flatMap((values) => this.runs(values))
  }

  private targetLine(): Spot[][] {
    const { target = null } = this.model
    if (target === null) return []
    return [[this.x(0), this.x(this.months.length - 1)].map((x): Spot => [x, this.y(target)])]
  }

  private along({ periods }: TrendForecast, values: readonly number[]): Spot[] {
    const first = this.months.indexOf(periods[0] ?? '')
    return values.map((value, step): Spot => [this.x(first + step), this.y(value)])
  }

  /** The first of the heights wished for at which a text meets none of the lines and keeps inside; else the first. */
  private freeLine(
    { x, anchor, text }: Omit<Written, 'y'>,
    wished: readonly number[],
    size: number,
    lines: readonly (readonly Spot[])[],
  ): number {
    const { scale, height: whole } = this.box
    const [width, height] = [text.length * LETTER * size * scale, RISE * size * scale]
    const left = x - { start: 0, middle: width / 2, end: width }[anchor]
    const isFree = (y: number): boolean =>
      y < whole - this.room.bottom &&
      y > height &&
      !lines.some((line) => runsThrough(line, { left, right: left + width, top: y - height, bottom: y }))
    return tidy(wished.find(isFree) ?? wished[0] ?? 0)
  }

  ahead(forecast: TrendForecast): StillTrend['ahead'] {
    const { likely, low, high } = forecast
    return {
      band: `${pathOf([[...this.along(forecast, high), ...this.along(forecast, low).reverse()]])}Z`,
      likely: pathOf([this.along(forecast, likely)]),
      required: pathOf([this.along(forecast, this.model.required ?? [])]),
    }
  }

  reached({ doneBy }: TrendForecast): StillTrend['reached'] {
    const { target = null } = this.model
    const index = doneBy ? this.months.indexOf(doneBy.likely) : -1
    if (!doneBy || target === null || index < 0) return null
    const { format, scale } = this.box
    const last = this.months.length - 1
    const latest = doneBy.latest === null ? last : this.months.indexOf(doneBy.latest)
    const at: Spot = [this.x(index), this.y(target)]
    const away = (DOT.reached / 2 + GAP.dot) * scale
    const y = tidy(isMonthBelow(target, this.axis) ? at[1] + away + RISE * TICK_TEXT * scale : at[1] - away)
    // A month's name is long, and the numbers of the axis may stand at the right.
    const anchor = index / this.months.length > 0.75 ? 'end' : 'middle'
    const label: Written = { x: at[0], y, anchor, text: format.monthName(doneBy.likely) }
    return { at, from: this.x(this.months.indexOf(doneBy.earliest)), to: this.x(latest < 0 ? last : latest), label }
  }
}

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const

interface TextBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Whether a line of spots from left to right enters a box. */
function runsThrough(line: readonly Spot[], { left, right, top, bottom }: TextBox): boolean {
  return line.some(([x2, y2], at) => {
    const [x1, y1] = line[at - 1] ?? [x2, y2]
    if (x2 < left || x1 > right) return false
    const heightAt = (x: number): number => (x2 === x1 ? y2 : y1 + ((x - x1) / (x2 - x1)) * (y2 - y1))
    const ends = [heightAt(Math.max(x1, left)), heightAt(Math.min(x2, right))]
    return Math.min(...ends) <= bottom && Math.max(...ends) >= top
  })
}

const pathOf = (runs: readonly (readonly Spot[])[]): string =>
  runs.map((run) => run.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')).join('')

const tidy = (value: number): number => Math.round(value * 100) / 100
