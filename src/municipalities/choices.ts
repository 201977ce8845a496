import { oneOf, type Codecs } from '@/selection/queryCodecs'
import { WHO, type Who } from './cooperationMatrix'

/** What a person chose on this page, beside place, month and the rest that every page shares. */
export interface Choices {
  readonly who: Who
}

export const CODECS: Codecs<Choices> = { who: oneOf('who', WHO) }
