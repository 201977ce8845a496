import { ITEM_KINDS } from '@/datapackage/tables/post'
import { oneOf, type Codecs } from '@/selection/queryCodecs'
import { DIRECTIONS, type Direction, type ItemKind } from './itemsCube'

export const KIND_CHOICES = ['all', ...ITEM_KINDS] as const

/** What a person chose on this page, beside place, month and the rest that every page shares. */
export interface Choices {
  readonly kind: 'all' | ItemKind
  readonly direction: Direction
}

export const CODECS: Codecs<Choices> = {
  kind: oneOf('kind', KIND_CHOICES),
  direction: oneOf('direction', DIRECTIONS),
}
