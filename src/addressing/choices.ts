import { PASSAGE_GAPS, type PassageGap } from '@/datapackage/packed/passageGaps'
import { PASSAGE_CLASSES, type PassageClass } from '@/datapackage/packed/passages'
import type { IndicatorId } from '@/indicators/definition'
import type { PlaceCode } from '@/places/tree'
import type { Query } from '@/selection/parameters'
import { code, oneOf, readQuery, someOf, writeQuery, type Codecs } from '@/selection/queryCodecs'
import { UNIT_COLUMNS, type UnitColumn } from './units/unitOrder'

export const VIEWS = ['gaps', 'units', 'passages', 'worklist', 'registers'] as const
export type View = (typeof VIEWS)[number]

/** Who answers: all, municipalities alone, dehyaris alone. */
export const ANSWERING = ['all', 'municipality', 'dehyari'] as const
export type Answering = (typeof ANSWERING)[number]

/** What the map is divided by: `auto` shows the units of a county in view, and counties for the province. */
export const DIVISIONS = ['auto', 'county', 'unit'] as const
export type Division = (typeof DIVISIONS)[number]

/** What a person chose on this page, beside place, month and the rest that every page shares. */
export interface Choices {
  readonly view: View
  /** The indicator in view; `null`: the page's first. */
  readonly figure: IndicatorId | null
  readonly by: Division
  readonly answering: Answering
  readonly order: UnitColumn
  /** The municipality or dehyari whose passages and work list are in view; `null`: all of the place. */
  readonly unit: PlaceCode | null
  readonly classes: readonly PassageClass[]
  /** Passages with this gap; `any`: all. */
  readonly gap: 'any' | PassageGap
  /** Whether a package's streets lie under the marks and lines. */
  readonly base: 'streets' | 'plain'
  /** The passage in view, by `passageId`; `null`: none. */
  readonly passage: string | null
}

export const CODECS: Codecs<Choices> = {
  view: oneOf('view', VIEWS),
  figure: code('figure'),
  by: oneOf('by', DIVISIONS),
  answering: oneOf('who', ANSWERING),
  order: oneOf('sort', UNIT_COLUMNS),
  unit: code('unit'),
  classes: someOf('class', PASSAGE_CLASSES),
  gap: oneOf('gap', ['any', ...PASSAGE_GAPS]),
  base: oneOf('base', ['streets', 'plain']),
  passage: code('passage'),
}

export const readChoices = (query: Query): Choices => readQuery(CODECS, query)

export const writeChoices = (choices: Choices, query: Query = {}): Record<string, string> =>
  writeQuery(CODECS, choices, query)
