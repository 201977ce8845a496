import {
  booleanOp,
  booleanOpWithPolyTree,
  ClipType,
  FillRule,
  PolyTree64,
  type Paths64,
  type PolyPath64,
} from 'clipper2-ts'
import { closeRing, type MultiPolygon, type Point, type Polygon } from './geometry'

/** A tenth of a metre in degrees. The clipping works on whole numbers; on a finer grid their products lose digits. */
const GRID = 1e6

/** All that lies in at least one of the areas. */
export const unite = (areas: readonly MultiPolygon[]) => clip(ClipType.Union, areas.flatMap(toPaths), [])

/** What of the area is not in the other one. */
export const subtract = (area: MultiPolygon, other: MultiPolygon) =>
  clip(ClipType.Difference, toPaths(area), toPaths(other))

/** What lies in both areas. */
export const overlap = (area: MultiPolygon, other: MultiPolygon) =>
  clip(ClipType.Intersection, toPaths(area), toPaths(other))

function clip(how: ClipType, subject: Paths64, other: Paths64): MultiPolygon {
  const tree = new PolyTree64()
  booleanOpWithPolyTree(how, subject, other, tree, FillRule.NonZero)
  return childrenOf(tree).flatMap(polygonsOf)
}

/** Outer rings one way round, holes the other, nothing crossing itself: whichever way the source has them. */
function toPaths(area: MultiPolygon): Paths64 {
  const paths = area.flat().map((ring) => ring.map(([x, y]) => ({ x: Math.round(x * GRID), y: Math.round(y * GRID) })))
  return booleanOp(ClipType.Union, paths, null, FillRule.EvenOdd)
}

/** An outer ring with its holes; what lies in a hole is a part of its own. */
function polygonsOf(outer: PolyPath64): MultiPolygon {
  const holes = childrenOf(outer)
  const own: Polygon = [outer, ...holes].map((path) =>
    closeRing((path.polygon ?? []).map(({ x, y }): Point => [x / GRID, y / GRID])),
  )
  return [own, ...holes.flatMap(childrenOf).flatMap(polygonsOf)]
}

const childrenOf = (path: PolyPath64) => Array.from({ length: path.count }, (_, index) => path.child(index))
