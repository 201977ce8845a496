import type { FoldedName } from './foldedName'
import { isNearPrefix, SHORTEST_NEAR } from './nearPrefix'

/** How well a name answers what was typed; the lower the better. */
export const QUALITY = {
  /** The whole name was typed. */
  whole: 0,
  /** The name begins so. */
  start: 1,
  /** A later word of it begins so. */
  word: 2,
  /** Each word that was typed begins a word of it, of another name or of its detail. */
  words: 3,
  /** It stands inside a word. */
  inside: 4,
  /** All that was typed stands in the detail: the contact points of a county by their kind. */
  detail: 5,
  /** One typing mistake away. */
  near: 6,
} as const
export type Quality = (typeof QUALITY)[keyof typeof QUALITY]

/** A stretch of a name's key, found. */
export interface Hit {
  readonly quality: Quality
  readonly at: number
}

/** One letter alone stands inside nearly every word. */
const SHORTEST_INSIDE = 2
const NUMBER = /^\d+$/

/** The best place where `key` stands in a name, `null` for none. It may run over words if it begins with one. */
export function findIn(name: FoldedName, key: string): Hit | null {
  let inside = -1
  for (let at = name.key.indexOf(key); at !== -1; at = name.key.indexOf(key, at + 1)) {
    if (at === 0) return { quality: name.key.length === key.length ? QUALITY.whole : QUALITY.start, at }
    if (name.starts.includes(at)) return { quality: QUALITY.word, at }
    if (inside === -1 && staysInWord(name, at, key.length)) inside = at
  }
  return inside === -1 || key.length < SHORTEST_INSIDE ? null : { quality: QUALITY.inside, at: inside }
}

/** Where a word of the name begins with `key`; -1 for nowhere. */
export function findWord(name: FoldedName, key: string): number {
  return name.starts.find((start) => name.key.startsWith(key, start)) ?? -1
}

/** Whether a word of the name begins with `key` but for one mistake. Another digit is another number, not a mistake. */
export function isNear(name: FoldedName, key: string): boolean {
  return (
    key.length >= SHORTEST_NEAR && !NUMBER.test(key) && name.starts.some((start) => isNearPrefix(key, name.key, start))
  )
}

/** Letters that only meet where two words join were not written by anyone. */
function staysInWord({ starts }: FoldedName, at: number, length: number): boolean {
  return !starts.some((start) => start > at && start < at + length)
}
