import { ITEM_KINDS, type PostalItemsRow } from '@/datapackage/tables/post'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { rollingSum } from './indicators'

export type ItemKind = (typeof ITEM_KINDS)[number]
export const DIRECTIONS = ['both', 'sent', 'received'] as const
export type Direction = (typeof DIRECTIONS)[number]

const WAYS = ['sent', 'received'] as const
const WINDOW = 12

/**
 * Counts of items laid out for adding up: a question is then a few look-ups for each county and month, and a map may ask for
 * all months at once. Where a county did not report a month whole, nothing of it is known.
 */
export interface ItemsCube {
  readonly periods: readonly Period[]
  readonly counties: readonly PlaceCode[]
  /** Ids of agencies that items were sent on behalf of. */
  readonly agencies: readonly string[]
  /** 1 where a county has counts of a month and none of them is empty. Order: month, county. */
  readonly isWhole: Uint8Array
  /** Order: month, county, kind, direction, sender (everybody, any agency, then each agency). */
  readonly counts: Float64Array
}

const [EVERYBODY, ANY_AGENCY, FIRST_AGENCY] = [0, 1, 2]

export function itemsCube(
  rows: readonly PostalItemsRow[],
  periods: readonly Period[],
  counties: readonly PlaceCode[],
): ItemsCube {
  const agencies = [...new Set(rows.flatMap(({ on_behalf_of }) => on_behalf_of ?? []))].sort()
  const [month, county, sender] = [indexOf(periods), indexOf(counties), indexOf(agencies)]
  const [kinds, ways] = [indexOf(ITEM_KINDS), indexOf(WAYS)]
  const places = periods.length * counties.length
  const counts = new Float64Array(places * cellsOf(agencies))
  const [seen, isWhole] = [new Uint8Array(places), new Uint8Array(places).fill(1)]
  for (const { period, county_code, kind, direction, on_behalf_of, items } of rows) {
    const [m, c] = [month.get(period), county.get(county_code)]
    if (m === undefined || c === undefined) continue
    const place = m * counties.length + c
    seen[place] = 1
    if (items === null) {
      isWhole[place] = 0
      continue
    }
    const start =
      place * cellsOf(agencies) +
      ((kinds.get(kind) ?? 0) * WAYS.length + (ways.get(direction) ?? 0)) * (agencies.length + 2)
    const own = on_behalf_of === null ? [] : [ANY_AGENCY, FIRST_AGENCY + (sender.get(on_behalf_of) ?? 0)]
    for (const at of [EVERYBODY, ...own]) counts[start + at] = (counts[start + at] ?? 0) + items
  }
  return { periods, counties, agencies, counts, isWhole: isWhole.map((whole, at) => whole & (seen[at] ?? 0)) }
}

const cellsOf = (agencies: readonly string[]): number => ITEM_KINDS.length * WAYS.length * (agencies.length + 2)

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
  return m < 0 || c < 0 ? null : itemsAt(cube, m * cube.counties.length + c, filter)
}

/** Whether the month is known is told by all its counts, so that a kind the county does not have is 0 and not missing. */
function itemsAt({ agencies, counts, isWhole }: ItemsCube, place: number, filter: ItemsFilter): number | null {
  if (isWhole[place] !== 1) return null
  const sender = senderOf(agencies, filter)
  if (sender < 0) return 0
  let sum = 0
  for (let kind = 0; kind < ITEM_KINDS.length; kind += 1) {
    if (filter.kind !== null && ITEM_KINDS[kind] !== filter.kind) continue
    for (let way = 0; way < WAYS.length; way += 1) {
      if (filter.direction !== 'both' && WAYS[way] !== filter.direction) continue
      sum += counts[place * cellsOf(agencies) + (kind * WAYS.length + way) * (agencies.length + 2) + sender] ?? 0
    }
  }
  return sum
}

/** Below 0: an agency that nothing is known of. */
function senderOf(agencies: readonly string[], { agency }: ItemsFilter): number {
  if (agency === undefined) return EVERYBODY
  if (agency === 'any') return ANY_AGENCY
  const at = agencies.indexOf(agency)
  return at < 0 ? at : FIRST_AGENCY + at
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
  const last = cube.periods.indexOf(period)
  const found = counties.flatMap((county) => {
    const [people, c] = [peopleOf(county), cube.counties.indexOf(county)]
    if (last < WINDOW - 1 || people === null || c < 0) return []
    const window = Array.from({ length: WINDOW }, (_, at) => (last + at + 1 - WINDOW) * cube.counties.length + c)
    const { items, filled } = rollingSum(window.map((place) => itemsAt(cube, place, filter)))
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
