import { describe, expect, it } from 'vitest'
import { canvasOverlay } from '@/map/canvasOverlay'
import { layoutReach } from '@/map/figureReach'
import { nearestSite } from '@/map/nearestSite'
import { dotRadius, pixelsOf, settlementCollection, siteCollection, type MapReach, type ReachSite } from '@/map/reach'
import { viewBy } from '@/map/mapView'

const REACH: MapReach = {
  km: 3,
  draggable: true,
  settlements: [
    { code: 'hamlet', tone: 'out', people: 40, lon: 49.2, lat: 37 },
    { code: 'city', tone: 'reached', people: 600_000, lon: 49.6, lat: 37.3 },
    { code: 'silent', tone: 'lost', people: null, lon: 49.4, lat: 37.1 },
  ],
  sites: [
    { sort: 'standing', id: 'P1', lon: 49.6, lat: 37.3 },
    { sort: 'place', id: 'hamlet', lon: 49.2, lat: 37 },
    { sort: 'closed', id: 'P2', lon: 49.4, lat: 37.1 },
  ],
}

describe('circles of reach', () => {
  it('are as wide as their kilometres: the equator is 512 px long at zoom 0', () => {
    expect(pixelsOf(40_075.016_686, 0, 0)).toBeCloseTo(512, 9)
    expect(pixelsOf(40_075.016_686, 0, 3)).toBeCloseTo(4096, 9)
    // At 60° a parallel is half as long, so a kilometre is drawn twice as wide.
    expect(pixelsOf(1, 60, 10)).toBeCloseTo(2 * pixelsOf(1, 0, 10), 9)
  })

  it('are drawn around every site, with their width at zoom 0', () => {
    const [first] = siteCollection(REACH).features
    expect(first?.properties).toEqual({ sort: 'standing', id: 'P1', pixels: pixelsOf(3, 37.3, 0) })
    expect(siteCollection(undefined).features).toEqual([])
  })

  it('have their own radius on a still picture too, but not about points of today', () => {
    const { sites } = layoutReach(REACH, ([lon = 0, lat = 0]) => [lon * 100, -lat * 100], 1)
    expect(sites.map(({ id, reachR }) => [id, reachR && Math.round(reachR * 100) / 100])).toEqual([
      ['P1', null],
      ['hamlet', Math.round((3 / 111.195) * 100 * 100) / 100],
      ['P2', null],
    ])
  })
})

describe('settlements', () => {
  it('lie with the largest below, so that a village beside its city stays in sight', () => {
    expect(settlementCollection(REACH).features.map(({ properties }) => properties?.['place_code'])).toEqual([
      'city',
      'hamlet',
      'silent',
    ])
  })

  it('have dots whose size follows their people, never nothing and never too large', () => {
    expect(dotRadius(null)).toBe(dotRadius(0))
    expect(dotRadius(0)).toBeGreaterThan(1)
    expect(dotRadius(1_000_000)).toBe(dotRadius(600_000))
    expect(dotRadius(8000) / dotRadius(2000)).toBeCloseTo(2, 9)
  })
})

describe('taking hold of a site', () => {
  const at = ({ lon, lat }: ReachSite) => ({ x: (lon - 49) * 100, y: (lat - 37) * 100 })

  it('takes the nearest within the grip, and none beyond it', () => {
    expect(nearestSite(REACH.sites, { x: 58, y: 30 }, 10, at)?.id).toBe('P1')
    expect(nearestSite(REACH.sites, { x: 80, y: 80 }, 10, at)).toBeNull()
  })

  it('takes what a plan puts down before the point of today under it, and never a closed one', () => {
    const above: ReachSite = { sort: 'spot', id: '0', lon: 49.63, lat: 37.3 }
    expect(nearestSite([...REACH.sites, above], { x: 60, y: 30 }, 10, at)?.sort).toBe('spot')
    expect(nearestSite(REACH.sites, { x: 40, y: 10 }, 10, at)).toBeNull()
  })
})

describe('the canvas map', () => {
  it('draws every settlement and site, and circles about today’s points only at a close look', () => {
    const basemap = {
      boundaries: { type: 'FeatureCollection' as const, features: [] },
      labels: { type: 'FeatureCollection' as const, features: [] },
      surroundings: { type: 'FeatureCollection' as const, features: [] },
    }
    const palette = {
      ...Object.fromEntries(
        ['ground', 'surface', 'water', 'line', 'lineStrong', 'ink', 'ink2', 'ink3', 'accent'].map((name) => [
          name,
          name,
        ]),
      ),
      accentStrong: 'strong',
      onAccent: 'onAccent',
      warn: 'warn',
      classes: [],
      onClasses: [],
      hatchInk: '',
      hatchGround: '',
      kinds: {},
      scale: 1,
      areaLine: 1,
    } as unknown as Parameters<typeof canvasOverlay>[2]['palette']
    const look = { palette, theme: 'light', language: 'fa' as const, font: 'Vazirmatn' }
    const circlesAt = (pixelsPerDegree: number): number => {
      const view = viewBy(([lon = 0, lat = 0]) => [lon * pixelsPerDegree, -lat * pixelsPerDegree], 400, 400)
      const { shapes } = canvasOverlay({ basemap, areas: [], selected: null, reach: REACH }, null, look, view)
      return shapes.filter(({ type }) => type === 'circle').length
    }
    // Three settlements, three sites and the circle of the new point; then that of the standing one too.
    expect(circlesAt(250)).toBe(7)
    expect(circlesAt(1500)).toBe(8)
  })
})
