import { describe, expect, it } from 'vitest'
import { chartPaletteFrom } from '@/charts/chartPalette'
import { periodTicks } from '@/charts/periodTicks'
import { sparklinePath } from '@/charts/sparklinePath'
import { axisWithMonth } from '@/charts/trendMeasures'
import type { TrendModel } from '@/charts/trendModel'
import { trendOption, type TrendLook } from '@/charts/trendOption'
import { trendTooltip, type TooltipTexts } from '@/charts/trendTooltip'
import { loneFigures, unreportedSpans } from '@/charts/unreportedSpans'
import { valueAxis } from '@/charts/valueAxis'
import { createFormat } from '@/locale/format'
import { periodRange } from '@/locale/period'

const periods = periodRange('1404-01', '1404-06')
const model: TrendModel = {
  periods,
  main: { name: 'شفت', values: [10, 12, null, 11, null, 14.25] },
  target: 20,
  digits: 1,
}

function look(language: 'fa' | 'en', scale = '1'): TrendLook {
  return {
    palette: chartPaletteFrom((token) => (token === '--scale' ? scale : token === '--line-data' ? '2px' : '#123456')),
    format: createFormat(language),
    width: 400,
    reducedMotion: true,
    targetWord: 'هدف',
    tooltip: () => ({}) as HTMLElement,
  }
}

const texts: TooltipTexts = {
  notReported: 'گزارش نداده',
  ahead: (period) => `${period}*`,
  between: ({ likely, low, high }) => `${likely} ${low}-${high}`,
  required: 'required',
}

type Json = { readonly [key: string]: Json } & readonly Json[]
/** What ECharts is given, read without its types: functions drop out. */
const plain = (option: unknown): Json => JSON.parse(JSON.stringify(option)) as Json

describe('trendOption', () => {
  const fa = plain(trendOption(model, look('fa')))

  it('keeps time from left to right in both languages, and mirrors the value axis', () => {
    const en = plain(trendOption(model, look('en')))
    expect(fa['xAxis']?.['data']).toEqual(periods)
    expect([fa['xAxis']?.['inverse'], en['xAxis']?.['inverse']]).toEqual([undefined, undefined])
    expect([fa['yAxis']?.['position'], en['yAxis']?.['position']]).toEqual(['right', 'left'])
  })

  it('leaves gaps where nothing was reported, and shades them', () => {
    const series = fa['series']?.[0]
    expect(series?.['connectNulls']).toBe(false)
    expect(series?.['data']?.[2]).toBeNull()
    expect(series?.['markArea']?.['data']).toEqual([
      [{ xAxis: 1 }, { xAxis: 3 }],
      [{ xAxis: 3 }, { xAxis: 5 }],
    ])
  })

  it('labels the newest figure, the target and the axis with Persian digits', () => {
    const series = fa['series']?.[0]
    expect(series?.['data']?.[5]?.['label']?.['formatter']).toBe('۱۴٫۳')
    expect(series?.['markLine']?.['label']?.['formatter']).toBe('هدف ۲۰')
    const option = trendOption(model, look('fa'))
    const axis = Array.isArray(option.yAxis) ? option.yAxis[0] : option.yAxis
    const formatter = axis?.axisLabel?.formatter as ((value: number) => string) | undefined
    expect(formatter?.(15)).toBe('۱۵')
  })

  it('stands still for those who ask for less motion, and grows with the theme', () => {
    expect(fa['animation']).toBe(false)
    const projector = plain(trendOption(model, look('fa', '1.35')))
    expect(Number(projector['textStyle']?.['fontSize'])).toBeCloseTo(Number(fa['textStyle']?.['fontSize']) * 1.35)
  })

  it('puts the comparison below the main line', () => {
    const both = plain(trendOption({ ...model, beside: { name: 'استان', values: [1, 2, 3, 4, 5, 6] } }, look('fa')))
    expect([...(both['series'] ?? [])].map((series) => series['name'])).toEqual(['استان', 'شفت'])
  })
})

