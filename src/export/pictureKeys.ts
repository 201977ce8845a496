import type { Language } from '@/locale/format'
import type { KeyMark, PictureKey, PictureLook } from './exportPicture'
import { textBlock, type TextStyle } from './svgText'
import type { MeasureText } from './wrapText'

export interface KeyStyle {
  readonly text: TextStyle
  /** Width of a mark, px. */
  readonly swatch: number
}

export interface KeysPlace {
  readonly keys: readonly PictureKey[]
  readonly title: string
  /** Where reading starts. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly style: KeyStyle
  readonly look: PictureLook
  readonly language: Language
  readonly measure: MeasureText
}

const GAP = 8
const BETWEEN = 20
/** Side of the square that shapes are drawn in. */
const SHAPE = 16
const HATCH = 'peyk-key-hatch'
/** Drawn and left free by turns, px. */
const BROKEN: Readonly<Partial<Record<KeyMark, string>>> = { dash: '4 3', dot: '1.5 3' }

export interface LaidKeys {
  readonly markup: string
  readonly height: number
}

/** One under another, the title first. */
export function sideKeys(place: KeysPlace): LaidKeys {
  const { x, y, width, look, style, language, measure } = place
  const sign = language === 'fa' ? -1 : 1
  const common = { style: style.text, colour: look.ink2, language, measure }
  const title = textBlock(place.title, { ...common, x, y, width, style: { ...style.text, weight: 700 } })
  let bottom = title.bottom + GAP / 2
  const drawn = place.keys.map((key) => {
    const text = textBlock(key.text, {
      ...common,
      x: x + sign * (style.swatch + GAP),
      y: bottom,
      width: width - style.swatch - GAP,
    })
    const mark = markOf(key, x, bottom + (style.text.size * style.text.leading) / 2, place)
    bottom = text.bottom + GAP / 4
    return mark + text.markup
  })
  return { markup: hatchFor(place) + title.markup + drawn.join(''), height: bottom - y }
}

/** In a row, the title first; what finds no room goes on in the next row. */
export function topKeys(place: KeysPlace): LaidKeys {
  const { x, y, width, look, style, language, measure } = place
  const sign = language === 'fa' ? -1 : 1
  const step = style.text.size * style.text.leading
  const items = [...(place.title === '' ? [] : [{ text: place.title, key: null }]), ...place.keys.map(asItem)]
  if (items.length === 0) return { markup: '', height: 0 }
  let [along, row] = [0, 0]
  const drawn = items.map(({ text, key }) => {
    const mark = key ? style.swatch + GAP : 0
    const room = mark + measure(text, style.text)
    if (along > 0 && along + room > width) [along, row] = [0, row + 1]
    const [from, top] = [x + sign * along, y + row * step]
    along += room + BETWEEN
    const words = { x: from + sign * mark, y: top, width, style: style.text, colour: look.ink2, language, measure }
    return (key ? markOf(key, from, top + step / 2, place) : '') + textBlock(text, words).markup
  })
  return { markup: hatchFor(place) + drawn.join(''), height: (row + 1) * step + GAP / 2 }
}

const asItem = (key: PictureKey): { text: string; key: PictureKey | null } => ({ text: key.text, key })

function hatchFor({ keys, look }: KeysPlace): string {
  if (!keys.some(({ mark }) => mark === 'hatch')) return ''
  return `<defs><pattern id="${HATCH}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${look.hatchGround}"/><rect width="0.9" height="5" fill="${look.hatchInk}" fill-opacity="0.7"/></pattern></defs>`
}

function markOf(
  { mark, colour, opacity = 1, shape }: PictureKey,
  x: number,
  middle: number,
  { style, language, look }: KeysPlace,
): string {
  const left = language === 'fa' ? x - style.swatch : x
  if (mark === 'area' || mark === 'hatch') {
    const fill = mark === 'hatch' ? `url(#${HATCH})` : colour
    return `<rect x="${left}" y="${middle - 6}" width="${style.swatch}" height="12" fill="${fill}" fill-opacity="${opacity}"/>`
  }
  if (shape) {
    const [fill, width] = shape.hollow ? [look.ground, 2.2] : [colour, 0]
    const place = `translate(${left + style.swatch / 2 - SHAPE / 2} ${middle - SHAPE / 2})`
    return `<path transform="${place}" d="${shape.path}" fill="${fill}" stroke="${colour}" stroke-width="${width}"/>`
  }
  const broken = BROKEN[mark]
  const dash = broken === undefined ? '' : ` stroke-dasharray="${broken}"`
  return `<path d="M${left} ${middle}h${style.swatch}" stroke="${colour}" stroke-width="2"${dash} fill="none"/>`
}
