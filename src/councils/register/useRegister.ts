import { computed, type ComputedRef } from 'vue'
import type { ResolutionRow } from '@/datapackage/tables/councils'
import type { DraftKind } from '@/drafts/draft'
import type { Province } from '@/indicators/province'
import { lastDayOf } from '@/locale/lastDay'
import { useFormat } from '@/locale/useFormat'
import type { Selection } from '@/selection/parameters'
import type { Choices } from '../choices'
import { entriesOf, filterEntries, sortEntries, type RegisterEntry } from './registerEntries'
import { tallyOn, type RegisterTally } from './registerTally'

export interface RegisterInput {
  readonly resolutions: readonly ResolutionRow[]
  /** Which of them are drafts. */
  readonly drafts: ReadonlyMap<string, DraftKind>
  readonly province: Province
  readonly selection: Selection
  readonly choices: Choices
}

export interface Register {
  readonly entries: ComputedRef<readonly RegisterEntry[]>
  readonly shown: ComputedRef<readonly RegisterEntry[]>
  readonly tally: ComputedRef<RegisterTally>
  /** The county that narrows the register down; `null` for the whole province. */
  readonly county: ComputedRef<string | null>
}

/** A register at the end of the month in view, narrowed down and sorted as chosen. */
export function useRegister(input: RegisterInput): Register {
  const format = useFormat()
  const county = computed(() => (input.selection.place === input.province.code ? null : input.selection.place))
  const entries = computed(() => entriesOf(input.resolutions, input.province, input.selection.period, input.drafts))
  const shown = computed(() => {
    const { state, owner, order } = input.choices
    const { tree } = input.province
    const countyOf = (place: string): string | null => tree.countyOf(place)?.place_code ?? null
    const compare = new Intl.Collator(format.value.language).compare
    return sortEntries(filterEntries(entries.value, { state, owner, county: county.value }, countyOf), order, compare)
  })
  const tally = computed(() => tallyOn(input.resolutions, lastDayOf(input.selection.period)))
  return { entries, shown, tally, county }
}
