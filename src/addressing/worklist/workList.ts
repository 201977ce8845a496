import { PASSAGE_CLASSES, UNNAMED, UNSIGNED, type PassageClass, type Passages } from '@/datapackage/packed/passages'
import type { PlaceCode } from '@/places/tree'

/** One passage on which something is to be done. */
export interface WorkItem {
  readonly unit: PlaceCode
  readonly number: number
  readonly kind: PassageClass
  /** Premises that stand on it, and those of them without a plate. */
  readonly premises: number
  readonly unplated: number
}

/** What a mayor or dehyar has to do, or all of a county; each list begins with what brings most. */
export interface WorkList {
  /** By the addresses that a name would unlock: the premises on the passage. */
  readonly unnamed: readonly WorkItem[]
  readonly unsigned: readonly WorkItem[]
  /** By the plates missing, on passages that have a name: without one nothing can be written on a plate. */
  readonly unplated: readonly WorkItem[]
  readonly totals: {
    readonly passages: number
    /** Premises on unnamed passages. */
    readonly locked: number
    readonly unsigned: number
    /** Plates missing on named passages, and on all. */
    readonly plates: number
    readonly allPlates: number
  }
}

/** The work of some municipalities and dehyaris, given by their places in the records' list. */
export function workListOf(table: Passages, places: ReadonlySet<number>): WorkList {
  const items = { unnamed: [] as WorkItem[], unsigned: [] as WorkItem[], unplated: [] as WorkItem[] }
  let [passages, allPlates] = [0, 0]
  for (let row = 0; row < table.count; row += 1) {
    if (!places.has(table.place[row] ?? 0)) continue
    passages += 1
    const item = itemAt(table, row)
    allPlates += item.unplated
    if (table.state[row] === UNNAMED) items.unnamed.push(item)
    else if (item.unplated > 0) items.unplated.push(item)
    if (table.state[row] === UNSIGNED) items.unsigned.push(item)
  }
  const sum = (list: readonly WorkItem[], part: 'premises' | 'unplated'): number =>
    list.reduce((all, item) => all + item[part], 0)
  return {
    unnamed: mostFirst(items.unnamed, 'premises'),
    unsigned: mostFirst(items.unsigned, 'premises'),
    unplated: mostFirst(items.unplated, 'unplated'),
    totals: {
      passages,
      locked: sum(items.unnamed, 'premises'),
      unsigned: items.unsigned.length,
      plates: sum(items.unplated, 'unplated'),
      allPlates,
    },
  }
}

function itemAt(table: Passages, row: number): WorkItem {
  return {
    unit: table.places[table.place[row] ?? 0] ?? '',
    number: table.number[row] ?? 0,
    kind: PASSAGE_CLASSES[table.kind[row] ?? 0] ?? 'lane',
    premises: table.premises[row] ?? 0,
    unplated: table.unplated[row] ?? 0,
  }
}

/** Equal ones stay in the order of the records, so that a list printed twice is the same. */
const mostFirst = (items: readonly WorkItem[], part: 'premises' | 'unplated'): WorkItem[] =>
  [...items].sort((a, b) => b[part] - a[part])

/** How many of the first items hold at least this share of the whole; 0 of nothing. */
export function firstFor(items: readonly WorkItem[], share: number): number {
  const all = items.reduce((sum, { premises }) => sum + premises, 0)
  let held = 0
  const at = items.findIndex(({ premises }) => (held += premises) >= all * share)
  return at + 1
}
