import type { IndicatorDefinition, IndicatorId } from '@/indicators/definition'
import type { DataPackage } from '@/datapackage/openPackage'
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

export type Compose = (context: SceneContext) => SceneContent

interface SceneHead {
  readonly id: string
  readonly definition: IndicatorDefinition
  /** The indicators that a package must have for it; that of the definition where nothing is said. */
  readonly needs?: readonly IndicatorId[]
}

/** Told from the observations, which every page with scenes has. */
export interface PublishedScene extends SceneHead {
  readonly compose: Compose
}

/**
 * Told from tables beside the observations, or reckoned from them for a while: read for one month before the scene is shown,
 * and composed at once from then on, for that month alone. What a package must have for it is told by its indicators.
 */
export interface GatheredScene extends SceneHead {
  readonly gather: (data: DataPackage, province: Province, period: Period) => Promise<Compose>
}

/**
 * One view that answers one question of a council. The page, the projector and paper show the same content; it holds
 * facts and no words, so it is composed once for both languages.
 */
export type Scene = PublishedScene | GatheredScene

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
  | {
      /** Other things than counties side by side: kinds, steps, agencies, places. */
      readonly kind: 'bars'
      readonly target: null
      readonly highlight: readonly PlaceCode[]
      /** In the order shown, at most six; lengths are of one measure. */
      readonly rows: readonly SceneBar[]
      /** What the lengths are, with all that a bar's look means. */
      readonly legend: Sentence
      /** What the mark across each bar is; `null`: none has one. */
      readonly mark: Sentence | null
    }

export interface SceneBar {
  readonly name: Sentence
  readonly value: number
  /** What stands at its end. */
  readonly says: Sentence
  /** `warn` where it needs action. */
  readonly tone: 'plain' | 'warn'
  /** What has begun beside the value, drawn fainter behind it. */
  readonly begun?: number
  /** All that there is, the value and what has begun among it. */
  readonly of?: number
  /** Between what a figure lies that nobody measured. */
  readonly range?: { readonly low: number; readonly high: number }
  /** Another place's figure of the same thing; `null`: not reported. */
  readonly mark?: number | null
}
