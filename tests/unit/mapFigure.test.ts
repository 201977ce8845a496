import { describe, expect, it } from 'vitest'
import { placeCallouts } from '@/map/callouts'
import { cutLine, cutRing } from '@/map/cutToFrame'
import { layoutFigure, type FigureOptions } from '@/map/figureMap'
import { fitProjection, pathOf } from '@/map/figureProjection'
import { holderOf, holds } from '@/map/rings'
import { orderAreas } from '@/map/areaOrder'
import { tinyAreas, tinyScene } from './mapTinyScene'

const options: FigureOptions = { width: 400, height: 300, textSize: 12, labels: 'all', highlight: [], language: 'fa' }

describe('cutting to the frame', () => {
  const frame = { left: 0, top: 0, right: 10, bottom: 10 }
  const spots = (text: string): [number, number][] =>
    text.split(' ').map((spot) => {
      const [x = 0, y = 0] = spot.split(',').map(Number)
      return [x, y]
    })

  it('keeps what lies in it and lets a ring run along its sides', () => {
    const inside = spots('1,1 4,1 4,4')
    expect(cutRing(inside, frame)).toEqual(inside)
    expect(new Set(cutRing(spots('-50,-50 50,-50 50,50 -50,50'), frame).map(String))).toEqual(
      new Set(['0,0', '10,0', '10,10', '0,10']),
    )
    expect(cutRing(spots('20,20 30,20 30,30'), frame)).toEqual([])
  })

  it('gives a line that leaves and comes back in pieces, each up to the side it crosses', () => {
    expect(cutLine(spots('5,5 15,5 15,8 5,8'), frame)).toEqual([spots('5,5 10,5'), spots('10,8 5,8')])
    expect(cutLine(spots('-5,5 15,5'), frame)).toEqual([spots('0,5 10,5')])
    expect(cutLine(spots('-5,2 2,-5'), frame)).toEqual([])
  })

  it('leaves next to nothing of a province that is looked at street by street', () => {
    const focus = { west: 50.2, south: 36.5, east: 50.21, north: 36.51 }
    const { areas, borders } = layoutFigure({ ...tinyScene, focus }, options)
    const paths = [...areas.map(({ path }) => path), ...borders]
    const numbers = paths.flatMap((path) => path.match(/-?[\d.]+/g) ?? []).map(Number)
    expect(numbers.length).toBeGreaterThan(0)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(options.width + 12)
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-12)
  })
})

describe('fitProjection', () => {
  const margin = { top: 10, bottom: 10, start: 10, end: 10 }

  it('keeps north up, and a degree of longitude cos(latitude) of one of latitude', () => {
    const project = fitProjection({ west: 50, south: 59.5, east: 52, north: 60.5 }, 1000, 500, margin)
    const [[west, north], [east, south]] = [project([50, 60.5]), project([52, 59.5])]
    expect(north).toBeLessThan(south)
    expect((east - west) / 2 / (south - north)).toBeCloseTo(Math.cos(Math.PI / 3), 5)
  })

  it('centres the bounds inside the margins', () => {
    const project = fitProjection({ west: 50, south: 36, east: 51, north: 37 }, 400, 300, margin)
    const [[west, north], [east, south]] = [project([50, 37]), project([51, 36])]
    expect([north, south]).toEqual([10, 290])
    expect(west + east).toBeCloseTo(400, 6)
  })

  it('closes rings and leaves lines open', () => {
    const same = ([x = 0, y = 0]: readonly number[]): [number, number] => [x, y]
    expect(
      pathOf(
        {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        },
        same,
      ),
    ).toBe('M0,0L1,0L1,1Z')
    expect(
      pathOf(
        {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [1, 0.26],
          ],
        },
        same,
      ),
    ).toBe('M0,0L1,0.3')
    expect(pathOf({ type: 'Point', coordinates: [0, 0] }, same)).toBe('')
  })
})

