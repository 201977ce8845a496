import type { Format } from '@/locale/format'
import type { TrendModel } from './trendModel'

export interface TooltipLine {
  readonly name: string
  readonly text: string
}

/** What a month's tooltip says: the month, then each series with its value, or that it was not reported. */
export function trendTooltip(
  model: TrendModel,
  index: number,
  format: Format,
  notReported: string,
): { readonly title: string; readonly lines: readonly TooltipLine[] } {
  const period = model.periods[index]
  const series = model.beside ? [model.main, model.beside] : [model.main]
  return {
    title: period === undefined ? '' : format.period(period),
    lines: series.map(({ name, values }) => {
      const value = values[index] ?? null
      return { name, text: value === null ? notReported : format.number(value, model.digits) }
    }),
  }
}
