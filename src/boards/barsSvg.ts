import { directionOf } from '@/export/svgText'
import { xmlText } from '@/export/xmlText'
import type { RankedBar } from '@/indicators/RankingBars.vue'
import type { Language } from '@/locale/format'
import type { MapPalette } from '@/map/palette'

export interface BarsOptions {
  readonly width: number
  readonly target: number | null
  readonly palette: MapPalette
  readonly language: Language
  /** A figure as it stands beside its bar; a missing one in words. */
  write(value: number | null): string
}

const ROW = 24
const NAMES = 130
const VALUES = 80
const TEXT = 13
const HATCH = 'peyk-bar-hatch'

/** Height of the drawing of so many bars. */
export const barsHeight = (count: number): number => count * ROW + 4

/**
 * A ranking as SVG: names where reading starts, bars growing in its direction, values at the far end, the target as a
 * dashed line through all. A unit without a figure is hatched over the whole track, never left out. Bars begin at 0.
 */
export function barsSvg(bars: readonly RankedBar[], options: BarsOptions): string {
  const { width, target, palette, language } = options
  const track = width - NAMES - VALUES
  const longest = Math.max(target ?? 0, ...bars.map(({ value }) => value ?? 0)) || 1
  const place = placing(language, width)
  const rows = bars.map((bar, index) => {
    const length = bar.value === null ? track : (bar.value / longest) * track
    const fill = bar.value === null ? `url(#${HATCH})` : (palette.classes[bar.classIndex ?? 0] ?? palette.accent)
    const middle = index * ROW + ROW / 2 + 2
    return [
      lettering(bar.name, place.at(0), middle, directionOf(language), palette.ink),
      `<rect x="${place.from(NAMES, length)}" y="${middle - 6}" width="${round(length)}" height="12" fill="${fill}" stroke="${palette.lineStrong}"/>`,
      lettering(
        options.write(bar.value),
        place.at(width),
        middle,
        place.farEnd,
        bar.value === null ? palette.ink3 : palette.ink,
      ),
    ].join('')
  })
  const at = target === null ? null : place.at(NAMES + (target / longest) * track)
  const line =
    at === null
      ? ''
      : `<path d="M${at} 0V${barsHeight(bars.length)}" stroke="${palette.ink}" stroke-dasharray="4 3" stroke-width="1.5"/>`
  const height = barsHeight(bars.length)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${hatchOf(palette)}${rows.join('')}${line}</svg>`
}

/** Distances from where reading starts, turned into places on the drawing. */
function placing(language: Language, width: number) {
  const persian = language === 'fa'
  return {
    at: (distance: number): number => round(persian ? width - distance : distance),
    from: (distance: number, length: number): number => round(persian ? width - distance - length : distance),
    /** The text ends at the far edge, whichever that is. */
    farEnd: `direction="${persian ? 'rtl' : 'ltr'}" text-anchor="end"`,
  }
}

function lettering(text: string, x: number, middle: number, direction: string, colour: string): string {
  return `<text x="${x}" y="${round(middle + TEXT * 0.34)}" ${direction} font-size="${TEXT}" font-weight="500" fill="${colour}">${xmlText(text)}</text>`
}

function hatchOf({ hatchGround, hatchInk }: MapPalette): string {
  return `<defs><pattern id="${HATCH}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${hatchGround}"/><rect width="0.9" height="5" fill="${hatchInk}" fill-opacity="0.55"/></pattern></defs>`
}

const round = (value: number): number => Number(value.toFixed(2))
