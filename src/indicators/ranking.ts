import type { PlaceCode } from '@/places/tree'
import type { IndicatorDefinition } from './definition'

export interface Ranked {
  readonly place: PlaceCode
  readonly value: number | null
  /** 1 is the best; equal values share a rank; `null` for a place without a figure. */
  readonly rank: number | null
}

/**
 * Places from best to worst, those without a figure last in their own order: they are shown, never left out.
 * Equal values share a rank and the next rank is skipped (1, 2, 2, 4).
 */
export function rank(
  definition: Pick<IndicatorDefinition, 'better'>,
  values: ReadonlyMap<PlaceCode, number | null>,
): Ranked[] {
  const sign = definition.better === 'lower' ? 1 : -1
  const entries = [...values]
  const known = entries
    .flatMap(([place, value]) => (value === null ? [] : [{ place, value }]))
    .sort((a, b) => sign * (a.value - b.value))
  const ranked = known.map(({ place, value }) => ({
    place,
    value,
    rank: known.findIndex((other) => other.value === value) + 1,
  }))
  const silent = entries.flatMap(([place, value]) => (value === null ? [{ place, value, rank: null }] : []))
  return [...ranked, ...silent]
}
