import { createExpression } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it } from 'vitest'
import { POINT_KINDS } from '@/datapackage/tables/network'
import { areaAt } from '@/map/areaAt'
import { byClass } from '@/map/areaLayers'
import { groundRegions, groundShapes } from '@/map/canvasGround'
import type { CanvasLook } from '@/map/canvasLook'
import { canvasOption, type CanvasFrame } from '@/map/canvasOption'
import { canvasOverlay } from '@/map/canvasOverlay'
import type { CanvasShape } from '@/map/canvasShapes'
import { focusPosition } from '@/map/focusPosition'
import type { MapScene, PointFeature } from '@/map/mapModel'
import { atZoom, viewBy, zoomOf } from '@/map/mapView'
import { paletteFrom } from '@/map/palette'
import { clusterPoints, stepsToSplit } from '@/map/pointClusters'
import { placeTexts, type TextWish } from '@/map/textPlaces'
import { CLUSTERS_FROM_ZOOM, POINT_NAMES_FROM_ZOOM } from '@/map/zooms'
import { tinyBasemap, tinyScene } from './mapTinyScene'

/** Every token has a colour of its own, so that a test sees which one was taken. */
const TOKENS = new Map<string, string>()
function tokenColour(token: string): string {
  if (token === '--scale' || token === '--line-area') return '1'
  if (!TOKENS.has(token)) TOKENS.set(token, `#${(TOKENS.size + 1).toString(16).padStart(6, '0')}`)
  return TOKENS.get(token) ?? ''
}
const palette = paletteFrom(tokenColour)
const look: CanvasLook = { palette, theme: 'light', language: 'fa', font: 'Vazirmatn' }
const HATCH = 'a hatch'

const pointAt = (lon: number, lat: number, at = 0): PointFeature => ({
  type: 'Feature',
  properties: { point_id: String(at), kind: POINT_KINDS[at % POINT_KINDS.length] ?? 'pishkhan', name: `نقطه ${at}` },
  geometry: { type: 'Point', coordinates: [lon, lat] },
})

/** A map of 400 × 400 px, its top left at 50° E, 38° N, where a degree is so many px wide. */
const viewAt = (pixelsPerDegree: number) =>
  viewBy(([lon = 0, lat = 0]) => [(lon - 50) * pixelsPerDegree, (38 - lat) * pixelsPerDegree], 400, 400)
const WHOLE = viewAt(200)
const degreesAt = (zoom: number): number => (512 * 2 ** zoom) / 360
const CLOSE = viewAt(degreesAt(CLUSTERS_FROM_ZOOM + 0.1))

const texts = (shapes: readonly CanvasShape[]): string[] =>
  shapes.flatMap((shape) => (shape.type === 'text' ? [shape.style.text] : []))
const isolated = (text: string): string => `\u2067${text}\u2069`

describe('the ground', () => {
  it('has for each class the very colour the MapLibre style has, and the hatch for what was not reported', () => {
    const compiled = createExpression(byClass(palette.classes, 'rgba(0,0,0,0)'), {
      type: 'color',
      'property-type': 'data-driven',
      expression: { interpolated: true, parameters: ['zoom', 'feature', 'feature-state'] },
    } as never)
    if (compiled.result === 'error') throw new Error('the style does not compile')
    for (const classIndex of [0, 1, 2, 3, 4] as const) {
      const areas = tinyScene.areas.map((area) => ({ ...area, classIndex }))
      const region = groundRegions({ ...tinyScene, areas }, look, HATCH).find(({ name }) => name === '9901')
      const styled: unknown = compiled.value.evaluate({ zoom: 8 }, { type: 'Polygon', properties: {} } as never, {
        class: classIndex,
      })
      expect(String(styled)).toBe(String(region?.itemStyle?.areaColor))
    }
    expect(groundRegions(tinyScene, look, HATCH).find(({ name }) => name === '9902')?.itemStyle?.areaColor).toBe(HATCH)
  })

  it('hatches an area the package has no figure for at all', () => {
    const regions = groundRegions({ ...tinyScene, areas: [] }, look, HATCH)
    expect(regions.filter(({ itemStyle }) => itemStyle?.areaColor === HATCH).map(({ name }) => name)).toEqual([
      '9901',
      '9902',
    ])
  })

  it('lies below the areas', () => {
    expect(groundShapes(tinyScene).features.map(({ properties }) => properties?.['name'])).toEqual([
      'sea',
      '9901',
      '9902',
    ])
  })
})

