import type { Feature, FeatureCollection, Point } from 'geojson'
import type { PlaceCode } from '@/places/tree'

/** How the people of a settlement stand to the points: within reach, newly so, no longer so, or left out. */
export const REACH_TONES = ['reached', 'gained', 'lost', 'out'] as const
export type ReachTone = (typeof REACH_TONES)[number]

export interface ReachedSettlement {
  readonly code: PlaceCode
  readonly tone: ReachTone
  /** `null`: not reported, drawn as the smallest. */
  readonly people: number | null
  readonly lon: number
  readonly lat: number
}

/** What stands where a circle has its middle: a point of today, one that a plan adds, moves or closes. */
export type SiteSort = 'standing' | 'place' | 'spot' | 'moved' | 'closed'

export interface ReachSite {
  readonly sort: SiteSort
  /** Unlike among those of its sort. */
  readonly id: string
  readonly lon: number
  readonly lat: number
}

/** Whom points reach within a distance. */
export interface MapReach {
  /** Radius of the circles around the sites, km of straight line. */
  readonly km: number
  readonly settlements: readonly ReachedSettlement[]
  readonly sites: readonly ReachSite[]
  /** Whether sites can be dragged, those that a plan closes aside. */
  readonly draggable: boolean
}

/** Metres of a pixel of MapLibre's world (512 px wide) at the equator and zoom 0. */
const METRES_PER_PIXEL = 40_075_016.686 / 512

/** px of so many kilometres at a latitude and a zoom, in the Mercator projection that the map engines draw in. */
export function pixelsOf(km: number, lat: number, zoom: number): number {
  return ((km * 1000) / (METRES_PER_PIXEL * Math.cos((lat * Math.PI) / 180))) * 2 ** zoom
}

/** Radius of a settlement's dot, px at scale 1: its area grows with its people, from a hamlet to a large city. */
export function dotRadius(people: number | null): number {
  return Math.min(9, Math.max(1.6, Math.sqrt(people ?? 0) / 22))
}

const pointAt = ({ lon, lat }: { readonly lon: number; readonly lat: number }): Point => ({
  type: 'Point',
  coordinates: [lon, lat],
})

/** The largest below: a village beside its city stays in sight. */
export function settlementCollection(reach: MapReach | undefined): FeatureCollection<Point> {
  const sorted = [...(reach?.settlements ?? [])].sort((a, b) => (b.people ?? 0) - (a.people ?? 0))
  return {
    type: 'FeatureCollection',
    features: sorted.map((own): Feature<Point> => ({
      type: 'Feature',
      geometry: pointAt(own),
      properties: { place_code: own.code, tone: own.tone, radius: dotRadius(own.people) },
    })),
  }
}

/** `pixels`: the circle's radius at zoom 0. */
export function siteCollection(reach: MapReach | undefined): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: (reach?.sites ?? []).map((own): Feature<Point> => ({
      type: 'Feature',
      geometry: pointAt(own),
      properties: { sort: own.sort, id: own.id, pixels: pixelsOf(reach?.km ?? 0, own.lat, 0) },
    })),
  }
}
