import { describe, expect, it } from 'vitest'
import { sceneBarsHeight, sceneBarsSvg, type WrittenBar } from '@/boards/sceneBarsSvg'
import { paletteFrom } from '@/map/palette'
import type { SceneBar } from '@/scenes/scene'

const nothing = { key: '', facts: {} }
const written = (name: string, bar: Partial<SceneBar>): WrittenBar => ({
  bar: { name: nothing, says: nothing, value: 0, tone: 'plain', ...bar },
  name,
  says: `says ${name}`,
})
const palette = paletteFrom((token) => `colour-of${token}`)
const draw = (bars: readonly WrittenBar[], language: 'fa' | 'en' = 'fa'): string =>
  sceneBarsSvg(bars, { width: 400, palette, language })
/** Left end, length and look of each bar; the hatch's own boxes have no place. */
const barsIn = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="12" fill="([^"]+)"/g)].map(
    ([, x, width, fill]) => [Number(x), Number(width), fill],
  )

describe('the bars of a scene as a picture', () => {
  const steps = [written('naming', { value: 0.25, begun: 0.5, of: 1, tone: 'warn' }), written('plates', { value: 0.5 })]

  it('grow from where reading starts, what has begun behind what is done, in a frame of all', () => {
    expect(barsIn(draw(steps))).toEqual([
      [0, 400, 'none'],
      [300, 100, 'colour-of--warn'],
      [100, 200, 'url(#peyk-begun-hatch)'],
      [200, 200, 'colour-of--seq-4'],
    ])
    expect(barsIn(draw(steps, 'en'))).toEqual([
      [0, 400, 'none'],
      [0, 100, 'colour-of--warn'],
      [100, 200, 'url(#peyk-begun-hatch)'],
      [0, 200, 'colour-of--seq-4'],
    ])
  })

  it('show a range with both ends and another place’s figure as a stroke', () => {
    const svg = draw(
      [written('visits', { value: 50, range: { low: 25, high: 100 } }), written('items', { mark: 75 })],
      'en',
    )
    expect(svg).toContain('d="M100 28H400"')
    for (const x of [100, 400, 300]) expect(svg).toContain(`d="M${x} `)
  })

  it('begin at zero where nothing, or less than nothing, is to be shown', () => {
    expect(barsIn(draw([written('none', {}), written('less', { value: -3 })]))).toEqual([
      [400, 0, 'colour-of--seq-4'],
      [400, 0, 'colour-of--seq-4'],
    ])
  })

  it('has room for every row, and names cannot break it', () => {
    const svg = draw([written('<a & b>', { value: 1 })])
    expect(svg).toContain(`height="${sceneBarsHeight(1)}"`)
    expect(svg).toContain('&lt;a &amp; b&gt;')
  })
})
