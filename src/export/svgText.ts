import type { Language } from '@/locale/format'
import { wrapText, type MeasureText } from './wrapText'
import { xmlText } from './xmlText'

export interface TextStyle {
  /** px */
  readonly size: number
  readonly weight: number
  /** Distance of lines in sizes. */
  readonly leading: number
}

export interface TextPlace {
  /** Where reading starts: the right end of a Persian line, the left of an English one. */
  readonly x: number
  /** Top of the block. */
  readonly y: number
  readonly width: number
  readonly style: TextStyle
  readonly colour: string
  readonly language: Language
  readonly measure: MeasureText
}

/** A paragraph broken into lines: SVG breaks none by itself. An empty text takes no room. */
export function textBlock(text: string, place: TextPlace): { markup: string; bottom: number } {
  const { x, y, style, colour, language, measure } = place
  const lines = wrapText(text, place.width, (line) => measure(line, style))
  const step = style.size * style.leading
  const drawn = lines.map((line, index) => {
    // A letter's body stands about a third of its height below the middle of its line.
    const baseline = y + step * (index + 0.5) + style.size * 0.34
    return `<text x="${x}" y="${round(baseline)}" ${directionOf(language)} font-size="${style.size}" font-weight="${style.weight}" fill="${colour}">${xmlText(line)}</text>`
  })
  return { markup: drawn.join(''), bottom: y + step * lines.length }
}

/** With `rtl` a text starts, and is anchored, at its right end. */
export function directionOf(language: Language): string {
  return `direction="${language === 'fa' ? 'rtl' : 'ltr'}" text-anchor="start"`
}

const round = (value: number): number => Number(value.toFixed(2))
