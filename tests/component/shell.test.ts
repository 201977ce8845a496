import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { i18n, speak } from '@/locale/i18n'
import PeriodControl from '@/shell/PeriodControl.vue'
import SampleBadge from '@/shell/SampleBadge.vue'

const global = { plugins: [i18n] }
const periods = ['1403-12', '1404-01', '1404-02']

beforeEach(() => speak('fa'))

describe('PeriodControl', () => {
  const controlOf = (period: string) => mount(PeriodControl, { props: { period, periods, playing: false }, global })

  it('steps to the month before and after, and chooses any', async () => {
    const control = controlOf('1404-01')
    await control.get('[aria-label="ماه پیش"]').trigger('click')
    await control.get('[aria-label="ماه بعد"]').trigger('click')
    await control.get('select').setValue('1403-12')
    expect(control.emitted('choose')).toEqual([['1403-12'], ['1404-02'], ['1403-12']])
  })

  it('ends where the months end', () => {
    expect(controlOf('1403-12').get('[aria-label="ماه پیش"]').attributes()).toHaveProperty('disabled')
    expect(controlOf('1404-02').get('[aria-label="ماه بعد"]').attributes()).toHaveProperty('disabled')
    expect(controlOf('1404-01').get('[aria-label="ماه بعد"]').attributes()).not.toHaveProperty('disabled')
  })

  it('names months in Persian', () => {
    expect(
      controlOf('1404-01')
        .findAll('option')
        .map((option) => option.text()),
    ).toEqual(['اسفند ۱۴۰۳', 'فروردین ۱۴۰۴', 'اردیبهشت ۱۴۰۴'])
  })
})

describe('SampleBadge', () => {
  it('always says up to which month, and that a sample is one', () => {
    const badge = mount(SampleBadge, { props: { sample: true, asOf: '1405-07' }, global })
    expect(badge.text()).toBe('داده نمونه تا مهر ۱۴۰۵')
    const real = mount(SampleBadge, { props: { sample: false, asOf: '1405-07' }, global })
    expect(real.text()).toBe('تا مهر ۱۴۰۵')
  })
})
