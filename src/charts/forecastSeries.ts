import type { LineSeriesOption } from 'echarts/charts'
import type { MarkLineComponentOption } from 'echarts/components'
import type { Period } from '@/locale/period'
import { DOT, isMonthBelow, SHADE, TICK_TEXT } from './trendMeasures'
import { axisPeriods, type TrendForecast, type TrendModel } from './trendModel'
import type { TrendLook } from './trendOption'
import type { ValueAxis } from './valueAxis'

/** The forecast as it is drawn: the light band of its interval, its dashed middle, and when the target is reached. */
export function forecastSeries(model: TrendModel, look: TrendLook, axis: ValueAxis): LineSeriesOption[] {
  const { forecast } = model
  if (!forecast) return []
  const months = axisPeriods(model)
  const along = (values: readonly number[]): (number | null)[] =>
    months.map((month) => values[forecast.periods.indexOf(month)] ?? null)
  return [
    ...band(along(forecast.low), along(forecast.high), look),
    {
      ...QUIET,
      data: along(forecast.likely),
      lineStyle: { color: look.palette.accent, width: look.palette.dataLine, type: dashes(look) },
      z: 2,
    },
    ...requiredLine(model, forecast, look),
    ...doneByMark(model, forecast, look, axis),
  ]
}

/** Dotted, so that it is told from the forecast without colour. */
function requiredLine(model: TrendModel, { periods }: TrendForecast, { palette }: TrendLook): LineSeriesOption[] {
  const { required } = model
  if (!required) return []
  const data = axisPeriods(model).map((month) => required[periods.indexOf(month)] ?? null)
  return [{ ...QUIET, data, lineStyle: { color: palette.ink2, width: palette.dataLine * 0.75, type: 'dotted' }, z: 2 }]
}

const QUIET = { type: 'line', symbol: 'none', silent: true, emphasis: { disabled: true } } as const

const dashes = ({ palette }: TrendLook): number[] => [1.5 * palette.dataLine, 1.5 * palette.dataLine]

/** ECharts shades between two stacked lines: the lower end, and upon it how far the upper one is above. */
function band(low: readonly (number | null)[], high: readonly (number | null)[], look: TrendLook): LineSeriesOption[] {
  const stacked = { ...QUIET, stack: 'forecast', stackStrategy: 'all', lineStyle: { opacity: 0 }, z: 1 } as const
  const height = low.map((value, index) => (value === null ? null : (high[index] ?? value) - value))
  return [
    { ...stacked, data: [...low] },
    { ...stacked, data: height, areaStyle: { color: look.palette.accent, opacity: SHADE.band } },
  ]
}

/** A mark on the target in the likeliest month, and a bar from the earliest to the latest as far as the axis goes. */
function doneByMark(
  model: TrendModel,
  { doneBy }: TrendForecast,
  look: TrendLook,
  axis: ValueAxis,
): LineSeriesOption[] {
  const { palette } = look
  const months = axisPeriods(model)
  const target = model.target ?? null
  const at = doneBy ? months.indexOf(doneBy.likely) : -1
  if (!doneBy || target === null || at < 0) return []
  return [
    {
      ...QUIET,
      data: [{ value: [at, target], label: monthLabel(doneBy.likely, at / months.length, target, look, axis) }],
      showSymbol: true,
      showAllSymbol: true,
      symbol: 'diamond',
      symbolSize: DOT.reached * palette.scale,
      itemStyle: { color: palette.ground, borderColor: palette.accent, borderWidth: palette.dataLine },
      markLine: intervalBar(doneBy, months, target, look),
      z: 4,
    },
  ]
}

/** Below the target's line where the axis leaves room, else above it. */
function monthLabel(
  month: Period,
  share: number,
  target: number,
  { palette, format }: TrendLook,
  axis: ValueAxis,
): NonNullable<LineSeriesOption['label']> {
  return {
    show: true,
    position: isMonthBelow(target, axis) ? 'bottom' : 'top',
    // A month's name is long, and the numbers of the axis may stand at the right.
    align: share > 0.75 ? 'right' : 'center',
    formatter: format.monthName(month),
    color: palette.accent,
    fontFamily: palette.font,
    fontSize: TICK_TEXT * palette.scale,
    fontWeight: 700,
    textBorderColor: palette.ground,
    textBorderWidth: 3,
  }
}

function intervalBar(
  { earliest, latest }: NonNullable<TrendForecast['doneBy']>,
  months: readonly string[],
  target: number,
  { palette }: TrendLook,
): MarkLineComponentOption {
  const last = months.length - 1
  const end = latest === null ? last : months.indexOf(latest)
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    label: { show: false },
    lineStyle: { color: palette.accent, width: palette.dataLine * 2, type: 'solid', opacity: SHADE.bar },
    data: [[{ coord: [months.indexOf(earliest), target] }, { coord: [end < 0 ? last : end, target] }]],
  }
}
