import { mount } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, speak } from '@/locale/i18n'
import AreaKeys from '@/map/AreaKeys.vue'
import { classBreaks } from '@/map/classes'
import FigureMap from '@/map/FigureMap.vue'
import FigureUnits from '@/map/FigureUnits.vue'
import MapLegend from '@/map/MapLegend.vue'
import ProvinceMap from '@/map/ProvinceMap.vue'
import { unitAreasOf } from '@/map/unitAreas'
import UnitKeys from '@/map/UnitKeys.vue'
import { drawn } from '#tests/fixtures/intake/drawnAreas'
import { tinyAreas, tinyScene, tinyUnits } from '../unit/mapTinyScene'

const global = { plugins: [i18n] }
const props = { model: tinyScene, language: 'fa' as const, theme: 'light', attribution: 'منبع', label: 'معابر' }

beforeAll(() => speak('fa'))

describe('ProvinceMap in list mode', () => {
  it('is ready at once, draws no canvas and keeps names as text', () => {
    const map = mount(ProvinceMap, { props: { ...props, mode: 'list' }, global })
    expect(map.emitted('ready')).toHaveLength(1)
    expect(map.find('canvas').exists()).toBe(false)
    expect(map.find('tbody b').exists()).toBe(false)
    expect(map.find('tbody').text()).toContain('<b>خاور</b>')
    expect(map.find('figcaption').text()).toBe('منبع')
  })

  it('selects, clears and sorts', async () => {
    const map = mount(ProvinceMap, { props: { ...props, mode: 'list' }, global })
    const names = () => map.findAll('tbody th').map((cell) => cell.text())
    expect(names()).toEqual(['باختر', '<b>خاور</b>'])
    await map.findAll('thead button')[0]?.trigger('click')
    expect(map.find('thead th').attributes('aria-sort')).toBe('ascending')
    await map.get('[aria-pressed="true"]').trigger('click')
    await map.get('[aria-pressed="false"]').trigger('click')
    expect(map.emitted('select')).toEqual([[null], ['9902']])
  })
})

describe('AreaKeys', () => {
  it('moves with the arrows, chooses with a press and clears with Esc', async () => {
    const keys = mount(AreaKeys, { props: { areas: tinyAreas, selected: '9901' }, global, attachTo: document.body })
    const buttons = keys.findAll('button')
    expect(buttons.map((button) => button.attributes('tabindex'))).toEqual(['0', '-1'])
    await keys.trigger('keydown', { code: 'ArrowDown' })
    await keys.vm.$nextTick()
    expect(keys.emitted('focus')?.at(-1)).toEqual(['9902'])
    await keys.trigger('keydown', { code: 'ArrowDown' })
    await keys.vm.$nextTick()
    expect(keys.emitted('focus')?.at(-1)).toEqual(['9901'])
    await buttons[1]?.trigger('click')
    await keys.trigger('keydown', { code: 'Escape' })
    expect(keys.emitted('select')).toEqual([['9902'], [null]])
    keys.unmount()
  })
})

describe('MapLegend', () => {
  const values = Array.from({ length: 101 }, (_, value) => value)

  it('has Persian digits, the target and the worse end', () => {
    const legend = mount(MapLegend, {
      props: { title: 'درصد', classes: classBreaks(values, { better: 'lower', target: 40 }) },
      global,
    })
    expect(legend.findAll('.ticks li').map((tick) => tick.text())).toEqual(['۲۰', '۴۰', '۶۰', '۸۰'])
    expect(legend.get('.ticks .target').text()).toBe('۴۰')
    expect(legend.get('.ends .worse').text()).toBe('بدتر')
    expect(legend.findAll('.ends span').at(-1)?.classes()).toContain('worse')
  })

  it('turns round where higher is better', () => {
    const legend = mount(MapLegend, {
      props: { title: 'درصد', classes: classBreaks(values, { better: 'higher' }) },
      global,
    })
    expect(legend.findAll('.ends span')[0]?.classes()).toContain('worse')
    expect(legend.findAll('.ramp i')[0]?.classes()).toContain('class-5')
  })
})

describe('FigureMap', () => {
  it('is one named picture without inline styles', () => {
    const figure = mount(FigureMap, { props: { model: tinyScene, language: 'fa', label: 'معابر' }, global })
    expect(figure.attributes('role')).toBe('img')
    expect(figure.attributes('aria-label')).toBe('معابر')
    expect(figure.html()).not.toContain('style=')
    expect(figure.findAll('.area.unreported')).toHaveLength(1)
  })
})

describe('FigureUnits', () => {
  const areas = unitAreasOf({
    type: 'FeatureCollection',
    features: [
      drawn({ place_code: '990101', accuracy: 'surveyed' }, [50.3, 36.3, 50.7, 36.7]),
      drawn({ place_code: '990103', accuracy: 'surveyed' }, [50.79, 36.19, 50.8, 36.2]),
    ],
  })
  const project = ([lon = 0, lat = 0]: readonly number[]) => [(lon - 50) * 200, (37 - lat) * 200] as const

  it('draws an area in its class, outlined where chosen, a mark for who has none, and both for a tiny one', () => {
    const units = { marks: tinyUnits, chosen: '990101', areas }
    const picture = mount(FigureUnits, {
      props: { units, project, unit: 1, hatch: 'hatch', width: 400, height: 200 },
      global,
    })
    const [city, tiny] = picture.findAll('path.area')
    expect(city?.classes()).toEqual(expect.arrayContaining(['municipality', 'class-2', 'chosen']))
    expect(city?.attributes('d')).toMatch(/^M60,140/)
    expect(city?.text()).toBe('شهر: ۱۲')
    expect(tiny?.attributes('fill')).toBe('url(#hatch)')
    expect(picture.findAll('circle').map((mark) => mark.text())).toEqual(['ده: ۴۰', 'ده خاموش: بی‌گزارش'])
  })

  it('is told by the keys only where there are areas', () => {
    const count = (areas: boolean) => mount(UnitKeys, { props: { size: 'معابر', areas }, global }).findAll('li').length
    expect([count(false), count(true)]).toEqual([3, 4])
  })
})
