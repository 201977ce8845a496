import { CHANNELS } from '@/datapackage/tables/services'
import type { ExportPicture } from '@/export/exportPicture'
import { xmlText } from '@/export/xmlText'
import { paletteFrom, type MapPalette } from '@/map/palette'
import { onPaper, tokensOf } from '@/ui/paperSheet'
import { channelColumns, type ChannelColumn } from './channelColumns'
import type { Channel, MonthVolume } from './volumeCube'

/** px of the drawing at its plain size: as wide as a page of text. */
const [WIDTH, HEIGHT, FOOT, TEXT] = [712, 280, 24, 12]
/** As on the page: a column of which some county is missing. */
const PALER = 0.55

export interface ChannelWords {
  readonly unit: string
  readonly paler: string
  channel(channel: Channel): string
  period(period: string): string
}

/** The months by channel as a picture that leaves the page. */
export function channelPicture(months: readonly MonthVolume[], words: ChannelWords): ExportPicture {
  const palette = onPaper((sheet) => paletteFrom(tokensOf(sheet)))
  const colour = coloursOf(palette)
  const columns = channelColumns(months, WIDTH, HEIGHT)
  const [first, last] = [columns[0], columns.at(-1)]
  const ends = [
    first ? monthText(words.period(first.period), 0, 'start', palette) : '',
    last ? monthText(words.period(last.period), WIDTH, 'end', palette) : '',
  ]
  const foot = `<path d="M0 ${HEIGHT}H${WIDTH}" stroke="${palette.lineStrong}"/>${ends.join('')}`
  const height = HEIGHT + FOOT
  const keys = CHANNELS.map((channel) => ({
    mark: 'area' as const,
    colour: colour[channel],
    text: words.channel(channel),
  }))
  const paler = { mark: 'area' as const, colour: colour.contact_point, opacity: PALER, text: words.paler }
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">${columns.map((column) => columnSvg(column, colour)).join('')}${foot}</svg>`,
    width: WIDTH,
    height,
    keys: columns.some(({ isPart }) => isPart) ? [...keys, paler] : keys,
    keysAt: 'top',
    keysTitle: words.unit,
  }
}

/** The colours of the page's own columns, which `ChannelBars` takes from the same tokens. */
function coloursOf({ classes, kinds, accent }: MapPalette): Readonly<Record<Channel, string>> {
  return { contact_point: classes[4] ?? accent, agency_counter: kinds.pishkhan, online: classes[1] ?? accent }
}

function columnSvg({ x, width, parts, isPart }: ChannelColumn, colour: Readonly<Record<Channel, string>>): string {
  const rects = parts.map(
    ({ channel, y, height }) =>
      `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${colour[channel]}"/>`,
  )
  return isPart ? `<g opacity="${PALER}">${rects.join('')}</g>` : rects.join('')
}

function monthText(text: string, x: number, anchor: 'start' | 'end', { ink2 }: MapPalette): string {
  return `<text x="${x}" y="${HEIGHT + FOOT - 8}" text-anchor="${anchor}" font-size="${TEXT}" fill="${ink2}">${xmlText(text)}</text>`
}

const round = (value: number): number => Number(value.toFixed(2))
