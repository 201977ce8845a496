import type { LineSeriesOption } from 'echarts/charts'
import type {
  GridComponentOption,
  MarkAreaComponentOption,
  MarkLineComponentOption,
  TooltipComponentOption,
} from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { Format } from '@/locale/format'
import type { ChartPalette } from './chartPalette'
import { forecastSeries } from './forecastSeries'
import {
  alignAt,
  DOT,
  isFigureBelow,
  LABEL_TEXT,
  markedIndex,
  SHADE,
  targetText,
  TICK_LENGTH,
  TICK_TEXT,
  tickText,
  trendAxis,
  trendRoom,
  trendTicks,
} from './trendMeasures'
import { axisPeriods, type TrendModel, type TrendSeries } from './trendModel'
import { loneFigures, unreportedSpans } from './unreportedSpans'
import type { ValueAxis } from './valueAxis'

export type TrendOption = ComposeOption<
  LineSeriesOption | GridComponentOption | TooltipComponentOption | MarkLineComponentOption | MarkAreaComponentOption
>

export interface TrendLook {
  readonly palette: ChartPalette
  readonly format: Format
  /** px of the chart's element; ticks are chosen to fit. */
  readonly width: number
  readonly reducedMotion: boolean
  /** The word before the target's value. */
  readonly targetWord: string
  /** What the tooltip shows for a month; an element, because a string would need inline styles. */
  tooltip(index: number): HTMLElement
}

/**
 * The ECharts option of a monthly trend. Time runs left to right in both languages: a rise misread as a fall is the
 * worst error. In Persian the value axis stands at the right, where reading starts.
 */
export function trendOption(model: TrendModel, look: TrendLook): TrendOption {
  const { palette, format } = look
  const axis = trendAxis(model)
  return {
    animation: !look.reducedMotion,
    animationDuration: 250,
    animationDurationUpdate: 250,
    textStyle: { fontFamily: palette.font, fontSize: TICK_TEXT * palette.scale, color: palette.ink2 },
    aria: { enabled: false },
    grid: { ...trendRoom(axis, format, palette.scale), outerBoundsMode: 'none' },
    tooltip: tooltipOf(look),
    xAxis: monthAxis(model, look),
    yAxis: figureAxis(axis, look),
    series: [
      ...(model.beside ? [besideSeries(model.beside, palette)] : []),
      mainSeries(model, look, axis),
      ...forecastSeries(model, look, axis),
    ],
  }
}

function figureAxis(axis: ValueAxis, { palette, format }: TrendLook): NonNullable<TrendOption['yAxis']> {
  return {
    type: 'value',
    position: format.language === 'fa' ? 'right' : 'left',
    min: axis.min,
    max: axis.max,
    interval: axis.interval,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      color: palette.ink2,
      fontSize: TICK_TEXT * palette.scale,
      formatter: (value: number) => format.number(value, axis.digits),
    },
    splitLine: { lineStyle: { color: palette.line, width: palette.hairLine } },
  }
}

function tooltipOf({ palette, tooltip }: TrendLook): TooltipComponentOption {
  return {
    trigger: 'axis',
    confine: true,
    formatter: (params) => tooltip((Array.isArray(params) ? params[0] : params)?.dataIndex ?? 0),
    backgroundColor: palette.surface,
    borderColor: palette.lineStrong,
    padding: [4, 8],
    extraCssText: 'box-shadow: none',
    textStyle: { fontFamily: palette.font, fontSize: LABEL_TEXT * palette.scale, color: palette.ink },
    axisPointer: { lineStyle: { color: palette.lineStrong, width: palette.hairLine, type: 'solid' } },
  }
}

