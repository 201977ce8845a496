import { describe, expect, it } from 'vitest'
import { boxAround, greatCircleKm } from '@/places/greatCircle'
import { indexPoints } from '@/places/spatialIndex'
import { scattered } from '#tests/fixtures/scattered'

describe('the great circle', () => {
  it('is what hand gives: a degree of latitude, a degree along the equator, a quarter of the way round', () => {
    const degree = (Math.PI * 6371.0072) / 180
    expect(greatCircleKm(50, 37, 50, 38)).toBeCloseTo(degree, 9)
    expect(greatCircleKm(50, 0, 51, 0)).toBeCloseTo(degree, 9)
    expect(greatCircleKm(0, 0, 0, 90)).toBeCloseTo(90 * degree, 6)
    expect(greatCircleKm(50, 37, 50, 37)).toBe(0)
    expect(greatCircleKm(0, 0, 180, 0)).toBeCloseTo(180 * degree, 6)
    expect(greatCircleKm(Number.NaN, 37, 50, 37)).toBeNaN()
  })

  it('lies within its box, whatever the direction', () => {
    for (const [lat, km] of [
      [37, 10],
      [0, 500],
      [-60, 120],
      [89.9, 50],
    ] as const) {
      const [west, south, east, north] = boxAround(50, lat, km)
      for (const step of [0.2, 0.9999, 1.0001]) {
        const [lon, up] = [50 + (east - 50) * step, lat + (north - lat) * step]
        if (step > 1) expect(greatCircleKm(50, lat, 50, Math.min(90, up)) > km || up > 90).toBe(true)
        else expect(greatCircleKm(50, lat, lon, lat)).toBeLessThanOrEqual(east === 180 ? Infinity : km * 1.001)
      }
      expect([west <= 50, south <= lat]).toEqual([true, true])
    }
  })
})

describe('the spatial index', () => {
  const seeds = ['a', 'b', 'c', 'd', 'e', 'f']

  it.each(seeds)('finds what looking at all points finds, within and nearest (%s)', (seed) => {
    const { settlements, points } = scattered(seed, 60, seed === 'f' ? 3 : 200)
    const index = indexPoints(points.lon, points.lat)
    for (let from = 0; from < settlements.codes.length; from += 1) {
      const [lon, lat] = [settlements.lon[from] ?? 0, settlements.lat[from] ?? 0]
      const all = points.ids
        .map((_, at) => ({ at, km: greatCircleKm(lon, lat, points.lon[at] ?? 0, points.lat[at] ?? 0) }))
        .filter(({ km }) => !Number.isNaN(km))
        .sort((a, b) => a.km - b.km || a.at - b.at)
      for (const limit of [0, 1, 7.7, 60]) {
        const found: { at: number; km: number }[] = []
        index.within(lon, lat, limit, (at, km) => found.push({ at, km }))
        expect(found.sort((a, b) => a.km - b.km || a.at - b.at)).toEqual(all.filter(({ km }) => km <= limit))
      }
      expect(index.nearest(lon, lat, 5)).toEqual(all.slice(0, 5))
      const even = (at: number): boolean => at % 2 === 0
      expect(index.nearest(lon, lat, 2, even)).toEqual(all.filter(({ at }) => even(at)).slice(0, 2))
    }
  })

  it('finds nothing among no points, none with coordinates, or from nowhere', () => {
    for (const index of [indexPoints([], []), indexPoints([Number.NaN], [37])]) {
      expect(index.nearest(50, 37, 1)).toEqual([])
      index.within(50, 37, 100, () => expect.unreachable())
    }
    indexPoints([50], [37]).within(Number.NaN, 37, 100, () => expect.unreachable())
    expect(indexPoints([50], [37]).nearest(50, 37, 1, () => false)).toEqual([])
  })

  it('takes points on top of each other apart', () => {
    const index = indexPoints([50, 50, 50, 51], [37, 37, 37, 37])
    expect(index.nearest(50, 37, 4).map(({ at }) => at)).toEqual([0, 1, 2, 3])
  })
})
