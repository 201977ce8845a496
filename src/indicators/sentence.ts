import type { Period } from '@/locale/period'
import type { Named } from '@/places/placeName'
import type { PlaceCode } from '@/places/tree'
import type { IndicatorDefinition } from './definition'

/**
 * One blank of a sentence, still as a fact. It is put into words by the language being spoken, so that rules know no
 * language and a test can read what a sentence claims.
 */
export type Fact =
  | { readonly kind: 'place'; readonly code: PlaceCode }
  | { readonly kind: 'places'; readonly codes: readonly PlaceCode[] }
  | { readonly kind: 'indicator'; readonly definition: IndicatorDefinition }
  /** What the package itself names: a service, an agency, a step. */
  | { readonly kind: 'named'; readonly named: Named }
  /** A figure with its unit: 16.9 percent, 2,549 people. */
  | { readonly kind: 'value'; readonly definition: IndicatorDefinition; readonly value: number }
  /** A figure alone, whose unit is told elsewhere: 16.9 */
  | { readonly kind: 'bare'; readonly definition: IndicatorDefinition; readonly value: number }
  /** A distance between two figures, without sign: 1.5 percentage points. */
  | { readonly kind: 'difference'; readonly definition: IndicatorDefinition; readonly value: number }
  /** A movement per month, without sign and one decimal finer than the figure: 0.23 percentage points. */
  | { readonly kind: 'pace'; readonly definition: IndicatorDefinition; readonly value: number }
  /** A whole number, unless it has `digits`. */
  | { readonly kind: 'count'; readonly value: number; readonly digits?: number }
  | { readonly kind: 'period'; readonly period: Period }
  /** A month's name alone, where the year is plain. */
  | { readonly kind: 'month'; readonly period: Period }
  /** From a month to another: Dey to Bahman 1405. */
  | { readonly kind: 'span'; readonly from: Period; readonly to: Period }

export type Facts = Readonly<Record<string, Fact>>

/** A sentence that a rule found to be true: which text, and what stands in its blanks. */
export interface Sentence {
  /** Key of the text in the locale files; its blanks have the names of `facts`. */
  readonly key: string
  readonly facts: Facts
  /** The number that decides between the forms of a text, where a language has several. */
  readonly plural?: number
}

/** A run of a sentence's text; `isFact` for what was put into a blank. */
export interface Segment {
  readonly text: string
  readonly isFact: boolean
}

/** Marks that no text holds (private use), set around what fills a blank so that it can be found again. */
const OPEN = '\ue000'
const CLOSE = '\ue001'

export const markFact = (text: string): string => `${OPEN}${text}${CLOSE}`

export function splitFacts(marked: string): Segment[] {
  return marked.split(OPEN).flatMap((part, index): Segment[] => {
    const [first = '', second] = part.split(CLOSE)
    const runs =
      index === 0 || second === undefined
        ? [[part, false] as const]
        : ([
            [first, true],
            [second, false],
          ] as const)
    return runs.flatMap(([text, isFact]) => (text === '' ? [] : [{ text, isFact }]))
  })
}
