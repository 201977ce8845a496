import type { PlaceTree } from '@/places/tree'
import type { BoundariesView } from '../desk/views'
import type { JoinedBoundaries } from './joinBoundaries'

/** Counties fill the province: with a gap among them the map would have a hole, and none of them is taken. */
export const isTaken = ({ level, without }: JoinedBoundaries): boolean => level === 'unit' || without.length === 0

/**
 * What a page is told of areas that were joined; `null` where it could not be told whose they are.
 * @param held codes of units that have an area besides, in the draft or in the package
 */
export function boundariesView(
  joined: JoinedBoundaries | null,
  tree: PlaceTree,
  held: ReadonlySet<string>,
): BoundariesView {
  if (!joined) return { level: null, joined: 0, misses: [], without: [], dehyarisWithout: 0, isTaken: false }
  const { level, misses } = joined
  const without = level === 'unit' ? joined.without.filter((code) => !held.has(code)) : joined.without
  const isDehyari = (code: string): boolean => tree.get(code)?.responsible === 'dehyari'
  return {
    level,
    joined: joined.joined.length,
    misses,
    without: without.filter((code) => !isDehyari(code)),
    dehyarisWithout: without.filter(isDehyari).length,
    isTaken: isTaken(joined),
  }
}
