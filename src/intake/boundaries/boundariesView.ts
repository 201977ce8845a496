import type { PlaceTree } from '@/places/tree'
import type { BoundariesView } from '../desk/views'
import type { JoinedBoundaries } from './joinBoundaries'

/** What a page is told of areas that were joined; `null` where it could not be told whose they are. */
export function boundariesView(joined: JoinedBoundaries | null, tree: PlaceTree): BoundariesView {
  if (!joined) return { level: null, joined: 0, misses: [], without: [], dehyarisWithout: 0, isTaken: false }
  const { level, misses, without } = joined
  const isDehyari = (code: string): boolean => tree.get(code)?.responsible === 'dehyari'
  return {
    level,
    joined: joined.joined.length,
    misses,
    without: without.filter((code) => !isDehyari(code)),
    dehyarisWithout: without.filter(isDehyari).length,
    // Counties fill the province; with a gap among them the map would have a hole.
    isTaken: level === 'unit' || without.length === 0,
  }
}