describe('canvasOption', () => {
  const frame: CanvasFrame = {
    width: 400,
    height: 300,
    ground: 'tiny',
    hatch: HATCH,
    roam: true,
    overlay: () => null,
  }
  const { geo } = canvasOption(tinyScene, look, frame)

  it('keeps a degree of longitude cos(latitude) of one of latitude', () => {
    // The names at sea reach to 37.4° N, so that the middle is at 36.7°.
    expect(geo.aspectScale).toBeCloseTo(Math.cos((36.7 * Math.PI) / 180), 9)
    expect(geo.width / Number(geo.height)).toBeCloseTo((2 / 1.4) * Number(geo.aspectScale), 9)
  })

  it('holds the whole province inside the frame', () => {
    expect(Number(geo.left)).toBeGreaterThan(0)
    expect(Number(geo.left) + geo.width).toBeLessThan(400)
    expect(Number(geo.top) + Number(geo.height)).toBeLessThan(300)
  })

  it('can be made smaller by half a step and larger to zoom 16, as on the other map', () => {
    const { min = 0, max = 0 } = geo.scaleLimit ?? {}
    expect(Math.log2(min)).toBeCloseTo(-0.5)
    expect(Math.log2(max) + zoomOf(geo.width / 2)).toBeCloseTo(16)
  })
})

describe('zooms', () => {
  it('are MapLibre’s: its world is 512 px at zoom 0 and doubles with each step', () => {
    expect(zoomOf(512 / 360)).toBeCloseTo(0)
    expect(zoomOf((512 * 256) / 360)).toBeCloseTo(8)
    expect(CLOSE.zoom).toBeCloseTo(CLUSTERS_FROM_ZOOM + 0.1)
  })

  it('make sizes grow between two stops and stay beyond them', () => {
    expect([5, 6.5, 7.75, 9, 12].map((zoom) => atZoom(zoom, [6.5, 10], [9, 15]))).toEqual([10, 10, 12.5, 15, 15])
  })
})

describe('canvasOverlay', () => {
  const points = POINT_KINDS.map((_, at) => pointAt(50.2 + at / 1000, 37.9, at))
  const scene: MapScene = { ...tinyScene, points }

  it('names each area, with its figure where it reported, and the sea', () => {
    const { shapes } = canvasOverlay(tinyScene, null, look, WHOLE)
    expect(texts(shapes)).toEqual(['دریا', 'باختر', '۱۲٫۵', '<b>خاور</b>'].map(isolated))
  })

  it('writes a name inside its area in the ink of its class, at sea in plain ink', () => {
    const inks = canvasOverlay(tinyScene, null, look, WHOLE).shapes.flatMap((shape) =>
      shape.type === 'text' ? [[shape.style.fill, shape.style.stroke]] : [],
    )
    expect(inks.slice(1)).toEqual([
      [palette.onClasses[3], palette.classes[3]],
      [palette.onClasses[3], palette.classes[3]],
      [palette.ink, palette.water],
    ])
  })

  it('outlines what is selected on a casing, and what is pointed at', () => {
    const lines = (selected: string | null, hovered: string | null) =>
      canvasOverlay({ ...tinyScene, selected }, hovered, look, WHOLE).shapes.flatMap((shape) =>
        shape.type === 'polyline' && shape.shape.points.length > 2 ? [shape.style.stroke] : [],
      )
    expect(lines(null, null)).toEqual([])
    expect(lines('9901', null)).toEqual([palette.surface, palette.ink])
    expect(lines('9901', '9902')).toEqual([palette.surface, palette.ink2, palette.ink])
  })

  it('shows the points of a whole province as dots of their kinds’ colours, none without points', () => {
    const dots = (shown: MapScene) =>
      canvasOverlay(shown, null, look, WHOLE).shapes.flatMap(({ type, style }) =>
        type === 'circle' ? [style.fill] : [],
      )
    expect(dots(scene).slice(0, 4)).toEqual(POINT_KINDS.map((kind) => palette.kinds[kind]))
    // What is left is the dot where a leader starts.
    expect(dots(tinyScene)).toEqual([palette.surface])
  })

  it('gathers near points in a cluster with its count, in the digits of the language', () => {
    const { shapes, clusters } = canvasOverlay(scene, null, look, CLOSE)
    expect(clusters.map(({ members }) => members.length)).toEqual([4])
    expect(texts(shapes)).toContain(isolated('۴'))
    expect(texts(canvasOverlay(scene, null, { ...look, language: 'en' }, CLOSE).shapes)).toContain('\u20664\u2069')
  })

  it('draws each point by its shape, with its name, at a close look', () => {
    const close = viewBy(
      ([lon = 0, lat = 0]) => [
        (lon - 50.2) * degreesAt(POINT_NAMES_FROM_ZOOM + 3),
        (37.9 - lat) * degreesAt(POINT_NAMES_FROM_ZOOM + 3) + 200,
      ],
      9000,
      400,
    )
    const { shapes } = canvasOverlay(scene, null, look, close)
    const marks = shapes.flatMap((shape) => (shape.type === 'path' ? [shape.shape.pathData] : []))
    expect(new Set(marks).size).toBe(4)
    expect(texts(shapes)).toEqual(expect.arrayContaining(points.map(({ properties }) => isolated(properties.name))))
  })

  it('shows cities at a closer look only', () => {
    const cities = [
      {
        type: 'Feature',
        properties: { place_code: '9901010001', name: 'شهر' },
        geometry: { type: 'Point', coordinates: [50.1, 36.9] },
      },
    ] as const
    const at = (view: typeof WHOLE) =>
      texts(canvasOverlay({ ...tinyScene, cities: cities as never }, null, look, view).shapes)
    expect(at(WHOLE)).not.toContain(isolated('شهر'))
    expect(at(viewAt(degreesAt(9.5)))).toContain(isolated('شهر'))
  })
})

