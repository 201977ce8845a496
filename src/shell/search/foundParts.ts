import { lettersOf } from '@/locale/foldName'
import { foldedName, type FoldedName, type Typed } from './foldedName'
import { findIn, findWord } from './matchName'

/** A stretch of a text as it is written, and whether it is what was looked for. */
export interface TextPart {
  readonly text: string
  readonly found: boolean
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Cuts a text where what was typed stands in it. The parts joined are the text again; with nothing found it is one part. */
export function foundParts(text: string, typed: Typed): TextPart[] {
  const letters = lettersOf(text)
  const spans = spansIn(foldedName(text), typed)
  const parts: TextPart[] = []
  let at = 0
  const add = (to: number, found: boolean): void => {
    if (to > at) parts.push({ text: text.slice(at, to), found })
    at = Math.max(at, to)
  }
  for (const span of spans) {
    add(letters[span.from]?.from ?? at, false)
    add(letters[span.to - 1]?.to ?? at, true)
  }
  add(text.length, false)
  return parts
}

/** In the key, in order: all that was typed in one place, else each of its words. */
function spansIn(name: FoldedName, typed: Typed): Span[] {
  if (typed.key === '') return []
  const hit = findIn(name, typed.key)
  if (hit) return [{ from: hit.at, to: hit.at + typed.key.length }]
  return typed.words
    .flatMap((word) => {
      const at = findWord(name, word)
      return at === -1 ? [] : [{ from: at, to: at + word.length }]
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Whether all that was typed stands in a text; then nothing beside it needs marking. */
export function saysAll(text: string, typed: Typed): boolean {
  const name = foldedName(text)
  return findIn(name, typed.key) !== null || typed.words.every((word) => findWord(name, word) !== -1)
}
