import { mount } from '@vue/test-utils'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { passagesUnnamed } from '@/addressing/indicators'
import ChangeMark from '@/indicators/ChangeMark.vue'
import type { Province } from '@/indicators/province'
import RankingBars from '@/indicators/RankingBars.vue'
import SentenceText from '@/indicators/SentenceText.vue'
import { readSignal } from '@/indicators/signal'
import SignalFigure from '@/indicators/SignalFigure.vue'
import { i18n, speak } from '@/locale/i18n'
import { tinyLaidOut } from '../fixtures/tinyLaidOut'
import { EAST, MIDDLE, PROVINCE, WEST } from '../fixtures/tinyPlaces'

const global = { plugins: [i18n] }
let province: Province

beforeAll(async () => {
  province = await tinyLaidOut()
})
beforeEach(() => speak('fa'))

describe('SignalFigure', () => {
  const figureOf = (place: string) =>
    mount(SignalFigure, {
      props: { signal: readSignal(province, passagesUnnamed, place, '1404-03'), chosen: false },
      global,
    })

  it('shows the figure in Persian and carries it plainly for scripts', () => {
    const figure = figureOf(PROVINCE)
    expect(figure.get('.value').text()).toBe('۲۹٫۷')
    expect(figure.attributes()).toMatchObject({
      'data-indicator': 'passages-unnamed',
      'data-place': PROVINCE,
      'data-period': '1404-03',
      'data-status': 'measured',
    })
    expect(Number(figure.attributes('data-value'))).toBeCloseTo((178 / 600) * 100, 10)
    expect(figure.text()).toContain('گزارش ۲ از ۳')
  })

  it('shows a county that did not report as such, with an empty value', () => {
    const figure = figureOf(MIDDLE)
    expect(figure.get('.value').text()).toBe('گزارش نداده')
    expect(figure.attributes('data-value')).toBe('')
    expect(figure.find('.change-mark').exists()).toBe(false)
  })

  it('is chosen by its name', async () => {
    const figure = figureOf(WEST)
    await figure.get('h2 button').trigger('click')
    expect(figure.emitted('choose')).toHaveLength(1)
  })
})

describe('ChangeMark', () => {
  const markOf = (difference: number, better: boolean | null) =>
    mount(ChangeMark, {
      props: { definition: passagesUnnamed, change: { difference, better, compared: 2, asked: 3 }, since: 'اسفند' },
      global,
    })

  it('says which way the number went and whether that is good', () => {
    expect(markOf(-1.26, true).text()).toBe('▼ ۱٫۳ بهتر از اسفند')
    expect(markOf(0.5, false).text()).toBe('▲ ۰٫۵ بدتر از اسفند')
  })

  it('calls what rounds to nothing no change', () => {
    expect(markOf(0.04, false).text()).toBe('برابر با اسفند')
    expect(markOf(0, null).text()).toBe('برابر با اسفند')
  })

  it('says when two months cannot be compared', () => {
    const props = { definition: passagesUnnamed, change: null, since: 'اسفند' }
    expect(mount(ChangeMark, { props, global }).text()).toBe('ناسنجیدنی با اسفند')
  })
})

describe('RankingBars', () => {
  const bars = [
    { place: EAST, name: 'خاور <b>', value: 25, classIndex: 0, status: 'measured' },
    { place: WEST, name: 'باختر', value: 34, classIndex: 4, status: 'measured' },
    { place: MIDDLE, name: 'میانه', value: null, classIndex: null, status: 'measured' },
  ]
  const props = { definition: passagesUnnamed, period: '1404-03', bars, target: 20, selected: WEST }

  it('has a row for every unit, with its figure for scripts and names as text', () => {
    const rows = mount(RankingBars, { props, global }).findAll('li')
    expect(rows.map((row) => row.attributes('data-value'))).toEqual(['25', '34', ''])
    expect(rows[0]?.text()).toContain('خاور <b>')
    expect(rows[2]?.text()).toContain('بی‌گزارش')
    expect(rows[1]?.classes()).toContain('worst')
  })

  it('measures bars against the longest, the target included', () => {
    const widths = mount(RankingBars, { props: { ...props, target: 50 }, global }).findAll('.track i:first-child')
    expect(widths.map((bar) => bar.attributes('style'))).toEqual([
      'inline-size: 50.00%;',
      'inline-size: 68.00%;',
      undefined,
    ])
  })

  it('chooses a unit, and lets it go when it was chosen', async () => {
    const ranking = mount(RankingBars, { props, global })
    const [first, second] = ranking.findAll('button')
    await first?.trigger('click')
    await second?.trigger('click')
    expect(ranking.emitted('select')).toEqual([[EAST], [null]])
  })
})

describe('SentenceText', () => {
  it('sets facts in bold and leaves names as text', () => {
    const segments = [
      { text: 'در ', isFact: false },
      { text: '<i>شفت</i>', isFact: true },
    ]
    const sentence = mount(SentenceText, { props: { segments } })
    expect(sentence.get('b').text()).toBe('<i>شفت</i>')
    expect(sentence.find('i').exists()).toBe(false)
  })
})
