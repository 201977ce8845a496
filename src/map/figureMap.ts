import type { MultiPolygon, Polygon } from 'geojson'
import type { PointKind } from '@/datapackage/tables/network'
import type { Language } from '@/locale/format'
import { basemapBounds, namesOnTop } from './bounds'
import { placeCallouts, type Callout } from './callouts'
import type { Frame } from './cutToFrame'
import { fitProjection, pathOf, type Plot, type Project } from './figureProjection'
import { seaLabels } from './labelFeatures'
import { isGround, type AreaPaint, type ClassIndex, type MapScene, type PointStatus } from './mapModel'
import { openSea } from './openSea'
import { holderOf } from './rings'
import { wrapName } from './wrapName'

export interface FigureOptions {
  /** Size of the drawing; it may be shown at another size. */
  readonly width: number
  readonly height: number
  /** Height of the labels' text in drawing units. */
  readonly textSize: number
  readonly labels: 'all' | 'highlighted' | 'none'
  /** Areas to outline and, with `labels: 'highlighted'`, to call out. */
  readonly highlight: readonly string[]
  readonly language: Language
  /** Whether the scene's contact points are shown too. */
  readonly points?: boolean
}

export interface FigureArea {
  readonly placeCode: string
  readonly path: string
  readonly classIndex: ClassIndex | null
  readonly title: string
  readonly highlighted: boolean
}

export interface FigureLabel {
  readonly placeCode: string
  /** The name, in two lines when it is long, and the value; all on one line in a call-out. */
  readonly lines: readonly string[]
  readonly hasValue: boolean
  readonly classIndex: ClassIndex | null
  /** Middle of the text. */
  readonly at: Plot
  /** `inside` its area, at sea (`outside`), or a one-line `callout`. */
  readonly stands: 'inside' | 'outside' | 'callout'
  readonly leader: { readonly from: Plot; readonly to: Plot } | null
}

export interface FigureDot {
  readonly pointId: string
  readonly kind: PointKind
  readonly status: PointStatus
  readonly at: Plot
}

export interface Figure {
  readonly areas: readonly FigureArea[]
  readonly labels: readonly FigureLabel[]
  readonly sea: readonly string[]
  readonly borders: readonly string[]
  readonly seaNames: readonly { readonly name: string; readonly at: Plot }[]
  readonly dots: readonly FigureDot[]
  /** Where a position lies on the picture. */
  readonly project: Project
}

/** Mean width of a letter of Vazirmatn, in text heights; enough to keep boxes apart. */
export const LETTER = 0.56
/** Drawing units, wider than half of any line. */
const UNSEEN = 12
/** Distance of two lines, in text heights. */
export const LINE = 1.14

/** Lays out a still picture of the scene: for the projector, for paper, and while the live map is on its way. */
export function layoutFigure(scene: MapScene, options: FigureOptions): Figure {
  const project = projectionOf(scene, options)
  const frame = frameOf(options)
  const plain = isGround(scene)
  // As mere ground an area has no figure.
  const paints = new Map(scene.areas.map((area) => [area.placeCode, plain ? { ...area, classIndex: null } : area]))
  const marked = new Set([...options.highlight, ...(scene.selected === null ? [] : [scene.selected])])
  const surroundings = openSea(scene.basemap.surroundings)
  const ofKind = (...kinds: string[]): string[] =>
    surroundings.features
      .filter(({ properties }) => kinds.includes(properties.kind))
      .map(({ geometry }) => pathOf(geometry, project, frame))
      .filter((path) => path !== '')
  return {
    areas: scene.basemap.boundaries.features.map(({ geometry, properties }) =>
      figureArea(properties.place_code, paints.get(properties.place_code), pathOf(geometry, project, frame), marked),
    ),
    labels: labelsOf(scene, options, paints, project),
    sea: ofKind('sea'),
    borders: ofKind('country_border', 'province_border'),
    seaNames:
      options.labels === 'all'
        ? seaLabels(scene, options.language).features.map(({ geometry, properties }) => ({
            name: properties.name,
            at: project(geometry.coordinates),
          }))
        : [],
    dots: (options.points === true ? (scene.points ?? []) : []).map(({ geometry, properties }) => ({
      pointId: properties.point_id,
      kind: properties.kind,
      status: properties.status ?? 'active',
      at: project(geometry.coordinates),
    })),
    project,
  }
}

/** The drawing, and so much around it that no line along its sides is seen. */
const frameOf = ({ width, height }: FigureOptions): Frame => ({
  left: -UNSEEN,
  top: -UNSEEN,
  right: width + UNSEEN,
  bottom: height + UNSEEN,
})

