import { distance, type MultiPolygon, type Point, type Ring } from './geometry'
import type { CoastEnd, ProvinceFile } from './province'
import { simplifyLine } from './simplifyLine'

/** About 200 m: what is left out beyond the province cannot be seen at the scale of a province. */
export const AROUND_TOLERANCE = 0.002

/** How far beyond the box a coast is followed, so that it surely crosses the box's edge. */
const MARGIN = 0.3

type Sea = NonNullable<ProvinceFile['sea']>

/**
 * The sea in front of a province: its own coast exactly as the counties have it, and the coasts of the neighbours on both
 * sides, out beyond the box. Not yet clipped to the box.
 * @param home the province
 * @param countries land areas by country code
 */
export function seaOf(
  sea: Sea,
  box: ProvinceFile['box'],
  home: MultiPolygon,
  countries: ReadonlyMap<string, MultiPolygon>,
): MultiPolygon {
  const [start, end] = sea.ends
  const outline = largestRing(home)
  const own = wayNear(sea.label, bothWays(outline, indexNear(outline, start.at), indexNear(outline, end.at)))
  const before = coastBeyond(start, box, countries)
  const after = coastBeyond(end, box, countries)
  const ring = [...before.reverse(), ...own, ...after, ...sea.beyond]
  return [[[...ring, ...ring.slice(0, 1)]]]
}

function coastBeyond(
  { at, country, towards }: CoastEnd,
  box: ProvinceFile['box'],
  countries: ReadonlyMap<string, MultiPolygon>,
) {
  const outline = largestRing(countries.get(country) ?? [])
  const from = indexNear(outline, at)
  const ways = bothWays(outline, from, from).map((way) => way.slice(0, leavesAt(way, box)))
  return simplifyLine(wayNear(towards, ways, Math.min), AROUND_TOLERANCE)
}

const leavesAt = (line: Point[], [west, south, east, north]: ProvinceFile['box']) => {
  const out = line.findIndex(
    ([lon, lat]) => lon < west - MARGIN || lon > east + MARGIN || lat < south - MARGIN || lat > north + MARGIN,
  )
  return out < 0 ? line.length : out + 1
}

/** The two ways along a closed ring from one of its points to another, or once around both ways. */
function bothWays(ring: Ring, from: number, to: number): [Point[], Point[]] {
  const open = ring.slice(0, -1)
  const turned = [...open.slice(from), ...open.slice(0, from)]
  const span = (to - from + open.length) % open.length || open.length
  const onward = [...turned, ...turned.slice(0, 1)].slice(0, span + 1)
  const backward = [...turned.slice(0, 1), ...turned.slice(1).reverse(), ...turned.slice(0, 1)]
  return [onward, backward.slice(0, (open.length - span || open.length) + 1)]
}

const mean = (...values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** The way whose points lie nearer to a place: on average, or at their nearest. */
function wayNear(place: Point, ways: Point[][], measure: (...gaps: number[]) => number = mean): Point[] {
  const gap = (way: Point[]) => measure(...way.map((point) => distance(point, place)))
  return ways.reduce((best, way) => (gap(way) < gap(best) ? way : best))
}

function indexNear(ring: Ring, place: Point): number {
  const gaps = ring.slice(0, -1).map((point) => distance(point, place))
  return gaps.indexOf(Math.min(...gaps))
}

function largestRing(area: MultiPolygon): Ring {
  const rings = area.map((polygon) => polygon[0] ?? [])
  const longest = rings.reduce<Ring>((best, ring) => (ring.length > best.length ? ring : best), [])
  if (longest.length === 0) throw new Error('An area that should have a coast is missing from the sources')
  return longest
}
