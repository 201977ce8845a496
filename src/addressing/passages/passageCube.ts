import { PASSAGE_CLASSES, UNNAMED, UNSIGNED, type Passages } from '@/datapackage/packed/passages'

/** What can be missing of a passage; one bit each. Unnamed and unsigned exclude each other: a sign bears a name. */
export const PASSAGE_GAPS = ['unnamed', 'unsigned', 'unplated', 'unpostcoded'] as const
export type PassageGap = (typeof PASSAGE_GAPS)[number]

export const FLAGS = 2 ** PASSAGE_GAPS.length
const CLASSES = PASSAGE_CLASSES.length

const BITS: Readonly<Record<PassageGap, number>> = { unnamed: 1, unsigned: 2, unplated: 4, unpostcoded: 8 }

export const flagOf = (gap: PassageGap): number => BITS[gap]

/** The gaps of one passage as bits: unnamed, unsigned, any premise without a plate, any without a postcode. */
export function flagsAt({ state, unplated, unpostcoded }: Passages, row: number): number {
  const own = state[row]
  return (
    (own === UNNAMED ? BITS.unnamed : 0) |
    (own === UNSIGNED ? BITS.unsigned : 0) |
    ((unplated[row] ?? 0) > 0 ? BITS.unplated : 0) |
    ((unpostcoded[row] ?? 0) > 0 ? BITS.unpostcoded : 0)
  )
}

/**
 * Counts of passages and sums over them for each municipality × class × combination of gaps: every filter of the page is a
 * sum of cells, whatever the number of passages.
 */
export interface PassageCube {
  readonly places: readonly string[]
  readonly passages: Uint32Array
  readonly premises: Uint32Array
  readonly unplated: Uint32Array
  readonly unpostcoded: Uint32Array
}

export const cellOf = (place: number, kind: number, flags: number): number => (place * CLASSES + kind) * FLAGS + flags

export function buildCube(table: Passages): PassageCube {
  const cells = table.places.length * CLASSES * FLAGS
  const [passages, premises] = [new Uint32Array(cells), new Uint32Array(cells)]
  const [unplated, unpostcoded] = [new Uint32Array(cells), new Uint32Array(cells)]
  const add = (sums: Uint32Array, cell: number, value: number): void => {
    sums[cell] = (sums[cell] ?? 0) + value
  }
  for (let row = 0; row < table.count; row += 1) {
    const cell = cellOf(table.place[row] ?? 0, table.kind[row] ?? 0, flagsAt(table, row))
    add(passages, cell, 1)
    add(premises, cell, table.premises[row] ?? 0)
    add(unplated, cell, table.unplated[row] ?? 0)
    add(unpostcoded, cell, table.unpostcoded[row] ?? 0)
  }
  return { places: table.places, passages, premises, unplated, unpostcoded }
}

/** What is counted: `null` lets everything through. */
export interface PassageFilter {
  /** Municipalities and dehyaris, by their places in the list. */
  readonly places: ReadonlySet<number> | null
  /** Classes, by their places in `PASSAGE_CLASSES`. */
  readonly kinds: ReadonlySet<number> | null
  /** Passages with at least this gap. */
  readonly gap: PassageGap | null
}

export interface PassageCounts {
  readonly passages: number
  readonly unnamed: number
  readonly unsigned: number
  readonly signed: number
  readonly premises: number
  readonly unplated: number
  readonly unpostcoded: number
  /** Passages of each class, and with each gap, among those let through by everything else. */
  readonly byClass: readonly number[]
  readonly byGap: Readonly<Record<PassageGap, number>>
}

/** Counts from the cube. One pass over its cells: municipalities × classes × 16. */
export function countIn(cube: PassageCube, { places, kinds, gap }: PassageFilter): PassageCounts {
  const wanted = gap === null ? 0 : flagOf(gap)
  const sums = { passages: 0, unnamed: 0, unsigned: 0, premises: 0, unplated: 0, unpostcoded: 0 }
  const byClass = PASSAGE_CLASSES.map(() => 0)
  const gaps = PASSAGE_GAPS.map(() => 0)
  for (let place = 0; place < cube.places.length; place += 1) {
    if (places && !places.has(place)) continue
    for (let kind = 0; kind < CLASSES; kind += 1) {
      const isKind = !kinds || kinds.has(kind)
      for (let flags = 0; flags < FLAGS; flags += 1) {
        const cell = cellOf(place, kind, flags)
        const count = cube.passages[cell] ?? 0
        if (count === 0) continue
        const hasGap = (flags & wanted) === wanted
        if (hasGap) byClass[kind] = (byClass[kind] ?? 0) + count
        if (!isKind) continue
        for (let bit = 0; bit < gaps.length; bit += 1) if (flags & (1 << bit)) gaps[bit] = (gaps[bit] ?? 0) + count
        if (!hasGap) continue
        sums.passages += count
        if (flags & BITS.unnamed) sums.unnamed += count
        if (flags & BITS.unsigned) sums.unsigned += count
        sums.premises += cube.premises[cell] ?? 0
        sums.unplated += cube.unplated[cell] ?? 0
        sums.unpostcoded += cube.unpostcoded[cell] ?? 0
      }
    }
  }
  const byGap = Object.fromEntries(PASSAGE_GAPS.map((own, bit) => [own, gaps[bit] ?? 0])) as Record<PassageGap, number>
  return { ...sums, signed: sums.passages - sums.unnamed - sums.unsigned, byClass, byGap }
}

/** Rows of passages that a filter lets through, those with most premises first; equal ones in the order of the file. */
export function rowsIn(table: Passages, { places, kinds, gap }: PassageFilter): Uint32Array {
  const wanted = gap === null ? 0 : flagOf(gap)
  const found: number[] = []
  for (let row = 0; row < table.count; row += 1) {
    if (places && !places.has(table.place[row] ?? 0)) continue
    if (kinds && !kinds.has(table.kind[row] ?? 0)) continue
    if ((flagsAt(table, row) & wanted) !== wanted) continue
    found.push(row)
  }
  return byWeight(found, weightOf(table, gap))
}

/** What closing the gap would bring: premises with a name or a sign, plates, postcodes. */
function weightOf({ premises, unplated, unpostcoded }: Passages, gap: PassageGap | null): Passages['premises'] {
  if (gap === 'unplated') return unplated
  return gap === 'unpostcoded' ? unpostcoded : premises
}

/** Sorts by a column of small numbers, greatest first, by counting them. */
function byWeight(rows: readonly number[], weights: Passages['premises']): Uint32Array {
  let greatest = 0
  for (const row of rows) greatest = Math.max(greatest, weights[row] ?? 0)
  const starts = new Uint32Array(greatest + 2)
  for (const row of rows) bump(starts, greatest - (weights[row] ?? 0) + 1)
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const sorted = new Uint32Array(rows.length)
  for (const row of rows) sorted[bump(starts, greatest - (weights[row] ?? 0))] = row
  return sorted
}

/** Adds one, and gives what was there before. */
function bump(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0
  counts[at] = before + 1
  return before
}
