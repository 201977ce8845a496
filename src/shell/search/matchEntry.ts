import type { FoldedName, Typed } from './foldedName'
import { findIn, findWord, isNear, QUALITY, type Quality } from './matchName'
import type { IndexedEntry } from './searchIndex'

export interface Match {
  readonly quality: Quality
  /** The name that answers best; `null` when a code or the detail does. */
  readonly name: FoldedName | null
}

/** How an entry answers what was typed; `null` when it does not. */
export function matchEntry(indexed: IndexedEntry, typed: Typed): Match | null {
  return (
    matchNames(indexed, typed) ??
    (typed.words.length > 1 ? matchWords(indexed, typed) : null) ??
    matchCodes(indexed, typed)
  )
}

function matchNames({ names }: IndexedEntry, typed: Typed): Match | null {
  let best: Match | null = null
  for (const name of names) {
    const hit = findIn(name, typed.key)
    if (hit && (!best || hit.quality < best.quality)) best = { quality: hit.quality, name }
  }
  return best
}

/** Words in any order, in the names or the detail: «پیشخوان رشت» finds the Pishkhan counters of Rasht. */
function matchWords({ names, detail }: IndexedEntry, typed: Typed): Match | null {
  let found: FoldedName | null = null
  for (const word of typed.words) {
    const name = names.find((one) => findWord(one, word) !== -1)
    if (!name && findWord(detail, word) === -1) return null
    found ??= name ?? null
  }
  return { quality: found ? QUALITY.words : QUALITY.detail, name: found }
}

function matchCodes({ codes }: IndexedEntry, { key }: Typed): Match | null {
  const code = codes.find((one) => one.startsWith(key))
  return code === undefined ? null : { quality: code === key ? QUALITY.whole : QUALITY.word, name: null }
}

/** As `matchEntry`, with one typing mistake allowed in each word; for when nothing answers as it was typed. */
export function matchNearly({ names }: IndexedEntry, typed: Typed): Match | null {
  const several = typed.words.length > 1 ? typed.words : null
  const isIn = (name: FoldedName, word: string): boolean => findWord(name, word) !== -1 || isNear(name, word)
  const name = names.find((one) => isNear(one, typed.key) || several?.every((word) => isIn(one, word)))
  return name ? { quality: QUALITY.near, name } : null
}
