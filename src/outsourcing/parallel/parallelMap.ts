import type { ColourClasses } from '@/map/classes'
import { classOf } from '@/map/classes'
import type { AreaPaint } from '@/map/mapModel'
import type { MapReach } from '@/map/reach'
import type { PlaceCode } from '@/places/tree'
import type { OpenCounter } from './useParallel'

/** Shares of offices that are parallel, percent; the same breaks for every distance and month, so that a colour keeps its meaning. */
export const PARALLEL_CLASSES: ColourClasses = {
  breaks: [20, 40, 60, 80],
  better: 'lower',
  ramp: [0, 1, 2, 3, 4],
  target: null,
}

export interface CountyShare {
  readonly county: PlaceCode
  readonly counters: number
  readonly parallel: number
  /** Percent; `null`: no office. */
  readonly share: number | null
}

/** Each county's offices and those that run beside a contact point, worst first; counties without an office last. */
export function countyShares(counties: readonly PlaceCode[], open: readonly OpenCounter[]): CountyShare[] {
  return counties
    .map((county): CountyShare => {
      const own = open.filter((one) => one.county === county)
      const parallel = own.filter(({ evidence }) => evidence.length > 0).length
      const share = own.length > 0 ? (100 * parallel) / own.length : null
      return { county, counters: own.length, parallel, share }
    })
    .sort((a, b) => (b.share ?? -1) - (a.share ?? -1) || b.parallel - a.parallel)
}

export function shareAreas(
  shares: readonly CountyShare[],
  words: { nameOf(county: PlaceCode): string; write(share: number): string; readonly none: string },
): AreaPaint[] {
  return shares.map(({ county, share }) => ({
    placeCode: county,
    name: words.nameOf(county),
    value: share,
    valueText: share === null ? words.none : words.write(share),
    classIndex: classOf(share, PARALLEL_CLASSES),
  }))
}

/** Offices as dots, parallel ones ringed, and the contact points beside them with the circle of the distance. */
export function parallelReach(open: readonly OpenCounter[], km: number): MapReach {
  const points = new Map(open.flatMap(({ evidence }) => evidence.map(({ point }) => [point.point_id, point])))
  return {
    km,
    draggable: false,
    settlements: open.map(({ counter, evidence }) => ({
      code: counter.counter_id,
      tone: evidence.length > 0 ? 'out' : 'reached',
      people: DOT_PEOPLE,
      lon: counter.lon ?? 0,
      lat: counter.lat ?? 0,
    })),
    sites: [...points.values()].map(({ point_id: id, lon, lat }) => ({
      sort: 'standing',
      id,
      lon: lon ?? 0,
      lat: lat ?? 0,
    })),
  }
}

/** The map sizes its dots by people: so many make one that is seen beside its point, and does not hide it. */
const DOT_PEOPLE = 8000
