import { ITEM_KINDS, type PostalItemsRow } from '@/datapackage/tables/post'
import { addMonths, monthsBetween, type Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { rollingSum } from './indicators'

export type ItemKind = (typeof ITEM_KINDS)[number]
export const DIRECTIONS = ['both', 'sent', 'received'] as const
export type Direction = (typeof DIRECTIONS)[number]

const WAYS = ['sent', 'received'] as const
const NO_ROW = -1
const UNREPORTED = -2
const WINDOW = 12

/** Every count of items in one array. Order: month, county, kind, direction, sender (the first: people's own). */
export interface ItemsCube {
  readonly periods: readonly Period[]
  readonly counties: readonly PlaceCode[]
  /** Ids of agencies that items were sent on behalf of; their own place stands one later in the array. */
  readonly agencies: readonly string[]
  readonly counts: Int32Array
}

export function itemsCube(
  rows: readonly PostalItemsRow[],
  periods: readonly Period[],
  counties: readonly PlaceCode[],
): ItemsCube {
  const agencies = [...new Set(rows.flatMap(({ on_behalf_of }) => on_behalf_of ?? []))].sort()
  const [month, county] = [indexOf(periods), indexOf(counties)]
  const sender = indexOf(agencies)
  const senders = agencies.length + 1
  const size = periods.length * counties.length * ITEM_KINDS.length * WAYS.length * senders
  const counts = new Int32Array(size).fill(NO_ROW)
  for (const row of rows) {
    const [m, c] = [month.get(row.period), county.get(row.county_code)]
    if (m === undefined || c === undefined) continue
    const own = row.on_behalf_of === null ? 0 : (sender.get(row.on_behalf_of) ?? 0) + 1
    const kind = (m * counties.length + c) * ITEM_KINDS.length + ITEM_KINDS.indexOf(row.kind)
    counts[(kind * WAYS.length + WAYS.indexOf(row.direction)) * senders + own] = row.items ?? UNREPORTED
  }
  return { periods, counties, agencies, counts }
}

const indexOf = <T>(list: readonly T[]): Map<T, number> => new Map(list.map((id, at) => [id, at]))

export interface ItemsFilter {
  /** `null`: all kinds. */
  readonly kind: ItemKind | null
  readonly direction: Direction
  /** Left out: everybody's; `any`: those on behalf of some agency. */
  readonly agency?: string
}

/** A county's items of a month; `null` where one of the counts is empty, or the county has none at all: a part is not the whole. */
export function itemsOf(cube: ItemsCube, county: PlaceCode, period: Period, filter: ItemsFilter): number | null {
  const [m, c] = [cube.periods.indexOf(period), cube.counties.indexOf(county)]
  if (m < 0 || c < 0) return null
  const senders = cube.agencies.length + 1
  const start = (m * cube.counties.length + c) * ITEM_KINDS.length * WAYS.length * senders
  let [sum, seen] = [0, false]
  for (let at = 0; at < ITEM_KINDS.length * WAYS.length * senders; at += 1) {
    const count = cube.counts[start + at] ?? NO_ROW
    if (count === NO_ROW) continue
    // Whether the county reported the month is told by all its counts, so that a kind it does not have is 0 and not missing.
    if (count === UNREPORTED) return null
    seen = true
    if (isWanted(cube, at, senders, filter)) sum += count
  }
  return seen ? sum : null
}

function isWanted(cube: ItemsCube, at: number, senders: number, { kind, direction, agency }: ItemsFilter): boolean {
  const sender = at % senders
  const way = WAYS[Math.floor(at / senders) % WAYS.length]
  if (kind !== null && ITEM_KINDS[Math.floor(at / (senders * WAYS.length))] !== kind) return false
  if (direction !== 'both' && way !== direction) return false
  if (agency === undefined) return true
  return agency === 'any' ? sender > 0 : cube.agencies[sender - 1] === agency
}

/** Twelve months of some counties, and the people of those that are in it. */
export interface RollingItems {
  /** `null`: no county reported enough of the window. */
  readonly items: number | null
  readonly people: number
  /** Counties in it, of all asked. */
  readonly reported: number
  readonly asked: number
  /** County-months that were estimated. */
  readonly filled: number
}

/**
 * The twelve months up to one, added up over counties that reported the month itself and at least ten of the twelve: the rule of
 * items per head (see `rollingSum`). A county without a census figure is left out, as its items would have no heads.
 */
export function rollingItems(
  cube: ItemsCube,
  counties: readonly PlaceCode[],
  period: Period,
  filter: ItemsFilter,
  peopleOf: (county: PlaceCode) => number | null,
): RollingItems {
  const first = cube.periods[0]
  const window = Array.from({ length: WINDOW }, (_, at) => addMonths(period, at + 1 - WINDOW))
  const isWhole = first !== undefined && monthsBetween(first, window[0] ?? first) >= 0
  const found = counties.flatMap((county) => {
    const people = peopleOf(county)
    if (!isWhole || people === null) return []
    const { items, filled } = rollingSum(window.map((month) => itemsOf(cube, county, month, filter)))
    return items === null ? [] : [{ items, people, filled }]
  })
  const sum = (part: 'items' | 'people' | 'filled'): number => found.reduce((total, own) => total + own[part], 0)
  return {
    items: found.length > 0 ? sum('items') : null,
    people: sum('people'),
    reported: found.length,
    asked: counties.length,
    filled: sum('filled'),
  }
}

export const perHead = ({ items, people }: RollingItems): number | null =>
  items === null || people === 0 ? null : items / people