/** Names at sea reach beyond their leaders, call-outs beyond the areas: both get room at the sides. */
function projectionOf({ basemap, focus }: MapScene, { width, height, textSize, labels }: FigureOptions): Project {
  const edge = labels === 'none' ? 2 : textSize * 0.6
  const sides = labels === 'highlighted' ? textSize * 2.5 : edge
  const margin = { top: edge, bottom: labels === 'highlighted' ? textSize * 1.6 : edge, start: sides, end: sides }
  if (focus) return fitProjection(focus, width, height, margin)
  const bounds = basemapBounds(labels === 'all' ? basemap : { ...basemap, labels: { ...basemap.labels, features: [] } })
  if (labels !== 'all') return fitProjection(bounds, width, height, margin)
  const top = namesOnTop(basemap) ? textSize * 4 : edge
  return fitProjection(bounds, width, height, { ...margin, top, end: textSize * 1.4 })
}

function figureArea(
  placeCode: string,
  paint: AreaPaint | undefined,
  path: string,
  marked: ReadonlySet<string>,
): FigureArea {
  return {
    placeCode,
    path,
    classIndex: paint?.classIndex ?? null,
    title: paint ? `${paint.name}: ${paint.valueText}` : placeCode,
    highlighted: marked.has(placeCode),
  }
}

function labelsOf(
  scene: MapScene,
  options: FigureOptions,
  paints: ReadonlyMap<string, AreaPaint>,
  project: Project,
): FigureLabel[] {
  if (options.labels === 'none') return []
  const wanted = scene.basemap.labels.features.flatMap(({ geometry, properties }) => {
    const paint = properties.place_code === undefined ? undefined : paints.get(properties.place_code)
    return paint ? [{ paint, centre: project(geometry.coordinates), leader: properties.leader }] : []
  })
  if (options.labels === 'highlighted') {
    const called = wanted.filter(({ paint }) => options.highlight.includes(paint.placeCode))
    return calledOut(called, scene, options, project)
  }
  return wanted.map(({ paint, centre, leader }) => {
    if (!leader) return label(paint, 'inside', centre, null)
    const end = project(leader)
    const lines = labelLines(paint, 'outside')
    const half = (Math.max(...lines.map(({ length }) => length)) * options.textSize * LETTER) / 2
    // A long name near the edge leans back into the drawing.
    const middle = Math.max(half, Math.min(options.width - half, end[0]))
    const rise = options.textSize * ((lines.length * LINE) / 2 + 0.25)
    return label(paint, 'outside', [middle, end[1] - rise], { from: centre, to: end })
  })
}

function calledOut(
  called: readonly { readonly paint: AreaPaint; readonly centre: Plot }[],
  scene: MapScene,
  { width, height, textSize }: FigureOptions,
  project: Project,
): FigureLabel[] {
  const areas = scene.basemap.boundaries.features.flatMap(({ geometry }) => outerRings(geometry, project).map(holderOf))
  const lines = called.map(({ paint }) => calloutLines(paint, width / textSize))
  const requests = called.map(({ centre }, at) => ({
    from: centre,
    width: widthOf(lines[at] ?? []) * textSize,
    height: textSize * (1.4 + ((lines[at]?.length ?? 1) - 1) * 0.9),
  }))
  const callouts = placeCallouts(requests, {
    width,
    height,
    covered: (spot) => areas.some((holds) => holds(spot)),
  })
  return called.flatMap(({ paint }, index) => {
    const callout: Callout | undefined = callouts[index]
    if (!callout) return []
    const own = label(paint, 'callout', callout.at, { from: callout.from, to: callout.to })
    return [{ ...own, lines: lines[index] ?? own.lines }]
  })
}

/** Of the longest line, in text heights. */
const widthOf = (lines: readonly string[]): number => Math.max(0, ...lines.map(({ length }) => length)) * LETTER

/** A call-out stands in one line where the drawing, `room` text heights wide, has the room; else its name in two. */
function calloutLines({ name, valueText }: AreaPaint, room: number): string[] {
  const whole = [`${name} ${valueText}`]
  if (widthOf(whole) <= room * 0.9) return whole
  const lines = wrapName(name)
  return [...lines.slice(0, -1), `${lines.at(-1) ?? ''} ${valueText}`]
}

function label(paint: AreaPaint, stands: FigureLabel['stands'], at: Plot, leader: FigureLabel['leader']): FigureLabel {
  const { placeCode, classIndex } = paint
  const hasValue = stands !== 'callout' && classIndex !== null
  return { placeCode, lines: labelLines(paint, stands), hasValue, classIndex, at, stands, leader }
}

/** The hatch says "not reported", so such an area shows its name alone. */
function labelLines({ name, valueText, classIndex }: AreaPaint, stands: FigureLabel['stands']): string[] {
  if (stands === 'callout') return [`${name} ${valueText}`]
  return [...wrapName(name), ...(classIndex === null ? [] : [valueText])]
}

function outerRings(geometry: Polygon | MultiPolygon, project: Project): Plot[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.map(([outer = []]) => outer.map(project))
}
