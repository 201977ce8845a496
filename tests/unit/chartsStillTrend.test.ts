import { describe, expect, it } from 'vitest'
import { stillTrend, type StillTrend } from '@/charts/stillTrend'
import type { TrendModel } from '@/charts/trendModel'
import { createFormat } from '@/locale/format'
import { periodRange } from '@/locale/period'

const model: TrendModel = {
  periods: periodRange('1404-01', '1404-06'),
  main: { name: 'شفت', values: [10, 12, null, 11, null, 14] },
  target: 20,
  digits: 1,
}
const forecast = {
  periods: periodRange('1404-06', '1404-09'),
  likely: [14, 16, 18, 20],
  low: [14, 15, 16, 17],
  high: [14, 17, 20, 20],
  doneBy: { likely: '1404-09', earliest: '1404-08', latest: null },
}
const draw = (of: TrendModel, language: 'fa' | 'en' = 'fa'): StillTrend =>
  stillTrend(of, { width: 400, height: 200, scale: 1, format: createFormat(language), targetWord: 'هدف' })

/** Axis 10 to 20 in steps of 5, its figures of two digits: 27 px for them, 24 px above and 26 px below. */
const y = (value: number): number => 174 - ((value - 10) / 10) * 150

describe('a trend drawn without a library', () => {
  it('has its figures where reading starts, and time from left to right in both languages', () => {
    const [fa, en] = [draw(model), draw(model, 'en')]
    expect(fa.plot).toEqual({ left: 10, right: 373, top: 24, bottom: 174 })
    expect(en.plot).toEqual({ left: 27, right: 390, top: 24, bottom: 174 })
    expect(fa.figures.map(({ text, anchor }) => [text, anchor])).toEqual([
      ['۱۰', 'start'],
      ['۱۵', 'start'],
      ['۲۰', 'start'],
    ])
    expect(en.figures[0]).toMatchObject({ text: '10', anchor: 'end', x: 19 })
    expect(fa.lines).toEqual([10, 15, 20].map(y))
    for (const { months } of [fa, en])
      expect(months.map(({ x }) => x)).toEqual(months.map(({ x }) => x).sort((a, b) => a - b))
  })

  it('breaks its line where nothing was reported, shades the gap and dots what stands alone', () => {
    const { main, shades, lone } = draw(model)
    expect(main).toBe(`M10 174L82.6 ${y(12)}M227.8 ${y(11)}M373 ${y(14)}`)
    expect(shades).toEqual([
      { x: 82.6, width: 145.2 },
      { x: 227.8, width: 145.2 },
    ])
    expect(lone).toEqual([[227.8, y(11)]])
  })

  it('marks the month in view, else the newest figure, and leans inwards at an end', () => {
    expect(draw(model).marked).toMatchObject({ at: [373, y(14)], label: { text: '۱۴٫۰', anchor: 'end' } })
    const early = draw({ ...model, current: '1404-01' }).marked
    expect(early).toMatchObject({ at: [10, y(10)], label: { text: '۱۰٫۰', anchor: 'start' } })
    expect(draw({ ...model, main: { name: '', values: [null, null, null, null, null, null] } }).marked).toBeNull()
  })

  it('writes the target above its line, and below where a series runs through the text', () => {
    expect(draw(model).target).toMatchObject({ y: y(20), label: { x: 14, y: y(20) - 6, text: 'هدف ۲۰' } })
    const high: TrendModel = { ...model, target: 15, main: { name: '', values: [15.4, 15.4, 15.3, 12, 11, 10] } }
    const { target } = draw(high)
    expect(target?.label.y).toBeGreaterThan(target?.y ?? 0)
  })

  it('keeps the marked figure out of the lines: below its dot, or beyond the target', () => {
    const under: TrendModel = { ...model, target: 14.4, main: { name: '', values: [10, 11, 12, 13, 13.5, 14] } }
    const below = draw(under).marked
    expect(below?.label.y).toBeGreaterThan(below?.at[1] ?? 0)
    const between = draw({ ...under, beside: { name: '', values: [9, 10, 11, 12, 13.2, 13.5] } })
    expect(between.marked?.label.y).toBeLessThan(between.target?.y ?? 0)
  })

  it('draws what comes from the newest figure on, and where the target is reached', () => {
    const { ahead, reached, months, main } = draw({ ...model, forecast, required: [14, 17, 20] })
    const x = (index: number): number => Math.round((10 + (index / 8) * 363) * 100) / 100
    expect(ahead?.likely).toBe(
      [14, 16, 18, 20].map((value, at) => `${at ? 'L' : 'M'}${x(5 + at)} ${y(value)}`).join(''),
    )
    expect(ahead?.required).toBe([14, 17, 20].map((value, at) => `${at ? 'L' : 'M'}${x(5 + at)} ${y(value)}`).join(''))
    expect(ahead?.band.match(/[ML]/g)).toHaveLength(8)
    expect(main.endsWith(`M${x(5)} ${y(14)}`)).toBe(true)
    expect(reached).toMatchObject({ at: [373, y(20)], from: x(7), to: 373, label: { text: 'آذر', anchor: 'end' } })
    expect(months.at(-1)?.x).toBeLessThanOrEqual(373)
    expect(draw(model)).toMatchObject({ ahead: null, reached: null })
    expect(draw({ ...model, forecast: { ...forecast, doneBy: null } }).reached).toBeNull()
  })

  it('stands without a target, with one month and with nothing reported', () => {
    expect(draw({ ...model, target: null }).target).toBeNull()
    const one = draw({ periods: ['1404-01'], main: { name: '', values: [3] }, digits: 0 })
    expect([one.main, one.marked?.at]).toEqual([`M10 ${one.marked?.at[1] ?? ''}`, [10, one.marked?.at[1]]])
    const none = draw({ periods: ['1404-01', '1404-02'], main: { name: '', values: [null, null] }, digits: 0 })
    expect([none.main, none.marked, none.shades]).toEqual(['', null, []])
    expect(JSON.stringify([one, none])).not.toMatch(/NaN|Infinity|null,null/)
  })
})
