import type { ContactPointRow, RoadDistanceRow } from '@/datapackage/tables/network'
import type { RoadColumns } from './accessData'

interface RoadTables {
  readonly contact_points: readonly ContactPointRow[]
  readonly road_distances: readonly RoadDistanceRow[]
}

/**
 * Measured ways by road, of settlement after settlement. A way to a place holds for each of its points; a way to the point
 * itself goes before it. Of a pair that is told twice the shorter way counts.
 */
export function packRoads({ contact_points, road_distances }: RoadTables, settlements: readonly string[]): RoadColumns {
  const at = new Map(settlements.map((code, index) => [code, index]))
  const ways: { toPoint: Map<number, number>; toPlace: Map<number, number> }[] = settlements.map(() => {
    return { toPoint: new Map(), toPlace: new Map() }
  })
  const points = new Map(contact_points.map(({ point_id }, index) => [point_id, index]))
  const within = groupByPlace(contact_points)
  for (const { place_code, point_id, to_place, km } of road_distances) {
    const own = ways[at.get(place_code) ?? -1]
    if (!own) continue
    const point = point_id === null ? undefined : points.get(point_id)
    if (point !== undefined) shorten(own.toPoint, point, km)
    else for (const other of within.get(to_place ?? '') ?? []) shorten(own.toPlace, other, km)
  }
  const merged = ways.map(({ toPoint, toPlace }) => [...new Map([...toPlace, ...toPoint])].sort(([a], [b]) => a - b))
  const start = new Int32Array(settlements.length + 1)
  merged.forEach((own, index) => {
    start[index + 1] = (start[index] ?? 0) + own.length
  })
  const flat = merged.flat()
  return { start, point: Int32Array.from(flat, ([point]) => point), km: Float64Array.from(flat, ([, km]) => km) }
}

function groupByPlace(points: readonly ContactPointRow[]): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  points.forEach(({ place_code }, index) => {
    const group = groups.get(place_code)
    if (group) group.push(index)
    else groups.set(place_code, [index])
  })
  return groups
}

function shorten(ways: Map<number, number>, point: number, km: number): void {
  ways.set(point, Math.min(km, ways.get(point) ?? Infinity))
}
