import { monthIndex, type Period } from '@/locale/period'
import { FLAGS, flagOf, flagsAt, GAP_BITS, PASSAGE_GAPS, type PassageGap } from '@/datapackage/packed/passageGaps'
import type { PassageMonths } from '@/datapackage/packed/passageMonths'
import { PASSAGE_CLASSES, type Passages } from '@/datapackage/packed/passages'

const CLASSES = PASSAGE_CLASSES.length

/**
 * Counts of passages and sums over them for each municipality × class × combination of gaps: every filter of the page is a
 * sum of cells, whatever the number of passages.
 */
export interface PassageCube {
  readonly places: readonly string[]
  /** How many classes it tells apart: all of `PASSAGE_CLASSES`, or one for all. */
  readonly classes: number
  readonly passages: Uint32Array
  readonly premises: Uint32Array
  readonly unplated: Uint32Array
  readonly unpostcoded: Uint32Array
}

const cellOf = ({ classes }: Pick<PassageCube, 'classes'>, place: number, kind: number, flags: number): number =>
  (place * classes + kind) * FLAGS + flags

function emptyCube(places: readonly string[], classes: number): PassageCube {
  const zeros = (): Uint32Array => new Uint32Array(places.length * classes * FLAGS)
  return { places, classes, passages: zeros(), premises: zeros(), unplated: zeros(), unpostcoded: zeros() }
}

function add(sums: Uint32Array, cell: number, value: number | undefined): void {
  sums[cell] = (sums[cell] ?? 0) + (value ?? 0)
}

/** The cube of the last month, from its records. */
export function buildCube(table: Passages): PassageCube {
  const cube = emptyCube(table.places, CLASSES)
  for (let row = 0; row < table.count; row += 1) {
    const cell = cellOf(cube, table.place[row] ?? 0, table.kind[row] ?? 0, flagsAt(table, row))
    add(cube.passages, cell, 1)
    add(cube.premises, cell, table.premises[row])
    add(cube.unplated, cell, table.unplated[row])
    add(cube.unpostcoded, cell, table.unpostcoded[row])
  }
  return cube
}

/** The cube of any month, without classes, from the counts that the package publishes; `null` for a month it has none of. */
export function cubeOfMonth(months: PassageMonths, period: Period): PassageCube | null {
  const wanted = monthIndex(period)
  const first = firstOf(months, wanted)
  if (months.month[first] !== wanted) return null
  const cube = emptyCube(months.places, 1)
  for (let row = first; months.month[row] === wanted; row += 1) {
    const cell = cellOf(cube, months.place[row] ?? 0, 0, months.flags[row] ?? 0)
    add(cube.passages, cell, months.passages[row])
    add(cube.premises, cell, months.premises[row])
    add(cube.unplated, cell, months.unplated[row])
    add(cube.unpostcoded, cell, months.unpostcoded[row])
  }
  return cube
}

/** The first row of a month or a later one; rows are sorted by month. */
function firstOf({ count, month }: PassageMonths, wanted: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((month[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
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

/** Counts from the cube. One pass over its cells: municipalities × classes × 16. Classes count only where the cube tells them apart. */
export function countIn(cube: PassageCube, { places, kinds, gap }: PassageFilter): PassageCounts {
  const wanted = gap === null ? 0 : flagOf(gap)
  const sums = { passages: 0, unnamed: 0, unsigned: 0, premises: 0, unplated: 0, unpostcoded: 0 }
  const byClass = PASSAGE_CLASSES.map(() => 0)
  const gaps = PASSAGE_GAPS.map(() => 0)
  for (let place = 0; place < cube.places.length; place += 1) {
    if (places && !places.has(place)) continue
    for (let kind = 0; kind < cube.classes; kind += 1) {
      const isKind = !kinds || cube.classes === 1 || kinds.has(kind)
      for (let flags = 0; flags < FLAGS; flags += 1) {
        const cell = cellOf(cube, place, kind, flags)
        const count = cube.passages[cell] ?? 0
        if (count === 0) continue
        const hasGap = (flags & wanted) === wanted
        if (hasGap) byClass[kind] = (byClass[kind] ?? 0) + count
        if (!isKind) continue
        for (let bit = 0; bit < gaps.length; bit += 1) if (flags & (1 << bit)) gaps[bit] = (gaps[bit] ?? 0) + count
        if (!hasGap) continue
        sums.passages += count
        if (flags & GAP_BITS.unnamed) sums.unnamed += count
        if (flags & GAP_BITS.unsigned) sums.unsigned += count
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
