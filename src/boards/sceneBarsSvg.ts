import { directionOf } from '@/export/svgText'
import { xmlText } from '@/export/xmlText'
import type { Language } from '@/locale/format'
import type { MapPalette } from '@/map/palette'
import { longestReach } from '@/scenes/barReach'
import type { SceneBar } from '@/scenes/scene'

/** A bar with its words. */
export interface WrittenBar {
  readonly bar: SceneBar
  readonly name: string
  readonly says: string
}

interface Box {
  readonly width: number
  readonly palette: MapPalette
  readonly language: Language
}

const ROW = 40
const TEXT = 13
/** Of a row: its words above, the bar below. */
const WORDS = 14
const BAR = { y: 22, height: 12 } as const
const HATCH = 'peyk-begun-hatch'

export const sceneBarsHeight = (count: number): number => count * ROW + 4

/**
 * The bars of a scene as SVG, each with its name where reading starts and its figure at the far end, above the bar: what has
 * begun is hatched, all there is stands as a frame, a range as a line with ends, another place's figure as a stroke.
 */
export function sceneBarsSvg(bars: readonly WrittenBar[], { width, palette, language }: Box): string {
  const longest = longestReach(bars.map(({ bar }) => bar))
  const persian = language === 'fa'
  const long = (value: number): number => (Math.max(0, value) / longest) * width
  const at = (distance: number): number => round(persian ? width - distance : distance)
  /** A stretch along a row, from one figure to another. */
  const stretch = (from: number, to: number, top: number, look: string): string => {
    const [start, end] = [long(from), long(to)]
    return `<rect x="${at(persian ? end : start)}" y="${top}" width="${round(end - start)}" height="${BAR.height}" ${look}/>`
  }
  const rows = bars.map(({ bar, name, says }, index) => {
    const [top, middle] = [index * ROW, index * ROW + BAR.y + BAR.height / 2]
    const { value, begun = 0, of, range, mark = null, tone } = bar
    const colour = tone === 'warn' ? palette.warn : (palette.classes[3] ?? palette.accent)
    const ends = range ? [at(long(range.low)), at(long(range.high))] : []
    const stroke = (x: number, reach: number): string =>
      `<path d="M${x} ${middle - reach}V${middle + reach}" stroke="${palette.ink}" stroke-width="2"/>`
    return [
      lettering(name, at(0), top + WORDS, directionOf(language), tone === 'warn' ? palette.warn : palette.ink),
      lettering(says, at(width), top + WORDS, farEnd(persian), palette.ink),
      of ? stretch(0, of, top + BAR.y, `fill="none" stroke="${palette.ink2}"`) : '',
      stretch(0, value, top + BAR.y, `fill="${colour}"`),
      begun > 0 ? stretch(value, value + begun, top + BAR.y, `fill="url(#${HATCH})"`) : '',
      range ? `<path d="M${ends.join(` ${middle}H`)}" stroke="${palette.ink}" stroke-width="1.5"/>` : '',
      ...ends.map((x) => stroke(x, BAR.height / 2)),
      mark === null ? '' : stroke(at(long(mark)), BAR.height / 2 + 3),
    ].join('')
  })
  const height = sceneBarsHeight(bars.length)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${hatchOf(palette)}${rows.join('')}</svg>`
}

const farEnd = (persian: boolean): string => `direction="${persian ? 'rtl' : 'ltr'}" text-anchor="end"`

function lettering(text: string, x: number, y: number, direction: string, colour: string): string {
  return `<text x="${x}" y="${y}" ${direction} font-size="${TEXT}" font-weight="500" fill="${colour}">${xmlText(text)}</text>`
}

function hatchOf({ classes, surface }: MapPalette): string {
  return `<defs><pattern id="${HATCH}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${surface}"/><rect width="3" height="6" fill="${classes[3] ?? ''}"/></pattern></defs>`
}

const round = (value: number): number => Number(value.toFixed(2))
