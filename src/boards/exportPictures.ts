import type { TrendInput } from '@/charts/chartAdapter'
import { chartPaletteFrom } from '@/charts/chartPalette'
import { SHADE } from '@/charts/trendMeasures'
import { unreportedSpans } from '@/charts/unreportedSpans'
import { POINT_KINDS, type PointKind } from '@/datapackage/tables/network'
import type { ExportPicture, PictureKey } from '@/export/exportPicture'
import type { RankedBar } from '@/indicators/RankingBars.vue'
import type { Language } from '@/locale/format'
import { classSteps, type ClassStep, type ColourClasses } from '@/map/classes'
import type { MapScene, PointStatus } from '@/map/mapModel'
import { colourOf, paletteFrom, type MapPalette } from '@/map/palette'
import { POINT_SHAPES, STATUS_PATHS } from '@/map/pointShapes'
import { onPaper, tokensOf } from '@/ui/paperSheet'
import { barsHeight, barsSvg } from './barsSvg'

/** px of the drawings at their plain size: a trend as wide as a page of text, a map as tall as half a page. */
const TREND = { width: 712, height: 320 }
const BARS_WIDTH = 620
const MAP = { width: 470, height: 540, textSize: 12 }

export async function trendPicture(
  input: TrendInput,
  words: { readonly unit: string; readonly ahead: string },
): Promise<ExportPicture> {
  const { trendSvg } = await import('@/charts/chartAdapter')
  const palette = onPaper((sheet) => chartPaletteFrom(tokensOf(sheet)))
  const { accent, hatchInk, ink2, lineStrong } = palette
  const { main, beside, forecast, required } = input.model
  const hasGap = unreportedSpans(main.values).length > 0
  const keys: PictureKey[] = [
    { mark: 'line', colour: accent, text: main.name },
    ...(beside ? [{ mark: 'line' as const, colour: lineStrong, text: beside.name }] : []),
    ...(forecast ? [{ mark: 'dash' as const, colour: accent, text: words.ahead }] : []),
    ...(forecast && required ? [{ mark: 'dot' as const, colour: ink2, text: input.texts.required }] : []),
    ...(hasGap ? [{ mark: 'area' as const, colour: hatchInk, opacity: SHADE.gap, text: input.texts.notReported }] : []),
  ]
  return { svg: trendSvg(input, { palette, ...TREND }), ...TREND, keys, keysAt: 'top', keysTitle: words.unit }
}

/** A map's colours on paper, whatever the page's theme is. */
export const mapPalette = (): MapPalette => onPaper((sheet) => paletteFrom(tokensOf(sheet)))

export interface BarsWords {
  readonly unit: string
  readonly language: Language
  /** `null`: there is none. */
  readonly target: { readonly value: number; readonly text: string } | null
  write(value: number | null): string
}

/** The ranking with its bars. */
export function barsPicture(bars: readonly RankedBar[], words: BarsWords): Promise<ExportPicture> {
  const palette = mapPalette()
  const [width, height] = [BARS_WIDTH, barsHeight(bars.length)]
  const { target, language } = words
  return Promise.resolve({
    svg: barsSvg(bars, { width, palette, language, target: target?.value ?? null, write: words.write }),
    width,
    height,
    keys: target === null ? [] : [{ mark: 'dash', colour: palette.ink, text: target.text }],
    keysAt: 'top',
    keysTitle: words.unit,
  })
}

export interface MapWords {
  /** What is coloured, with its unit. */
  readonly shown: string
  readonly label: string
  readonly attribution: string
  readonly language: Language
  range(step: ClassStep): string
  readonly target: string | null
  readonly notReported: string
  kind(kind: PointKind): string
  status(status: PointStatus): string
}

/** The map with what the page's map shows: the contact points too, where they are in the scene. */
export async function mapPicture(
  scene: MapScene,
  classes: ColourClasses,
  words: MapWords,
  highlight: readonly string[] = [],
): Promise<ExportPicture> {
  const { figureSvg } = await import('@/map/figureSvgAdapter')
  return {
    svg: figureSvg(scene, { ...MAP, language: words.language, label: words.label, highlight }),
    width: MAP.width,
    height: MAP.height,
    keys: [...mapKeys(scene, classes, words), ...pointKeys(scene, words)],
    keysAt: 'side',
    keysTitle: words.shown,
    credit: words.attribution,
  }
}

/** The classes from the best to the worst, the target between those it parts, and the hatch where one is drawn. */
function mapKeys(scene: MapScene, classes: ColourClasses, words: MapWords): PictureKey[] {
  const palette = mapPalette()
  const ascending = classSteps(classes)
  const steps = classes.better === 'lower' ? ascending : [...ascending].reverse()
  const target: PictureKey[] = words.target === null ? [] : [{ mark: 'dash', colour: palette.ink, text: words.target }]
  const isMet = ({ from, to }: ClassStep): boolean =>
    (classes.better === 'lower' ? to : from) === classes.target && classes.target !== null
  const parted = steps.some(isMet)
  return [
    ...steps.flatMap((step): PictureKey[] => [
      { mark: 'area', colour: palette.classes[step.classIndex] ?? palette.accent, text: words.range(step) },
      ...(isMet(step) ? target : []),
    ]),
    ...(parted ? [] : target),
    ...(scene.areas.some(({ classIndex }) => classIndex === null)
      ? [{ mark: 'hatch' as const, colour: palette.hatchInk, text: words.notReported }]
      : []),
  ]
}

/** Kinds that the map shows, then the signs of those that do not serve. */
function pointKeys({ points = [] }: MapScene, words: MapWords): PictureKey[] {
  if (points.length === 0) return []
  const palette = mapPalette()
  const kinds = new Set(points.map(({ properties }) => properties.kind))
  const statuses = new Set(points.map(({ properties }) => properties.status))
  return [
    ...POINT_KINDS.filter((kind) => kinds.has(kind)).map((kind): PictureKey => ({
      mark: 'shape',
      colour: palette.kinds[kind],
      shape: POINT_SHAPES[kind],
      text: words.kind(kind),
    })),
    ...(['suspended', 'closed'] as const)
      .filter((status) => statuses.has(status))
      .map((status): PictureKey => ({
        mark: 'shape',
        colour: colourOf('pishkhan', status, palette),
        shape: { path: `${POINT_SHAPES.pishkhan.path}${STATUS_PATHS[status]}`, hollow: true },
        text: words.status(status),
      })),
  ]
}
