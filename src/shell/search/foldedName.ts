import { foldWords } from '@/locale/foldName'

/** A name made ready for comparing. */
export interface FoldedName {
  readonly text: string
  /** All words joined: a space or ZWNJ set differently does not matter. */
  readonly key: string
  /** Where in the key each word begins. */
  readonly starts: readonly number[]
}

/** What a person typed. */
export interface Typed extends FoldedName {
  readonly words: readonly string[]
}

export function foldedName(text: string): FoldedName {
  const { key, starts } = foldTyped(text)
  return { text, key, starts }
}

export function foldTyped(text: string): Typed {
  const words = foldWords(text)
  const starts: number[] = []
  let at = 0
  for (const word of words) {
    starts.push(at)
    at += word.length
  }
  return { text, key: words.join(''), starts, words }
}
