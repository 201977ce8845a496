import { code, oneOf, type Codecs } from '@/selection/queryCodecs'
import { WHO, type Who } from './cooperationMatrix'
import { orderCodec, type CooperationOrder } from './cooperationOrder'

/** What a person chose on this page, beside place, month and the rest that every page shares. */
export interface Choices {
  readonly who: Who
  readonly order: CooperationOrder
  /** The municipality or dehyari whose days and evidence are open. */
  readonly open: string | null
}

export const CODECS: Codecs<Choices> = { who: oneOf('who', WHO), order: orderCodec, open: code('open') }
