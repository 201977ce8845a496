import { DEFAULT_ACCESS } from '@/datapackage/accessSettings'
import { POINT_KINDS } from '@/datapackage/tables/network'
import { NEVER_ENDS } from '@/places/activity'
import type { AccessData } from '@/contact-points/access/accessData'
import { stream, type Random } from '@/sample/random'

/** A province of the size that the design speaks of; the embedded sample has fewer and larger villages. */
const SETTLEMENTS = 3000
const CITIES = 56
const POINTS = 1000
const COUNTIES = 17
const SERVICES = 45

interface Site {
  readonly lon: number
  readonly lat: number
  readonly people: number
  readonly county: number
  readonly isCity: boolean
}

/**
 * Made-up provinces side by side, 3 degrees apart: 3,000 settlements, 1,000 points and 17 counties each, and 45 services of
 * which a point gives every third. Two points of three stand in cities, as in the embedded sample.
 */
export function madeUpNetwork(provinces: number): AccessData {
  const random = stream('bench', String(provinces))
  const sites = Array.from({ length: provinces }, (_, nth) => province(nth, random)).flat()
  const points = Array.from({ length: provinces * POINTS }, (_, nth) => {
    const home = sites[homeOf(nth, random)]
    return { ...home, lon: near(home?.lon, random), lat: near(home?.lat, random), counters: random.integer(1, 6) }
  })
  const given = points.flatMap((_, point) =>
    Array.from({ length: SERVICES }, (__, service) => ({ point, service })).filter(() => random.chance(1 / 3)),
  )
  const counties = Array.from({ length: provinces * COUNTIES }, (_, nth) => `c${nth}`)
  return {
    settings: DEFAULT_ACCESS,
    settlements: {
      codes: sites.map((_, nth) => `s${nth}`),
      counties,
      county: Int32Array.from(sites, ({ county }) => county),
      isCity: Uint8Array.from(sites, ({ isCity }) => (isCity ? 1 : 0)),
      lon: Float64Array.from(sites, ({ lon }) => lon),
      lat: Float64Array.from(sites, ({ lat }) => lat),
      censuses: [{ year: 1395, people: Float64Array.from(sites, ({ people }) => people) }],
    },
    points: {
      ids: points.map((_, nth) => `p${nth}`),
      kinds: points.map(() => random.pick(POINT_KINDS)),
      county: Int32Array.from(points, ({ county }) => county ?? 0),
      lon: Float64Array.from(points, ({ lon }) => lon),
      lat: Float64Array.from(points, ({ lat }) => lat),
      counters: Float64Array.from(points, ({ counters }) => counters),
      from: new Int32Array(points.length),
      until: new Int32Array(points.length).fill(NEVER_ENDS),
    },
    given: {
      services: Array.from({ length: SERVICES }, (_, nth) => `v${nth}`),
      point: Int32Array.from(given, ({ point }) => point),
      service: Int32Array.from(given, ({ service }) => service),
      from: new Int32Array(given.length),
      until: new Int32Array(given.length).fill(NEVER_ENDS),
    },
    roads: {
      start: new Int32Array(sites.length + 1),
      point: new Int32Array(0),
      km: new Float64Array(0),
    },
  }
}

function province(nth: number, random: Random): Site[] {
  const [west, south] = [30 + 3 * (nth % 6), 25 + 3 * Math.floor(nth / 6)]
  return Array.from({ length: SETTLEMENTS }, (_, at): Site => ({
    lon: random.between(west, west + 1.6),
    lat: random.between(south, south + 1.3),
    people: Math.round((at < CITIES ? 12_000 : 250) * Math.exp(0.9 * random.normal())),
    county: nth * COUNTIES + random.integer(0, COUNTIES - 1),
    isCity: at < CITIES,
  }))
}

/** The settlement a point stands in: of its own province, a city two times out of three. */
function homeOf(point: number, random: Random): number {
  const first = Math.floor(point / POINTS) * SETTLEMENTS
  return first + (random.chance(2 / 3) ? random.integer(0, CITIES - 1) : random.integer(CITIES, SETTLEMENTS - 1))
}

/** Some hundred metres off. */
function near(degrees: number | undefined, random: Random): number {
  return (degrees ?? 0) + 0.005 * random.normal()
}
