import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import type { MultiPolygon as MultiPolygonGeometry } from 'geojson'
import type { Topology } from 'topojson-specification'
import { subtract } from './clipping'
import { signedArea2, type MultiPolygon, type Point, type Ring } from './geometry'
import { nearestAreas } from './nearestAreas'
import { joinBorders } from './partition'
import { stretch } from './sphere'

/** Each round of Chaikin's corner cutting doubles the points of the new border; three make it look drawn, not ruled. */
const SMOOTHING_ROUNDS = 3

/** The clipping's own grid is finer: points of it that are this close are meant to be one. */
const CUT_DECIMALS = 6

export interface Cut {
  /** What is left of the county that was cut. */
  rest: MultiPolygon
  /** The county that was cut out. */
  cutOut: MultiPolygon
}

/**
 * Cuts a county that has no drawn border out of the one it used to belong to: every point goes to the nearest settlement,
 * then the border between the two is smoothed. The outer border stays as it is.
 * @param area of the county as drawn, in degrees
 * @param own settlements of the new county
 * @param others all other known settlements of the old one
 */
export function cutCounty(area: MultiPolygon, own: readonly Point[], others: readonly Point[]): Cut {
  const squared = stretch(area)
  const sites = new Map([
    ['cutOut', own.map(squared.to)],
    ['rest', others.map(squared.to)],
  ])
  const nearest = largestPart(nearestAreas(squared.area, sites).get('cutOut') ?? [])
  // Both sides stay in one piece: a scrap beyond the new county goes with it.
  const rest = largestPart(subtract(squared.area, nearest))
  const cutOut = subtract(squared.area, rest)
  const joined = joinBorders(new Map(Object.entries({ cutOut, rest })), CUT_DECIMALS)
  const smooth = smoothCommonBorder({ cutOut: joined.get('cutOut') ?? [], rest: joined.get('rest') ?? [] })
  return { rest: squared.back(smooth.rest), cutOut: squared.back(smooth.cutOut) }
}

const largestPart = (area: MultiPolygon): MultiPolygon =>
  [...area].sort((a, b) => ringSize(b[0]) - ringSize(a[0])).slice(0, 1)

const ringSize = (ring: Ring = []) => Math.abs(signedArea2(ring))

function smoothCommonBorder(areas: Cut): Cut {
  const shape = (coordinates: MultiPolygon): MultiPolygonGeometry => ({ type: 'MultiPolygon', coordinates })
  const together = topology({ cutOut: shape(areas.cutOut), rest: shape(areas.rest) })
  const uses = (name: string) => new Set(arcNumbers(together, name))
  const ofRest = uses('rest')
  const common = [...uses('cutOut')].filter((arc) => ofRest.has(arc))
  together.arcs = together.arcs.map((arc, index) =>
    common.includes(index) ? cutCorners(arc as Point[], SMOOTHING_ROUNDS) : arc,
  )
  const back = (name: string) => areaOf(together, name)
  return { cutOut: back('cutOut'), rest: back('rest') }
}

/** The arcs of an object, whichever way they are walked: topojson writes ~n for the arc n taken backwards. */
function arcNumbers(together: Topology, name: string): number[] {
  const object = together.objects[name]
  if (object?.type !== 'MultiPolygon') throw new Error(`"${name}" is not an area`)
  return object.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc))
}

function areaOf(together: Topology, name: string): MultiPolygon {
  const object = together.objects[name]
  if (object?.type !== 'MultiPolygon') throw new Error(`"${name}" is not an area`)
  return feature(together, object).geometry.coordinates as MultiPolygon
}

/** Chaikin's corner cutting; both ends of the line stay where they are. */
function cutCorners(line: Point[], rounds: number): Point[] {
  if (rounds === 0 || line.length < 3) return line
  const between = (a: Point, b: Point, t: number): Point => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]
  const last = line.length - 2
  const cut = line.slice(0, -1).flatMap((a, index) => {
    const b = line[index + 1] ?? a
    return [index === 0 ? a : between(a, b, 0.25), index === last ? b : between(a, b, 0.75)]
  })
  return cutCorners(cut, rounds - 1)
}
