import type { PassageMonths } from '@/datapackage/packed/passageMonths'

/** Passages of one place in one month that miss the same, as `flags` say. */
export interface MonthCell {
  /** As `monthIndex` counts. */
  readonly month: number
  /** Code of the municipality or dehyari. */
  readonly place: string
  readonly flags: number
  readonly passages: number
  readonly premises: number
  readonly unplated: number
  readonly unpostcoded: number
}

/** The cells as columns, by month, place and flags, so that the same cells are the same bytes in whatever order they come. */
export function layOutMonths(cells: readonly MonthCell[]): PassageMonths {
  const places = [...new Set(cells.map(({ place }) => place))].sort()
  const numbers = new Map(places.map((code, at) => [code, at]))
  const sorted = cells.map((cell) => ({ ...cell, place: numbers.get(cell.place) ?? 0 }))
  sorted.sort((a, b) => a.month - b.month || a.place - b.place || a.flags - b.flags)
  const column = (name: keyof MonthCell): Uint32Array => Uint32Array.from(sorted, (cell) => cell[name])
  return {
    count: sorted.length,
    places,
    month: column('month'),
    place: column('place'),
    flags: column('flags'),
    passages: column('passages'),
    premises: column('premises'),
    unplated: column('unplated'),
    unpostcoded: column('unpostcoded'),
  }
}
