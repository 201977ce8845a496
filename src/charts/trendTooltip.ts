import type { Format } from '@/locale/format'
import { axisPeriods, type TrendModel } from './trendModel'

export interface TooltipLine {
  readonly name: string
  readonly text: string
}

export interface TooltipTexts {
  readonly notReported: string
  /** A month ahead, marked as a forecast. */
  ahead(period: string): string
  between(ends: { readonly likely: string; readonly low: string; readonly high: string }): string
  /** Before what the target asks for in a month ahead. */
  readonly required: string
}

export interface TooltipText {
  readonly title: string
  readonly lines: readonly TooltipLine[]
}

/** What a month's tooltip says: the month, then each series with its value, or that it was not reported. */
export function trendTooltip(model: TrendModel, index: number, format: Format, texts: TooltipTexts): TooltipText {
  if (index >= model.periods.length) return aheadTooltip(model, index, format, texts)
  const period = model.periods[index]
  const series = model.beside ? [model.main, model.beside] : [model.main]
  return {
    title: period === undefined ? '' : format.period(period),
    lines: series.map(({ name, values }) => {
      const value = values[index] ?? null
      return { name, text: value === null ? texts.notReported : format.number(value, model.digits) }
    }),
  }
}

/** A month ahead: what is likely, and between which figures. */
function aheadTooltip(model: TrendModel, index: number, format: Format, texts: TooltipTexts): TooltipText {
  const period = axisPeriods(model)[index] ?? ''
  const at = model.forecast?.periods.indexOf(period) ?? -1
  const write = (values: readonly number[] | undefined): string => format.number(values?.[at] ?? 0, model.digits)
  const { likely, low, high } = model.forecast ?? {}
  const text = texts.between({ likely: write(likely), low: write(low), high: write(high) })
  if (at < 0) return { title: '', lines: [] }
  const required = model.required?.[at]
  return {
    title: texts.ahead(format.period(period)),
    lines: [
      { name: model.main.name, text },
      ...(required === undefined ? [] : [{ name: texts.required, text: format.number(required, model.digits) }]),
    ],
  }
}
