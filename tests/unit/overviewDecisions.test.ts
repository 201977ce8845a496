import { describe, expect, it } from 'vitest'
import { decisionsOf } from '@/overview/decisions'
import { makeProvince, NOW } from './scenesProvince'

const province = (figures: Record<string, [number | null, number]>, target?: number) =>
  makeProvince(['A', 'B', 'C'], {
    indicator: 'passages-unnamed',
    months: { [NOW]: figures },
    ...(target !== undefined && { target: { value: target, period: '1404-12' } }),
  })

describe('the decisions that the home asks for', () => {
  it('name the fewest counties that bring the province to its target', () => {
    // 60 of 300 are 20 %; the target of 15 % wants 45: A alone, from 40 to 15, is enough.
    const [decision, ...others] = decisionsOf(province({ A: [40, 100], B: [15, 100], C: [5, 100] }, 15), NOW)
    expect(others).toEqual([])
    expect(decision).toMatchObject({ places: ['A'], due: '1404-12', isEnough: true })
    expect(decision?.task.facts['count']).toEqual({ kind: 'count', value: 25 })
  })

  it('are none where the target is met, missing or nobody reported', () => {
    expect(decisionsOf(province({ A: [10, 100], B: [20, 100] }, 15), NOW)).toEqual([])
    expect(decisionsOf(province({ A: [40, 100] }), NOW)).toEqual([])
    expect(decisionsOf(province({}, 15), NOW)).toEqual([])
  })
})
