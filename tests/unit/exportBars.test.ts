import { describe, expect, it } from 'vitest'
import { barsHeight, barsSvg, type BarsOptions } from '@/boards/barsSvg'
import type { RankedBar } from '@/indicators/RankingBars.vue'
import { paletteFrom } from '@/map/palette'

const bars: RankedBar[] = [
  { place: '9901', name: 'باختر', value: 10, classIndex: 0, status: 'measured' },
  { place: '9902', name: '<خاور>', value: 40, classIndex: 4, status: 'measured' },
  { place: '9903', name: 'میانه', value: null, classIndex: null, status: '' },
]
const options: BarsOptions = {
  width: 610,
  target: 20,
  palette: paletteFrom((token) => `colour-of${token}`),
  language: 'fa',
  write: (value) => (value === null ? 'بی‌گزارش' : String(value)),
}
/** Left end and length of each bar; the hatch's own boxes have no place. */
const barsIn = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.]+)"[^>]* width="([\d.]+)"[^>]* fill="([^"]+)"/g)].map(([, x, width, fill]) => ({
    x: Number(x),
    width: Number(width),
    fill,
  }))

describe('a ranking as a picture', () => {
  // 610 wide: 130 for names, 80 for values, 400 for bars; the longest is 40, so 10 is 100 long.
  it('grows from the right in Persian, in proportion, from zero', () => {
    expect(barsIn(barsSvg(bars, options))).toEqual([
      { x: 380, width: 100, fill: 'colour-of--seq-1' },
      { x: 80, width: 400, fill: 'colour-of--seq-5' },
      { x: 80, width: 400, fill: 'url(#peyk-bar-hatch)' },
    ])
  })

  it('grows from the left in English', () => {
    expect(barsIn(barsSvg(bars, { ...options, language: 'en' })).map(({ x }) => x)).toEqual([130, 130, 130])
  })

  it('draws the target through all bars, and none where there is none', () => {
    expect(barsSvg(bars, options)).toContain(`<path d="M280 0V${barsHeight(3)}"`)
    expect(barsSvg(bars, { ...options, language: 'en' })).toContain('<path d="M330 0V')
    expect(barsSvg(bars, { ...options, target: null })).not.toContain('stroke-dasharray')
  })

  it('names every unit, the silent one too, and takes names as text', () => {
    const svg = barsSvg(bars, options)
    for (const text of ['باختر', '&lt;خاور&gt;', 'میانه', '>40<', 'بی‌گزارش']) expect(svg).toContain(text)
    expect(svg).not.toContain('NaN')
    expect(barsSvg([], { ...options, target: null })).not.toContain('NaN')
  })
})