describe('clusterPoints', () => {
  const project = ([lon = 0, lat = 0]: readonly number[]): [number, number] => [lon, lat]

  it('gathers within the radius, loses no point and puts a cluster at the mean of its points', () => {
    const clusters = clusterPoints([pointAt(0, 0), pointAt(30, 0, 1), pointAt(100, 0, 2)], project, 44)
    expect(clusters.map(({ members }) => members.length)).toEqual([2, 1])
    expect(clusters[0]?.position).toEqual([15, 0])
    expect(clusters[0]?.spread).toBe(30)
  })

  it('leaves each point alone without a radius, even where two lie on one spot', () => {
    expect(clusterPoints([pointAt(0, 0), pointAt(0, 0, 1)], project, 0)).toHaveLength(2)
  })

  it('opens with as many steps as part it', () => {
    const [cluster] = clusterPoints([pointAt(0, 0), pointAt(22, 0, 1)], project, 44)
    if (!cluster) throw new Error('no cluster')
    // Twice as close, 22 px become 44: a little more parts them.
    expect(stepsToSplit(cluster, 8.5)).toBeCloseTo(1.3)
    expect(stepsToSplit({ ...cluster, spread: 0 }, 8.5)).toBeCloseTo(2.5)
    expect(stepsToSplit({ ...cluster, spread: 0.01 }, 10.9)).toBeCloseTo(0.1)
  })
})

describe('placeTexts', () => {
  const wish = (x: number, anchors: TextWish['anchors']): TextWish => ({
    at: [x, 0],
    width: 20,
    height: 10,
    anchors,
    distance: 5,
  })

  it('takes the first free place, and gives way where there is none', () => {
    const taken = [{ x: -10, y: -5, width: 20, height: 10 }]
    expect(placeTexts([wish(0, ['centre', 'below'])], taken)).toEqual([[0, 10]])
    expect(placeTexts([wish(0, ['centre'])], taken)).toEqual([null])
  })

  it('lets no later text cover an earlier one', () => {
    expect(placeTexts([wish(0, ['centre']), wish(5, ['centre', 'above'])], [])).toEqual([
      [0, 0],
      [5, -10],
    ])
  })
})

describe('areaAt', () => {
  it('finds the area under a position, and none at sea', () => {
    expect(areaAt(tinyBasemap, [50.5, 36.5])).toBe('9901')
    expect(areaAt(tinyBasemap, [51.5, 36.5])).toBe('9902')
    expect(areaAt(tinyBasemap, [50.5, 37.5])).toBeNull()
  })
})

describe('focusPosition', () => {
  it('is the selected area, else the middle of the names, the sea’s left out', () => {
    expect(focusPosition(tinyScene)).toEqual([50.5, 36.5])
    expect(focusPosition({ ...tinyScene, selected: null })).toEqual([51, 36.5])
    const nameless = { ...tinyBasemap, labels: { ...tinyBasemap.labels, features: [] } }
    expect(focusPosition({ basemap: nameless, selected: null })).toBeNull()
  })
})
