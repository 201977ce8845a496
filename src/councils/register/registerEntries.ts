import type { ResolutionRow } from '@/datapackage/tables/councils'
import type { DraftKind } from '@/drafts/draft'
import type { Province } from '@/indicators/province'
import { lastDayOf } from '@/locale/lastDay'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { indicatorOf } from '../indicators'
import { effectOf, type Effect } from './effect'
import { delayOn, OPEN_STATES, stateOn, STATES, type ResolutionState } from './resolutionState'

/** A line of the register as it stands at the end of the month in view. */
export interface RegisterEntry {
  readonly resolution: ResolutionRow
  readonly state: ResolutionState
  /** Days past the due day; `null` where nothing can be late. */
  readonly delay: number | null
  /** `null` where no indicator that the app knows measures it. */
  readonly effect: Effect | null
  /** Written in this browser and not published yet; `null`: as the package has it. */
  readonly draft: DraftKind | null
}

export const STATE_FILTERS = ['all', 'open', ...STATES] as const
export type StateFilter = (typeof STATE_FILTERS)[number]

export const REGISTER_COLUMNS = ['due', 'decided', 'owner', 'state', 'delay'] as const
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number]

export interface RegisterOrder {
  readonly column: RegisterColumn
  readonly descending: boolean
}

export interface RegisterFilter {
  readonly state: StateFilter
  /** Persian name, the owner's key; `null`: all. */
  readonly owner: string | null
  /** A county; `null`: all. Resolutions for the whole province belong to no county. */
  readonly county: PlaceCode | null
}

/**
 * What was decided by the end of a month, and how it stood then. A draft is there whatever its day: who wrote it looks for it.
 */
export function entriesOf(
  resolutions: readonly ResolutionRow[],
  province: Province,
  period: Period,
  drafts: ReadonlyMap<string, DraftKind> = new Map(),
): readonly RegisterEntry[] {
  const last = lastDayOf(period)
  return resolutions.flatMap((resolution): RegisterEntry[] => {
    const draft = drafts.get(resolution.resolution_id) ?? null
    const day = draft === null ? last : latest(last, resolution.decided_on, resolution.carried_out_on ?? '')
    const state = stateOn(resolution, day)
    if (state === null) return []
    const definition = indicatorOf(resolution.indicator)
    const effect = definition && effectOf(province, definition, resolution, period)
    return [{ resolution, state, delay: delayOn(resolution, day), effect, draft }]
  })
}

const latest = (...days: readonly string[]): string => [...days].sort().at(-1) ?? ''

export function filterEntries(
  entries: readonly RegisterEntry[],
  { state, owner, county }: RegisterFilter,
  countyOf: (place: PlaceCode) => PlaceCode | null,
): RegisterEntry[] {
  return entries.filter(
    (entry) =>
      (state === 'all' || (state === 'open' ? OPEN_STATES.includes(entry.state) : entry.state === state)) &&
      (owner === null || entry.resolution.owner_fa === owner) &&
      (county === null || (entry.resolution.place_code !== null && countyOf(entry.resolution.place_code) === county)),
  )
}

/** Sorted by a column; those without a value come last whichever way it goes; equals stand by their due day. */
export function sortEntries(
  entries: readonly RegisterEntry[],
  { column, descending }: RegisterOrder,
  compareNames: (a: string, b: string) => number,
): RegisterEntry[] {
  const sign = descending ? -1 : 1
  const byDue = [...entries].sort((a, b) => compareNames(a.resolution.due ?? '9', b.resolution.due ?? '9'))
  return byDue.sort((a, b) => {
    const [one, other] = [keyOf(a, column), keyOf(b, column)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
    return sign * compareNames(String(one), String(other))
  })
}

function keyOf({ resolution, state, delay }: RegisterEntry, column: RegisterColumn): string | number | null {
  switch (column) {
    case 'due':
      return resolution.due
    case 'decided':
      return resolution.decided_on
    case 'owner':
      return resolution.owner_fa
    case 'state':
      return STATES.indexOf(state)
    case 'delay':
      return delay
  }
}