function monthAxis(model: TrendModel, { palette, format, width }: TrendLook): NonNullable<TrendOption['xAxis']> {
  const periods = axisPeriods(model)
  const last = periods.length - 1
  const ticks = trendTicks(periods, width, palette.scale)
  return {
    type: 'category',
    data: [...periods],
    boundaryGap: false,
    axisLine: { lineStyle: { color: palette.lineStrong, width: palette.hairLine } },
    axisTick: {
      interval: (index: number) => ticks.has(index),
      length: TICK_LENGTH * palette.scale,
      lineStyle: { color: palette.lineStrong, width: palette.hairLine },
    },
    axisLabel: {
      interval: (index: number) => ticks.has(index),
      // The first and the last keep inside the chart.
      alignMinLabel: ticks.has(0) ? 'left' : 'center',
      alignMaxLabel: ticks.has(last) ? 'right' : 'center',
      color: palette.ink2,
      fontSize: TICK_TEXT * palette.scale,
      formatter(_: string, index: number) {
        const tick = ticks.get(index)
        return tick ? tickText(tick, format) : ''
      },
    },
  }
}

function besideSeries({ name, values }: TrendSeries, palette: ChartPalette): LineSeriesOption {
  return {
    type: 'line',
    name,
    data: [...values],
    symbol: 'none',
    silent: true,
    lineStyle: { color: palette.lineStrong, width: palette.dataLine * 0.75 },
    z: 2,
  }
}

function mainSeries(model: TrendModel, look: TrendLook, axis: ValueAxis): LineSeriesOption {
  const { palette } = look
  const { values } = model.main
  const target = model.target ?? null
  return {
    type: 'line',
    name: model.main.name,
    data: markedData(model, look, axis),
    showSymbol: true,
    showAllSymbol: true,
    symbol: 'none',
    connectNulls: false,
    lineStyle: { color: palette.accent, width: palette.dataLine, cap: 'round', join: 'round' },
    itemStyle: { color: palette.accent, borderColor: palette.surface, borderWidth: palette.hairLine },
    emphasis: { disabled: true },
    z: 3,
    markArea: gapShades(values, palette),
    ...(target === null ? {} : { markLine: targetLine(target, look) }),
  }
}

/** A quiet shade from the last figure before a gap to the first after it. */
function gapShades(values: TrendSeries['values'], palette: ChartPalette): MarkAreaComponentOption {
  return {
    silent: true,
    itemStyle: { color: palette.hatchInk, opacity: SHADE.gap },
    data: unreportedSpans(values).map(({ from, to }) => [
      { xAxis: Math.max(0, from - 1) },
      { xAxis: Math.min(values.length - 1, to + 1) },
    ]),
  }
}

function targetLine(target: number, { palette, format, targetWord }: TrendLook): MarkLineComponentOption {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.ink, width: palette.targetLine, type: [4 * palette.scale, 3 * palette.scale] },
    label: {
      position: 'insideStartTop',
      distance: [4 * palette.scale, 6 * palette.scale],
      formatter: targetText(target, targetWord, format),
      color: palette.ink,
      fontFamily: palette.font,
      fontSize: TICK_TEXT * palette.scale,
      fontWeight: 700,
    },
    data: [{ yAxis: target }],
  }
}

type Datum = NonNullable<LineSeriesOption['data']>[number]

/** A dot and its value on the month in view (else the newest reported one), and dots on figures that stand alone. */
function markedData(model: TrendModel, { palette, format }: TrendLook, axis: ValueAxis): Datum[] {
  const { values } = model.main
  const lone = new Set(loneFigures(values))
  const marked = markedIndex(model)
  return values.map((value, index): Datum => {
    if (value === null) return null
    if (index !== marked)
      return lone.has(index) ? { value, symbol: 'circle', symbolSize: DOT.lone * palette.scale } : value
    return {
      value,
      symbol: 'circle',
      symbolSize: DOT.marked * palette.scale,
      label: {
        show: true,
        position: isFigureBelow(value, axis) ? 'bottom' : 'top',
        align: alignAt(index, model),
        formatter: format.number(value, model.digits),
        color: palette.ink,
        fontFamily: palette.font,
        fontSize: LABEL_TEXT * palette.scale,
        fontWeight: 700,
        textBorderColor: palette.ground,
        textBorderWidth: 3,
      },
    }
  })
}