describe('the forecast on a trend', () => {
  const ahead: TrendModel = {
    ...model,
    forecast: {
      periods: periodRange('1404-06', '1404-09'),
      likely: [14.25, 16, 18, 20],
      low: [14.25, 15, 16, 17],
      high: [14.25, 17, 20, 23],
      doneBy: { likely: '1404-09', earliest: '1404-08', latest: null },
    },
  }
  const option = plain(trendOption(ahead, look('fa')))
  const [, low, height, likely, mark] = [...(option['series'] ?? [])]

  it('lengthens the axis from left to right and shades no month ahead as a gap', () => {
    expect(option['xAxis']?.['data']).toEqual(periodRange('1404-01', '1404-09'))
    expect(option['series']?.[0]?.['data']).toHaveLength(6)
  })

  it('shades the band between its ends, with a dashed middle', () => {
    expect([...(low?.['data'] ?? [])].slice(4)).toEqual([null, 14.25, 15, 16, 17])
    expect([...(height?.['data'] ?? [])].slice(4)).toEqual([null, 0, 2, 4, 6])
    expect([low?.['stack'], height?.['stack']]).toEqual(['forecast', 'forecast'])
    expect(height?.['areaStyle']?.['opacity']).toBeLessThan(0.3)
    expect([...(likely?.['data'] ?? [])].slice(5)).toEqual([14.25, 16, 18, 20])
    expect(likely?.['lineStyle']?.['type']).toHaveLength(2)
  })

  it('marks the done-by month on the target, and its interval as far as the axis goes', () => {
    expect(mark?.['data']?.[0]?.['value']).toEqual([8, 20])
    expect(mark?.['data']?.[0]?.['label']?.['formatter']).toBe('آذر')
    expect(mark?.['markLine']?.['data']?.[0]).toEqual([{ coord: [7, 20] }, { coord: [8, 20] }])
  })

  it('leaves room below a low target for the month that reaches it, one step and only where a month is named', () => {
    const axis = { min: 15, max: 25, interval: 5, digits: 0 }
    expect(axisWithMonth(axis, { ...ahead, target: 15.8 })).toEqual({ ...axis, min: 10 })
    expect(axisWithMonth(axis, { ...ahead, target: 18 })).toBe(axis)
    expect(axisWithMonth({ ...axis, min: 0 }, { ...ahead, target: 1 })).toMatchObject({ min: 0 })
    const forecast = ahead.forecast && { ...ahead.forecast, doneBy: null }
    expect(axisWithMonth(axis, { ...ahead, target: 15.8, forecast })).toBe(axis)
  })

  it('holds the whole band on its axis', () => {
    expect(Number(option['yAxis']?.['max'])).toBeGreaterThanOrEqual(23)
  })

  it('draws what the target asks for as a dotted line up to its month, and says it in the table', () => {
    const asked = { ...ahead, required: [14.25, 17, 20] }
    const drawn = plain(trendOption(asked, look('fa')))
    const line = [...(drawn['series'] ?? [])].find((series) => String(series['lineStyle']?.['type']) === 'dotted')
    expect([...(line?.['data'] ?? [])].slice(5)).toEqual([14.25, 17, 20, null])
    expect(trendTooltip(asked, 7, createFormat('fa'), texts).lines[1]).toEqual({ name: 'required', text: '۲۰٫۰' })
  })

  it('says in the table what is likely and between which figures', () => {
    expect(trendTooltip(ahead, 7, createFormat('fa'), texts)).toEqual({
      title: 'آبان ۱۴۰۴*',
      lines: [{ name: 'شفت', text: '۱۸٫۰ ۱۶٫۰-۲۰٫۰' }],
    })
  })
})

describe('trendTooltip', () => {
  it('says what was not reported', () => {
    const said = trendTooltip(model, 2, createFormat('fa'), texts)
    expect(said).toEqual({ title: 'خرداد ۱۴۰۴', lines: [{ name: 'شفت', text: 'گزارش نداده' }] })
  })
})

