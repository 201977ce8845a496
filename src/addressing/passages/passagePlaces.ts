import type { PlaceCode, PlaceTree } from '@/places/tree'
import type { Answering } from '../choices'

interface Scope {
  /** The province, or a county. */
  readonly place: PlaceCode
  readonly answering: Answering
  readonly unit: PlaceCode | null
}

/**
 * Municipalities and dehyaris of a scope, as places in the records' own list; `null`: all of them. A unit that has no
 * records, or lies in another county, leaves nothing.
 */
export function placesIn(tree: PlaceTree, codes: readonly PlaceCode[], scope: Scope): ReadonlySet<number> | null {
  const isAll = scope.place === tree.province.place_code
  if (isAll && scope.answering === 'all' && scope.unit === null) return null
  const kept = codes.flatMap((code, at) => {
    const isThere = isAll || tree.countyOf(code)?.place_code === scope.place
    const answers = scope.answering === 'all' || tree.get(code)?.responsible === scope.answering
    return isThere && answers && (scope.unit === null || scope.unit === code) ? [at] : []
  })
  return new Set(kept)
}