describe('layoutFigure', () => {
  it('draws all of the map inside the drawing, labels included', () => {
    const figure = layoutFigure(tinyScene, options)
    expect(figure.areas.map(({ placeCode }) => placeCode)).toEqual(['9901', '9902'])
    expect(figure.areas.map(({ highlighted }) => highlighted)).toEqual([true, false])
    expect(figure.labels.map(({ stands }) => stands)).toEqual(['inside', 'outside'])
    for (const { at } of figure.labels) {
      expect(at[0]).toBeGreaterThan(0)
      expect(at[0]).toBeLessThan(400)
      expect(at[1]).toBeGreaterThan(0)
      expect(at[1]).toBeLessThan(300)
    }
  })

  it('leans a long name at sea back from the edge of the drawing', () => {
    const name = 'ا'.repeat(30)
    const areas = tinyAreas.map((area) => (area.placeCode === '9902' ? { ...area, name } : area))
    const label = layoutFigure({ ...tinyScene, areas }, { ...options, width: 240 }).labels[1]
    expect(label?.stands).toBe('outside')
    expect((label?.at[0] ?? 0) + (name.length * 12 * 0.56) / 2).toBeLessThanOrEqual(240)
  })

  it('keeps a name with markup as text, and the value of an unreported area out', () => {
    const [reported, unreported] = layoutFigure(tinyScene, options).labels
    expect(reported?.lines).toEqual(['باختر', '۱۲٫۵'])
    expect(unreported?.lines).toEqual(['<b>خاور</b>'])
  })

  it('breaks a call-out that is wider than the drawing at its name, and keeps the value by its last word', () => {
    const areas = tinyScene.areas.map((area) => ({ ...area, name: 'Astaneh-ye Ashrafiyeh', valueText: '43.0' }))
    const linesAt = (width: number): (readonly string[])[] =>
      layoutFigure(
        { ...tinyScene, areas },
        { ...options, width, labels: 'highlighted', highlight: ['9902'] },
      ).labels.map(({ lines }) => lines)
    expect(linesAt(400)).toEqual([['Astaneh-ye Ashrafiyeh 43.0']])
    expect(linesAt(options.textSize * 12)).toEqual([['Astaneh-ye', 'Ashrafiyeh 43.0']])
  })

  it('calls out the highlighted alone', () => {
    const figure = layoutFigure(tinyScene, { ...options, labels: 'highlighted', highlight: ['9902'] })
    expect(figure.labels.map(({ lines }) => lines)).toEqual([['<b>خاور</b> بی‌گزارش']])
    expect(figure.labels[0]?.leader).not.toBeNull()
    expect(figure.seaNames).toEqual([])
  })
})

describe('placeCallouts', () => {
  const ground = {
    width: 200,
    height: 200,
    covered: ([x, y]: readonly [number, number]) => x > 40 && x < 160 && y < 160,
  }

  it('finds free ground beside the areas and keeps call-outs apart', () => {
    const from = [100, 100] as const
    const made = placeCallouts(
      [1, 2].map(() => ({ from, width: 60, height: 16 })),
      ground,
    )
    expect(made).toHaveLength(2)
    for (const { at } of made) expect(ground.covered(at)).toBe(false)
    const [first, second] = made
    expect(
      Math.abs((first?.at[0] ?? 0) - (second?.at[0] ?? 0)) >= 60 ||
        Math.abs((first?.at[1] ?? 0) - (second?.at[1] ?? 0)) >= 16,
    ).toBe(true)
  })

  it('never drops one, even where nothing is free', () => {
    const full = { ...ground, covered: () => true }
    expect(placeCallouts([{ from: [100, 100], width: 60, height: 16 }], full)).toHaveLength(1)
    expect(placeCallouts([{ from: [100, 100], width: 600, height: 16 }], full)).toHaveLength(1)
  })
})

describe('the points of a still picture', () => {
  const points = [
    {
      type: 'Feature',
      properties: { point_id: 'a', kind: 'pishkhan', name: 'دفتر' },
      geometry: { type: 'Point', coordinates: [50.5, 36.5] },
    },
  ] as const
  const scene = { ...tinyScene, points: points as never }

  it('are dots where asked for, over the middle of their area', () => {
    const [dot] = layoutFigure(scene, { ...options, points: true }).dots
    const [label] = layoutFigure(scene, options).labels
    expect(dot).toEqual({ pointId: 'a', kind: 'pishkhan', status: 'active', at: label?.at })
    expect(layoutFigure(scene, options).dots).toEqual([])
  })
})

describe('orderAreas', () => {
  it('keeps the unreported last both ways, and sorts by number', () => {
    const areas = [...tinyAreas, { placeCode: '9903', name: 'میانه', valueText: '۹', value: 9, classIndex: 0 as const }]
    const codes = (descending: boolean) =>
      orderAreas(areas, { column: 'value', descending }, 'fa').map(({ placeCode }) => placeCode)
    expect(codes(true)).toEqual(['9901', '9903', '9902'])
    expect(codes(false)).toEqual(['9903', '9901', '9902'])
  })
})

describe('what holds a spot', () => {
  const ring = [
    [0, 0],
    [10, 0],
    [10, 4],
    [5, 2],
    [0, 4],
    [0, 0],
  ] as const

  it('is told for many spots as for each alone, in the box around it and beyond', () => {
    const isIn = holderOf(ring)
    const spots = Array.from({ length: 200 }, (_, at) => [((at * 7) % 24) - 6, ((at * 11) % 12) - 4])
    expect(spots.map(isIn)).toEqual(spots.map((spot) => holds(ring, spot)))
    expect([isIn([5, 1]), isIn([5, 3]), isIn([11, 1])]).toEqual([true, false, false])
  })

  it('is cut only where it reaches beyond the frame', () => {
    const plots = ring.map(([x, y]): [number, number] => [x, y])
    const frame = { left: -1, top: -1, right: 11, bottom: 5 }
    expect(cutRing(plots, frame)).toBe(plots)
    expect(cutLine(plots, frame)).toEqual([plots])
    expect(cutLine(plots.slice(0, 1), frame)).toEqual([])
    expect(cutRing(plots.slice(0, -1), { ...frame, right: 6 }).every(([x]) => x <= 6)).toBe(true)
  })
})
