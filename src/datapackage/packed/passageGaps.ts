import { UNNAMED, UNSIGNED, type Passages } from './passages'

/** What can be missing of a passage; one bit each. Unnamed and unsigned exclude each other: a sign bears a name. */
export const PASSAGE_GAPS = ['unnamed', 'unsigned', 'unplated', 'unpostcoded'] as const
export type PassageGap = (typeof PASSAGE_GAPS)[number]

/** Combinations of gaps, those that cannot be included. */
export const FLAGS = 2 ** PASSAGE_GAPS.length

export const GAP_BITS: Readonly<Record<PassageGap, number>> = { unnamed: 1, unsigned: 2, unplated: 4, unpostcoded: 8 }

export const flagOf = (gap: PassageGap): number => GAP_BITS[gap]

/** The gaps of one passage as bits: unnamed, unsigned, any premise without a plate, any without a postcode. */
export function flagsAt({ state, unplated, unpostcoded }: Passages, row: number): number {
  const own = state[row]
  return (
    (own === UNNAMED ? GAP_BITS.unnamed : 0) |
    (own === UNSIGNED ? GAP_BITS.unsigned : 0) |
    ((unplated[row] ?? 0) > 0 ? GAP_BITS.unplated : 0) |
    ((unpostcoded[row] ?? 0) > 0 ? GAP_BITS.unpostcoded : 0)
  )
}
