import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { readSignal, type Signal } from '@/indicators/signal'
import type { Target } from '@/indicators/target'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { standingOf } from '@/scenes/standing'
import type { Letter } from './letter'

/** One figure of a letter's second page: the reader's own beside the whole's and the worst county's. */
export interface LetterRow {
  readonly definition: IndicatorDefinition
  readonly own: Signal
  /** The province's: everybody is measured by it. */
  readonly target: Target | null
  /** Of the place the letter sets beside the reader's; `null`: not reported. */
  readonly beside: number | null
  /** The worst county; `null` where fewer than two have a figure. */
  readonly worst: { readonly place: PlaceCode; readonly value: number } | null
}

/** All that a reader is measured by in a month; none where a letter is about no place. */
export function letterRows(
  province: Province,
  { measures, about }: Pick<Letter, 'measures' | 'about'>,
  period: Period,
): LetterRow[] {
  if (!about) return []
  return measures.map((definition) => {
    const { known, target } = standingOf(province, definition, period)
    return {
      definition,
      own: readSignal(province, definition, about.place, period),
      target,
      beside: about.beside === null ? null : readSignal(province, definition, about.beside, period).value,
      worst: known.length > 1 ? (known.at(-1) ?? null) : null,
    }
  })
}
