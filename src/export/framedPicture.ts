import type { Language } from '@/locale/format'
import { aboutLines, sourceLine, type About, type AboutLabels } from './about'
import type { ExportPicture, PictureLook } from './exportPicture'
import { sideKeys, topKeys, type KeyStyle } from './pictureKeys'
import { textBlock, type TextStyle } from './svgText'
import type { MeasureText } from './wrapText'
import { xmlText } from './xmlText'

export interface FrameOptions {
  readonly look: PictureLook
  readonly language: Language
  readonly labels: AboutLabels
  readonly measure: MeasureText
  /** A style sheet to carry along: the font's faces, so that the file looks the same elsewhere. */
  readonly styleSheet: string
}

export interface FramedPicture {
  readonly svg: string
  /** px of the picture at its plain size. */
  readonly width: number
  readonly height: number
}

const EDGE = 24
const GAP = 16
const SIDE = 190
const TITLE: TextStyle = { size: 20, weight: 700, leading: 1.4 }
const PLACE: TextStyle = { size: 14, weight: 400, leading: 1.5 }
const NOTE: TextStyle = { size: 12, weight: 400, leading: 1.6 }
const LABEL: TextStyle = { size: 13, weight: 700, leading: 1 }
const KEYS: KeyStyle = { text: { size: 12, weight: 400, leading: 1.6 }, swatch: 20 }

/**
 * Puts a drawing into a frame that says what it shows: title, place and month above, keys beside it, source and as-of
 * below, the sample label in the corner where reading ends. The drawing itself is never mirrored.
 */
export function framePicture(picture: ExportPicture, about: About, options: FrameOptions): FramedPicture {
  const { look, language } = options
  const side = picture.keysAt === 'side' ? SIDE + GAP : 0
  const width = picture.width + side + 2 * EDGE
  const start = language === 'fa' ? width - EDGE : EDGE
  const badge = sampleBadge(about.sample, width, options)
  const head = headOf(about, start, width - 2 * EDGE - badge.width, options)
  const keys = keysOf(picture, { start, y: head.bottom, width }, options)
  const top = head.bottom + (picture.keysAt === 'top' ? keys.height : 0)
  const left = EDGE + (language === 'en' ? side : 0)
  const bottom = top + Math.max(picture.height, picture.keysAt === 'side' ? keys.height : 0)
  const foot = footOf(about, picture.credit, { start, y: bottom + GAP, width }, options)
  const height = Math.ceil(foot.bottom + EDGE / 2)
  const parts = [
    `<rect width="${width}" height="${height}" fill="${look.ground}"/>`,
    badge.markup,
    head.markup,
    keys.markup,
    `<g transform="translate(${left} ${top})">${picture.svg}</g>`,
    foot.markup,
  ]
  return { svg: wholeSvg(parts, about, { width, height }, options), width, height }
}

function wholeSvg(
  parts: readonly string[],
  about: About,
  { width, height }: { width: number; height: number },
  { look, language, labels, styleSheet }: FrameOptions,
): string {
  const said = aboutLines({ ...about, title: '' }, labels).map(({ label, text }) => `${label}: ${text}`)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` xml:lang="${language}" font-family="${xmlText(look.font)}">`,
    `<title>${xmlText(about.title)}</title><desc>${xmlText(said.join(' · '))}</desc>`,
    styleSheet === '' ? '' : `<style>${styleSheet}</style>`,
    ...parts,
    '</svg>',
  ].join('')
}

interface Laid {
  readonly markup: string
  readonly bottom: number
}

function headOf({ title, place, period }: About, x: number, room: number, options: FrameOptions): Laid {
  const { look, language, measure } = options
  const name = textBlock(title, { x, y: EDGE, width: room, style: TITLE, colour: look.ink, language, measure })
  const where = [place, period].filter((text) => text !== '').join(' · ')
  const below = { x, y: name.bottom, width: room, style: PLACE, colour: look.ink2, language, measure }
  const line = textBlock(where, below)
  return { markup: name.markup + line.markup, bottom: line.bottom + GAP / 2 }
}

function footOf(
  about: About,
  credit: string | undefined,
  { start, y, width }: { start: number; y: number; width: number },
  { look, language, labels, measure }: FrameOptions,
): Laid {
  const rule = `<path d="M${EDGE} ${y}H${width - EDGE}" stroke="${look.line}" fill="none"/>`
  const place = { x: start, width: width - 2 * EDGE, style: NOTE, colour: look.ink3, language, measure }
  const first = textBlock(sourceLine(about, labels), { ...place, y: y + GAP / 2 })
  const second = textBlock(credit ?? '', { ...place, y: first.bottom })
  return { markup: rule + first.markup + second.markup, bottom: second.bottom }
}

function keysOf(
  picture: ExportPicture,
  { start, y, width }: { start: number; y: number; width: number },
  options: FrameOptions,
): { markup: string; height: number } {
  const keys = { keys: picture.keys, title: picture.keysTitle, style: KEYS, ...options }
  if (picture.keysAt === 'top') return topKeys({ ...keys, x: start, y, width: width - 2 * EDGE })
  // Beside the drawing, at the side where reading starts.
  return sideKeys({ ...keys, x: start, y, width: SIDE })
}

/** The label stands in a box of its own: nobody may crop the picture by its text and lose it unseen. */
function sampleBadge(label: string | null, width: number, options: FrameOptions): { markup: string; width: number } {
  if (label === null) return { markup: '', width: 0 }
  const { look, language, measure } = options
  const box = { width: Math.ceil(measure(label, LABEL)) + 24, height: 28 }
  const left = language === 'fa' ? EDGE : width - EDGE - box.width
  const middle = left + box.width / 2
  const rect = `<rect x="${left}" y="${EDGE}" width="${box.width}" height="${box.height}" rx="14" fill="${look.warnSoft}"/>`
  const text = `<text x="${middle}" y="${EDGE + 18.5}" text-anchor="middle" direction="${language === 'fa' ? 'rtl' : 'ltr'}" font-size="${LABEL.size}" font-weight="${LABEL.weight}" fill="${look.warn}">${xmlText(label)}</text>`
  return { markup: rect + text, width: box.width + GAP }
}
