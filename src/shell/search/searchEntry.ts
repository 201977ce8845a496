/** What can be found, in the order of its groups where their results are equally good. */
export const SEARCH_KINDS = [
  'place',
  'month',
  'indicator',
  'page',
  'council',
  'action',
  'service',
  'agency',
  'point',
] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** One thing that search can find. `kind` and `id` say together what it is, and `destinations.ts` where it leads. */
export interface SearchEntry {
  readonly kind: SearchKind
  readonly id: string
  /** In the language being spoken. */
  readonly title: string
  /** What tells it from others of its name: a city's county. Empty when nothing needs telling. */
  readonly detail: string
  /** Every other name it is known by, in any language. */
  readonly otherNames: readonly string[]
  /** Codes it is found by from their beginning on: the middle of a code means nothing. */
  readonly codes: readonly string[]
  /** From 0; of results equally good, the lower stands first: a county before its city. */
  readonly rank: number
}

/** Gives a text of the language being spoken, as vue-i18n's `t` does. */
export type Translate = (key: string, facts?: Record<string, string>) => string
