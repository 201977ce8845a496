import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { passagesUnnamed } from '@/addressing/indicators'
import { i18n, loadTexts, speak } from '@/locale/i18n'
import { countySpread } from '@/scenes/countySpread'
import { laggingCounties } from '@/scenes/laggingCounties'
import type { PublishedScene } from '@/scenes/scene'
import SceneStage from '@/scenes/SceneStage.vue'
import { tinyBasemap } from '../unit/mapTinyScene'
import { makeProvince, NOW, PROVINCE } from '../unit/scenesProvince'

const province = makeProvince(['9901', '9902', '9903'], {
  indicator: 'passages-unnamed',
  months: { [NOW]: { '9901': [40, 100], '9902': [5, 100] } },
  target: { value: 10, period: '1404-12' },
})

function stage(scene: PublishedScene, medium: 'page' | 'projector' | 'paper' = 'page') {
  const content = scene.compose({ province, period: NOW, place: PROVINCE })
  return mount(SceneStage, {
    props: { content, province, basemap: tinyBasemap, medium, council: 'شورا', number: 1, count: 3 },
    global: { plugins: [i18n] },
  })
}

beforeAll(async () => {
  await speak('fa')
  await loadTexts('scenes')
})

describe('SceneStage', () => {
  const lagging = laggingCounties('lagging', passagesUnnamed)

  it('says the finding, the figures and the ask in Persian, with Persian digits', () => {
    const text = stage(lagging).text()
    expect(text).toContain('با نام‌گذاری ۳۰ معبر در شهر 9901، استان به هدف اسفند ۱۴۰۴ می‌رسد')
    expect(text).toContain('۲ از ۳ شهرستان گزارش داده‌اند')
    expect(text).toContain('صحنه ۱ از ۳')
    expect(text).toContain('خرداد ۱۴۰۴')
    expect(text).not.toContain('داده نمونه')
    expect(text).not.toMatch(/[{}|]|scenes\.|undefined|NaN/)
  })

  it('lets a script read each observed figure, and nothing from a reckoned one', () => {
    const numbers = stage(lagging).findAll('.number')
    expect(numbers.map((number) => number.attributes('data-value'))).toEqual(['22.5', '40', undefined])
    expect(numbers[0]?.attributes()).toMatchObject({
      'data-indicator': 'passages-unnamed',
      'data-place': PROVINCE,
      'data-period': NOW,
      'data-status': 'measured',
    })
  })

  it('is ready once its picture is drawn, and has one heading of the right rank for its medium', async () => {
    const page = stage(lagging)
    await page.vm.$nextTick()
    await page.vm.$nextTick()
    expect(page.emitted('ready')).toHaveLength(1)
    expect(page.findAll('h1, h2, h3').map(({ element }) => element.tagName)).toEqual(['H3'])
    expect(stage(lagging, 'projector').findAll('h1')).toHaveLength(1)
  })

  it('opens a county by a click on its area or bar, and by the button that the keyboard reaches', async () => {
    const open = (scene: PublishedScene) => {
      const content = scene.compose({ province, period: NOW, place: PROVINCE })
      const props = { content, province, basemap: tinyBasemap, council: 'شورا', number: 1, count: 3 }
      return mount(SceneStage, {
        props: { ...props, medium: 'projector', drillable: true },
        global: { plugins: [i18n] },
      })
    }
    const bars = open(countySpread('spread', passagesUnnamed))
    await bars.get('.rows [data-place="9902"]').trigger('click')
    await bars.get('.rows [data-place="9901"] button').trigger('click')
    await bars.get(`.rows [data-place="${PROVINCE}"]`).trigger('click')
    expect(bars.emitted('drill')).toEqual([['9902'], ['9901'], [PROVINCE]])
    const map = open(lagging)
    await map.findAll('.only-read [data-drill]')[2]?.trigger('click')
    expect(map.emitted('drill')).toEqual([['9903']])
    expect(stage(lagging).findAll('[data-drill]')).toHaveLength(0)
  })

  it('draws a bar for each county that reported and names the one that did not', () => {
    const bars = stage(countySpread('spread', passagesUnnamed))
    const rows = bars.findAll('.rows .row')
    expect(rows.map((row) => row.attributes('data-place'))).toEqual(['9901', PROVINCE, '9902'])
    expect(rows.map((row) => row.attributes('data-value'))).toEqual(['40', '22.5', '5'])
    expect(bars.get('.silent').text()).toBe('گزارش نداده: شهر 9903')
    expect(bars.get('.target').text()).toBe('هدف ۱۰٫۰ درصد')
  })
})
