import type { Format } from '@/locale/format'
import { yearOf, type Period } from '@/locale/period'
import { periodTicks, type PeriodTick } from './periodTicks'
import { axisPeriods, type TrendModel } from './trendModel'
import { lastReported } from './unreportedSpans'
import { valueAxis, type ValueAxis } from './valueAxis'

/** Sizes that a trend has however it is drawn: px at scale 1. */
export const TICK_TEXT = 12
export const LABEL_TEXT = 13
export const TICK_LENGTH = 4
/** Of the dot on the month in view, on a figure that stands alone, and of the mark where the target is reached. */
export const DOT = { marked: 9, lone: 4, reached: 10 } as const
/** Opacity of the shade over months that were not reported, of the forecast's band and of the bar about the month it names. */
export const SHADE = { gap: 0.09, band: 0.18, bar: 0.7 } as const
/** px a month's name and year take. */
const TICK_ROOM = 84

/** px around the drawing, at the scale of its letters. */
export interface TrendRoom {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Room above for the labels, below for the months, and on the axis' side, where reading starts, for its numbers. */
export function trendRoom(axis: ValueAxis, format: Format, scale: number): TrendRoom {
  const digits = Math.max(...[axis.min, axis.max].map((value) => format.number(value, axis.digits).length))
  const numbers = (digits * 7.5 + 12) * scale
  const free = 10 * scale
  const isRight = format.language === 'fa'
  return { top: 24 * scale, bottom: 26 * scale, left: isRight ? free : numbers, right: isRight ? numbers : free }
}

/** Less than this share of the axis below the target leaves no room there for the month that reaches it. */
const ROOM_FOR_MONTH = 0.15

/** The axis of all that is drawn. One step more below a low target that has a month to be named: above it, the name would cover the figure in view. */
export function trendAxis(model: TrendModel): ValueAxis {
  const { forecast, target = null } = model
  const ahead = forecast ? [...forecast.low, ...forecast.high, ...(model.required ?? [])] : []
  return axisWithMonth(valueAxis([...model.main.values, ...(model.beside?.values ?? []), ...ahead], target), model)
}

export function axisWithMonth(axis: ValueAxis, { forecast, target = null }: TrendModel): ValueAxis {
  const { min, max, interval } = axis
  const isLow = target !== null && (target - min) / (max - min) <= ROOM_FOR_MONTH
  return isLow && forecast?.doneBy && min >= interval ? { ...axis, min: min - interval } : axis
}

/** Whether the month that reaches the target is named below the target's line: where the axis leaves room. */
export function isMonthBelow(target: number, { min, max }: ValueAxis): boolean {
  const roomBelow = (target - min) / (max - min)
  return roomBelow > ROOM_FOR_MONTH && roomBelow < 0.6
}

/** The months that are named on an axis of `width` px, by their index. */
export function trendTicks(periods: readonly Period[], width: number, scale: number): ReadonlyMap<number, PeriodTick> {
  const last = periods.length - 1
  const fits = ({ index, says }: PeriodTick): boolean => {
    const toEdge = (Math.min(index, last - index) / Math.max(1, last)) * width
    return toEdge === 0 || toEdge > (TICK_ROOM * scale) / (says === 'year' ? 5 : 2.4)
  }
  const chosen = periodTicks(periods, width / (TICK_ROOM * scale))
  return new Map((chosen.length > 2 ? chosen.filter(fits) : chosen).map((tick) => [tick.index, tick]))
}

export function tickText({ period, says }: PeriodTick, format: Format): string {
  if (says === 'year') return format.plain(yearOf(period))
  return says === 'month' ? format.monthName(period) : format.period(period)
}

/** The index of the figure that is marked and written: the month in view, else the newest reported one; -1 for none. */
export function markedIndex({ main, current, periods }: TrendModel): number {
  const at = current === undefined ? -1 : periods.indexOf(current)
  return at >= 0 ? at : lastReported(main.values)
}

/** High on the axis the marked figure is written below its dot, where nothing above can be cut off. */
export const isFigureBelow = (value: number, { min, max }: ValueAxis): boolean => value > (min + max * 3) / 4

/** A label near an end of the chart leans inwards. */
export function alignAt(index: number, model: TrendModel): 'left' | 'center' | 'right' {
  const share = index / Math.max(1, axisPeriods(model).length - 1)
  if (share < 0.06) return 'left'
  return share > 0.94 ? 'right' : 'center'
}

/** A target is written with the decimals that it has, two at most. */
export function targetText(target: number, word: string, format: Format): string {
  const digits = [0, 1, 2].find((decimals) => Math.abs(target - Number(target.toFixed(decimals))) < 1e-9) ?? 2
  return `${word} ${format.number(target, digits)}`
}
