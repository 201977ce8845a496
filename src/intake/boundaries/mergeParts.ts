import type { GeometryCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { merge } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection as TopoCollection } from 'topojson-specification'
import { flatRings, isInside } from '../checks/pointInArea'
import { meetingPoints } from './meetingPoints'
import { REACH } from './oneTopology'

type Rings = readonly (readonly Position[])[]

/** What several drawings of one place come to, and which of them (by position) lie over an earlier one. */
export interface Merged {
  readonly geometry: Polygon | MultiPolygon
  readonly overlapping: readonly number[]
}

/**
 * Brings the parts of one place into one area: islands beside each other, adjoining districts without the border between them. A part
 * that is drawn twice counts once; one that lies over an earlier part is another drawing of the same ground and is left out: which is
 * right is not ours to say. Degrees.
 */
export function mergeParts(parts: readonly (Polygon | MultiPolygon)[]): Merged {
  const kept: Rings[] = []
  const keys = new Set<string>()
  const overlapping: number[] = []
  for (const [at, part] of parts.entries()) {
    const fresh = polygonsOf(part).filter((rings) => !keys.has(keyOf(rings)))
    if (fresh.some((rings) => kept.some((known) => overlap(rings, known)))) overlapping.push(at)
    else {
      kept.push(...fresh)
      for (const rings of fresh) keys.add(keyOf(rings))
    }
  }
  const coordinates = kept.map((rings) => rings.map((ring) => [...ring]))
  const united = coordinates.length > 1 ? withoutSeams(coordinates) : coordinates
  const [only] = united
  return {
    geometry:
      only && united.length === 1
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates: united },
    overlapping,
  }
}

/** Polygons that share a border, within the reach of a point, as one. */
function withoutSeams(polygons: readonly Position[][][]): Position[][][] {
  const meet = meetingPoints(REACH)
  const parts: GeometryCollection<Polygon | MultiPolygon> = {
    type: 'GeometryCollection',
    geometries: polygons.map((coordinates) => meet({ type: 'Polygon', coordinates })),
  }
  const whole = topology({ parts })
  // Polygons went in, under this name.
  const { geometries } = whole.objects['parts'] as TopoCollection
  return merge(whole, geometries as Parameters<typeof merge>[1]).coordinates
}

export const polygonsOf = (area: Polygon | MultiPolygon): Rings[] =>
  area.type === 'Polygon' ? [area.coordinates] : area.coordinates

/** The same for rings that begin elsewhere or run the other way. */
const keyOf = (rings: Rings): string =>
  rings.map((ring) => [...new Set(ring.map(([x = 0, y = 0]) => `${x} ${y}`))].sort().join()).join('|')

/** The same for two drawings of the same ground, in whatever order their corners are written. */
export const drawingKey = (area: Polygon | MultiPolygon): string => polygonsOf(area).map(keyOf).sort().join('/')

/** Whether the middle of either lies in the other: borders may touch, and corners may be the other's. */
function overlap(one: Rings, other: Rings): boolean {
  const [own, next] = [middleOf(one), middleOf(other)]
  return (own !== null && isInside(flatRings(other), ...own)) || (next !== null && isInside(flatRings(one), ...next))
}

/** A point well inside a polygon: the middle of its widest stretch at half its height; `null` where it has no inside. */
function middleOf(rings: Rings): [number, number] | null {
  const heights = (rings[0] ?? []).map(([, y = 0]) => y)
  const y = (Math.min(...heights) + Math.max(...heights)) / 2
  const crossings = rings.flatMap((ring) => crossingsOf(ring, y)).sort((west, east) => west - east)
  let widest: [number, number] | null = null
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [west = 0, east = 0] = crossings.slice(at, at + 2)
    if (!widest || east - west > widest[1] - widest[0]) widest = [west, east]
  }
  return widest && [(widest[0] + widest[1]) / 2, y]
}

function crossingsOf(ring: readonly Position[], y: number): number[] {
  return ring.flatMap(([x1 = 0, y1 = 0], at) => {
    const [x2 = 0, y2 = 0] = ring[(at + 1) % ring.length] ?? []
    return y1 > y === y2 > y ? [] : [x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)]
  })
}