describe('periodTicks', () => {
  it('names years alone on a long axis', () => {
    const ticks = periodTicks(periodRange('1400-08', '1405-07'), 6)
    expect(ticks.map(({ period, says }) => [period, says])).toEqual(
      ['1401-01', '1402-01', '1403-01', '1404-01', '1405-01'].map((period) => [period, 'year']),
    )
  })

  it('writes the year with the first month of each year on a short one', () => {
    const ticks = periodTicks(periodRange('1403-08', '1404-07'), 4)
    expect(ticks.map(({ period, says }) => [period, says])).toEqual([
      ['1403-10', 'month-and-year'],
      ['1404-01', 'month-and-year'],
      ['1404-04', 'month'],
      ['1404-07', 'month'],
    ])
  })

  it('never gives more than there is room for, and always both ends of a very short series', () => {
    for (const most of [2, 3, 5, 9])
      expect(periodTicks(periodRange('1380-01', '1405-07'), most).length).toBeLessThanOrEqual(most)
    expect(periodTicks(periodRange('1404-02', '1404-03'), 1).map(({ index }) => index)).toEqual([0, 1])
    expect(periodTicks([], 4)).toEqual([])
  })
})

describe('valueAxis', () => {
  it('holds all values and the target in steps of 1, 2 or 5', () => {
    expect(valueAxis([45, 55], 60)).toEqual({ min: 45, max: 60, interval: 5, digits: 0 })
    expect(valueAxis([0.31, 0.36], null)).toEqual({ min: 0.3, max: 0.36, interval: 0.02, digits: 2 })
    expect(valueAxis([7, 38], null).min).toBe(0)
  })

  it('stands without values and with equal ones', () => {
    expect(valueAxis([null], null)).toEqual({ min: 0, max: 1, interval: 1, digits: 0 })
    const flat = valueAxis([12, 12], null)
    expect(flat.min).toBeLessThanOrEqual(12)
    expect(flat.max).toBeGreaterThan(12)
  })
})

describe('gaps', () => {
  it('lie inside a series, not before it', () => {
    expect(unreportedSpans([null, 1, null, null, 2, null])).toEqual([
      { from: 2, to: 3 },
      { from: 5, to: 5 },
    ])
    expect(unreportedSpans([null, null])).toEqual([])
  })

  it('leave figures standing alone', () => {
    expect(loneFigures([1, null, 2, 3, null, 4])).toEqual([0, 5])
  })
})

describe('sparklinePath', () => {
  const box = { width: 120, height: 34 }

  it('breaks at a gap and dots the newest figure', () => {
    const shape = sparklinePath([1, 2, null, 3, 4], 4, box)
    expect(shape.runs).toEqual(['5,29 32.5,21', '87.5,13 115,5'])
    expect(shape.dots).toEqual([{ x: 115, y: 5, newest: true }])
    expect(shape.targetY).toBe(5)
  })

  it('shows a figure between two gaps as a dot', () => {
    expect(sparklinePath([1, null, 2, null, 3, 4], null, box).dots.map(({ newest }) => newest)).toEqual([
      false,
      false,
      true,
    ])
  })

  it('runs flat series along the middle and draws nothing of nothing', () => {
    expect(sparklinePath([5, 5], null, box).runs).toEqual(['5,17 115,17'])
    expect(sparklinePath([null, null], null, box)).toEqual({ runs: [], dots: [], targetY: null })
  })
})

describe('sparklines on one scale', () => {
  const box = { width: 100, height: 30, inset: 5 }
  const newestY = (values: number[], range?: number[]): number | undefined =>
    sparklinePath(values, null, { ...box, ...(range ? { range } : {}) }).dots.at(-1)?.y

  it('stand at the height of their figure, whoever they are', () => {
    expect(newestY([10, 20], [0, 40])).toBe(newestY([30, 20], [0, 40]))
    expect(newestY([10, 20], [0, 40])).toBe(15)
    // On a scale of their own the first ends at its top, the second at its bottom.
    expect([newestY([10, 20]), newestY([30, 20])]).toEqual([5, 25])
  })

  it('are never cut off: the scale is widened', () => {
    expect(newestY([10, 80], [0, 40])).toBe(5)
  })
})
