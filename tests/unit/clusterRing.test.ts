import { describe, expect, it } from 'vitest'
import { ringArcs } from '@/map/clusterRing'
import { iconName, ringName, ringParts } from '@/map/imageNames'

describe('ringArcs', () => {
  it('goes round once, in the order of the kinds, each as long as its share', () => {
    const arcs = ringArcs([4, 0, 8, 4])
    expect(arcs.map(({ kind }) => kind)).toEqual(['post_office', 'pishkhan', 'rural_post'])
    expect(arcs.map(({ from, to }) => (to - from) / (2 * Math.PI))).toEqual([0.25, 0.5, 0.25])
    expect(arcs[0]?.from).toBe(0)
    expect(arcs.at(-1)?.to).toBeCloseTo(2 * Math.PI)
  })

  it('is a whole ring of one kind, and none of nothing', () => {
    expect(ringArcs([0, 3, 0, 0])).toEqual([{ kind: 'postal_agent', from: 0, to: 2 * Math.PI }])
    expect(ringArcs([0, 0, 0, 0])).toEqual([])
  })
})

describe('the names of rings', () => {
  it('hold their shares, and are no other image’s', () => {
    expect(ringParts(ringName([4, 0, 8, 4], 'dark'), 'dark')).toEqual([4, 0, 8, 4])
    expect(ringParts(ringName([4, 0, 8, 4], 'dark'), 'light')).toBeNull()
    expect(ringParts(iconName('pishkhan', 'light', 'closed'), 'light')).toBeNull()
  })
})
