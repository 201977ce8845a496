import { describe, expect, it } from 'vitest'
import type { ExportPicture, PictureLook } from '@/export/exportPicture'
import { weightsIn } from '@/export/fontWeights'
import { framePicture, type FrameOptions } from '@/export/framedPicture'
import { wrapText } from '@/export/wrapText'
import { about, labels } from './exportTable'

const look: PictureLook = {
  ground: '#f5f9f9',
  ink: '#142025',
  ink2: '#3c4a4f',
  ink3: '#576469',
  line: '#d3dbdc',
  warn: '#af4b11',
  warnSoft: '#feeddd',
  hatchInk: '#576469',
  hatchGround: '#e9eff0',
  font: 'Vazirmatn, "Noto Sans", sans-serif',
}
const options: FrameOptions = {
  look,
  language: 'fa',
  labels,
  measure: (text, { size }) => text.length * size * 0.5,
  styleSheet: '@font-face{font-family:Vazirmatn}',
}
const picture: ExportPicture = {
  svg: '<svg width="400" height="300"><path d="M0 0"/></svg>',
  width: 400,
  height: 300,
  keysAt: 'side',
  keysTitle: 'درصد معابر فاقد نام',
  keys: [
    { mark: 'area', colour: '#d8f4ea', text: 'تا ۱۵٫۸' },
    { mark: 'hatch', colour: '#576469', text: 'گزارش نداده' },
  ],
  credit: 'مرزها (تقریبی)',
}
const framed = framePicture(picture, about, options)
/** Where each text begins, and what it says. */
const textsIn = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)<\/text>/g)].map(([, x, y, text]) => ({
    x: Number(x),
    y: Number(y),
    text,
  }))

describe('a picture in its frame', () => {
  it('says title, place and month, source and as-of, credit, and that it is a sample', () => {
    const said = textsIn(framed.svg).map(({ text }) => text)
    expect(said).toEqual(
      expect.arrayContaining([
        'داده نمونه',
        about.title,
        'گیلان · مهر ۱۴۰۵',
        'درصد معابر فاقد نام',
        'تا ۱۵٫۸',
        'گزارش نداده',
        'مرزها (تقریبی)',
      ]),
    )
    expect(said.join(' ')).toContain('منبع: بسته داده پست، نسخه ۱۴۰۵.۷.۰ · داده‌ها تا: پایان مهر ۱۴۰۵')
    expect(framed.svg).toContain(`<title>${about.title}</title>`)
    expect(framePicture(picture, { ...about, sample: null }, options).svg).not.toContain('نمونه')
  })

  it('leans on nothing outside the file', () => {
    expect(framed.svg).not.toMatch(/var\(|class=|href=|https?:(?!\/\/www\.w3\.org)/)
    expect(framed.svg).toContain('<style>@font-face')
  })

  it('begins at the right in Persian and at the left in English, the drawing on the other side of its keys', () => {
    const starts = (svg: string) => textsIn(svg).find(({ text }) => text === about.title)?.x
    const drawing = (svg: string) => Number(/translate\((\d+) /.exec(svg)?.[1])
    const english = framePicture(picture, about, { ...options, language: 'en' })
    expect([starts(framed.svg), drawing(framed.svg)]).toEqual([framed.width - 24, 24])
    expect([starts(english.svg), drawing(english.svg)]).toEqual([24, framed.width - 24 - 400])
    expect(framed.svg).toContain('direction="rtl" text-anchor="start"')
    expect(english.svg).not.toContain('rtl')
  })

  it('keeps all text within its edges, breaking what is too long', () => {
    const long = Array.from({ length: 60 }, (_, index) => `واژه${index}`).join(' ')
    const { svg, width, height } = framePicture(picture, { ...about, title: long, source: long }, options)
    for (const { x, y, text = '' } of textsIn(svg)) {
      expect(y).toBeLessThan(height)
      expect(x - text.length * 6).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(width)
    }
    expect(height).toBeGreaterThan(framed.height)
  })

  it('shows a shape in its colour, and leaves the inside of a hollow one free', () => {
    const shape = (hollow: boolean) => ({
      mark: 'shape' as const,
      colour: '#123456',
      shape: { path: 'M1 1H9', hollow },
      text: 'دفتر',
    })
    for (const keysAt of ['side', 'top'] as const) {
      const { svg } = framePicture({ ...picture, keysAt, keys: [shape(false), shape(true)] }, about, options)
      const marks = [...svg.matchAll(/<path transform="[^"]*" d="M1 1H9" fill="([^"]*)" stroke="([^"]*)"/g)]
      expect(marks.map(([, fill, stroke]) => [fill, stroke])).toEqual([
        ['#123456', '#123456'],
        [look.ground, '#123456'],
      ])
    }
  })

  it('takes names from data as text', () => {
    const { svg } = framePicture(picture, { ...about, title: '<b>"رشت" & خمام</b>\u0001' }, options)
    expect(svg).toContain('&lt;b&gt;&quot;رشت&quot; &amp; خمام&lt;/b&gt;')
    expect(svg).not.toContain('\u0001')
  })

  it('puts keys in a row above a chart, going on in the next where there is no room', () => {
    const keys = Array.from({ length: 12 }, (_, index) => ({
      mark: 'line' as const,
      colour: '#000',
      text: `شهر ${index}`,
    }))
    const { svg, width, height } = framePicture({ ...picture, keysAt: 'top', keys }, about, options)
    expect(width).toBe(400 + 48)
    const rows = new Set(
      textsIn(svg)
        .filter(({ text }) => text?.startsWith('شهر'))
        .map(({ y }) => y),
    )
    expect(rows.size).toBe(3)
    expect(height).toBeGreaterThan(300)
  })
})

describe('the parts of a picture', () => {
  it('breaks at spaces only, and leaves a word that is too long whole', () => {
    const measure = (text: string): number => text.length
    expect(wrapText('یک دو سه', 5, measure)).toEqual(['یک دو', 'سه'])
    expect(wrapText('ناشکستنی یک', 4, measure)).toEqual(['ناشکستنی', 'یک'])
    expect(wrapText('', 4, measure)).toEqual([])
  })

  it('carries the weights that the drawing asks for, each as the nearest face there is', () => {
    const svg = '<text font-weight="500"/><text style="font-weight:bold"/><text font-weight="900"/>'
    expect(weightsIn(svg, [400, 500, 700, 800])).toEqual([400, 500, 700, 800])
    expect(weightsIn('<svg/>', [400, 700])).toEqual([400])
  })
})
