import type { IndicatorDefinition, IndicatorId } from '@/indicators/definition'
import type { Status } from '@/datapackage/tables/monitoring'
import type { Province } from '@/indicators/province'
import type { Ranked } from '@/indicators/ranking'
import type { Fact, Sentence } from '@/indicators/sentence'
import type { Target } from '@/indicators/target'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

/** What a scene is composed for: the figures, the month in view and the place a person chose: a county drills into it. */
export interface SceneContext {
  readonly province: Province
  readonly period: Period
  readonly place: PlaceCode
}

/**
 * One view that answers one question of a council. The page, the projector and paper show the same content; it holds
 * facts and no words, so it is composed once for both languages.
 */
export interface Scene {
  readonly id: string
  readonly definition: IndicatorDefinition
  /** The indicators that a package must have for it; that of the definition where nothing is said. */
  readonly needs?: readonly IndicatorId[]
  compose(context: SceneContext): SceneContent
}

export interface SceneContent {
  readonly definition: IndicatorDefinition
  readonly period: Period
  /** Whom it tells of: the province, or the county drilled into. */
  readonly place: PlaceCode
  /** The finding. */
  readonly headline: Sentence
  /** At most three. */
  readonly figures: readonly SceneFigure[]
  readonly picture: ScenePicture
  /** The decision requested; `null` where the figures ask for none. */
  readonly ask: Sentence | null
  /** Counties that reported, of those asked. */
  readonly reported: number
  readonly asked: number
  /** For the speaker: who is missing, how a figure was reckoned. */
  readonly notes: readonly Sentence[]
}

export interface SceneFigure {
  /** Shown large. */
  readonly value: Fact
  /** What the figure is. */
  readonly says: Sentence
  /** `warn` where it needs action. */
  readonly tone: 'plain' | 'warn'
  /** The observation the figure is, for scripts that read a page; `null` for a figure reckoned from several. */
  readonly observed: ObservedFigure | null
}

export interface ObservedFigure {
  readonly indicator: IndicatorId
  readonly place: PlaceCode
  readonly period: Period
  /** In the indicator's unit; `null`: not reported. */
  readonly value: number | null
  readonly status: Status | null
}

export type ScenePicture =
  | { readonly kind: 'map'; readonly target: Target | null; readonly highlight: readonly PlaceCode[] }
  | {
      readonly kind: 'ranking'
      readonly target: Target | null
      readonly highlight: readonly PlaceCode[]
      /** Best first, those without a figure last. */
      readonly rows: readonly Ranked[]
      /** The province beside its counties. */
      readonly whole: number | null
    }
  | { readonly kind: 'trend'; readonly target: Target | null; readonly place: PlaceCode }
