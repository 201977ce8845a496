import type { Sentence } from '@/indicators/sentence'
import type { Scene } from '@/scenes/scene'

/** A question of a council and the scene that answers it. */
export interface AgendaItem {
  readonly question: Sentence
  readonly scene: Scene
}

export type Agenda = readonly AgendaItem[]
