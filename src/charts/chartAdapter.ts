import { LineChart } from 'echarts/charts'
import { GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Format } from '@/locale/format'
import { afterFrame } from '@/ui/afterFrame'
import { chartPaletteFrom, type ChartPalette } from './chartPalette'
import type { TrendModel } from './trendModel'
import { trendOption } from './trendOption'
import { trendTooltip, type TooltipTexts } from './trendTooltip'

use([LineChart, GridComponent, TooltipComponent, MarkLineComponent, MarkAreaComponent, SVGRenderer])

export interface TrendInput {
  readonly model: TrendModel
  readonly format: Format
  readonly texts: TooltipTexts & { readonly target: string }
}

export interface ChartHandle {
  /**
   * Draws another model, or the same one after a change of theme or language: tokens are read again. It is drawn after
   * the next frame, and once whatever came meanwhile; `still` is drawn at once and without motion.
   */
  update(input: TrendInput, how?: { readonly still: boolean }): void
  dispose(): void
}

/** Makes a trend chart in an element (which must be ltr: ECharts knows no other) and owns it until `dispose`. */
export function createTrendChart(element: HTMLElement, input: TrendInput, onDrawn: () => void): ChartHandle {
  const chart = init(element, null, { renderer: 'svg' })
  let latest = input
  const later = afterFrame()
  const isFitting = (): boolean =>
    chart.getWidth() === element.clientWidth && chart.getHeight() === element.clientHeight
  const draw = (still = matchMedia('(prefers-reduced-motion: reduce)').matches): void => {
    // The chart's own resize would draw the old model once more.
    if (!isFitting()) chart.getZr().resize()
    chart.setOption(optionFor(element, latest, still), { notMerge: true })
    // On paper its place has another size: there the drawing is scaled as a whole.
    element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`)
  }
  chart.on('finished', onDrawn)
  draw()
  const resizes = new ResizeObserver(() => {
    if (!isFitting()) later.run(draw)
  })
  resizes.observe(element)
  return {
    update(next, how) {
      latest = next
      if (how?.still) draw(true)
      else later.run(draw)
    },
    dispose() {
      resizes.disconnect()
      later.drop()
      chart.dispose()
    },
  }
}

/**
 * The chart as SVG markup of a given size, for a picture that leaves the page. Letters keep one size whatever screen it
 * was made on.
 */
export function trendSvg(
  { model, format, texts }: TrendInput,
  { palette: own, ...size }: { readonly palette: ChartPalette; readonly width: number; readonly height: number },
): string {
  const palette = { ...own, scale: 1 }
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  const look = { palette, format, width: size.width, reducedMotion: true, targetWord: texts.target }
  chart.setOption(trendOption(model, { ...look, tooltip: () => document.createElement('div') }))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return withoutInteraction(svg)
}

/** What only serves a pointer means nothing in a picture: hover styles, their classes, and what may be hit. */
function withoutInteraction(svg: string): string {
  return svg.replace(/<style.*?<\/style>/gs, '').replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
}

function optionFor(
  element: HTMLElement,
  { model, format, texts }: TrendInput,
  reducedMotion: boolean,
): Parameters<EChartsType['setOption']>[0] {
  const tokens = getComputedStyle(element)
  return trendOption(model, {
    palette: chartPaletteFrom((token) => tokens.getPropertyValue(token)),
    format,
    width: element.clientWidth,
    reducedMotion,
    targetWord: texts.target,
    tooltip: (index) => tooltipElement(model, index, format, texts),
  })
}

/** Built from nodes: the strict security policy refuses the inline styles of ECharts' own tooltip text. */
function tooltipElement(model: TrendModel, index: number, format: Format, texts: TooltipTexts): HTMLElement {
  const { title, lines } = trendTooltip(model, index, format, texts)
  const box = document.createElement('div')
  box.dir = format.language === 'fa' ? 'rtl' : 'ltr'
  const head = document.createElement('b')
  head.textContent = title
  box.append(head)
  for (const { name, text } of lines) {
    const line = document.createElement('div')
    line.textContent = `${name}: ${text}`
    box.append(line)
  }
  return box
}
