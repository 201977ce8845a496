import { foldTyped, type Typed } from './foldedName'
import { matchEntry, matchNearly, type Match } from './matchEntry'
import { SEARCH_KINDS, type SearchEntry, type SearchKind } from './searchEntry'
import type { IndexedEntry } from './searchIndex'

export interface Found {
  readonly entry: SearchEntry
  /** The other name it was found by; `null` when the title says it. */
  readonly through: string | null
}

export interface FoundGroup {
  readonly kind: SearchKind
  /** The best ones, best first. */
  readonly found: readonly Found[]
  /** How many there are with those beyond the cap. */
  readonly total: number
}

export interface Findings {
  readonly typed: Typed
  /** The group with the best result first. */
  readonly groups: readonly FoundGroup[]
  readonly total: number
}

interface Ranked extends Found {
  readonly score: number
}

interface Gathering {
  readonly kind: SearchKind
  readonly best: Ranked[]
  total: number
}

/**
 * Finds what answers a text, at most `cap` of a kind. Order: how well it answers, the title before another name, the
 * entry's rank, the shorter name, the order of the index. Where nothing answers, one typing mistake is allowed.
 * A text without letters or digits finds nothing.
 */
export function findEntries(index: readonly IndexedEntry[], text: string, cap: number): Findings {
  const typed = foldTyped(text)
  if (typed.key === '') return { typed, groups: [], total: 0 }
  const exact = gather(index, typed, cap, matchEntry)
  const gathered = exact.length > 0 ? exact : gather(index, typed, cap, matchNearly)
  const groups = gathered.sort((a, b) => goodness(a) - goodness(b) || placeOf(a) - placeOf(b))
  return { typed, groups: groups.map(groupOf), total: groups.reduce((sum, { total }) => sum + total, 0) }
}

function gather(
  index: readonly IndexedEntry[],
  typed: Typed,
  cap: number,
  matchOf: (indexed: IndexedEntry, typed: Typed) => Match | null,
): Gathering[] {
  const byKind = new Map<SearchKind, Gathering>()
  for (const indexed of index) {
    const match = matchOf(indexed, typed)
    if (!match) continue
    const { kind } = indexed.entry
    const gathering = byKind.get(kind) ?? { kind, best: [], total: 0 }
    byKind.set(kind, gathering)
    gathering.total += 1
    keepBest(gathering.best, rankedOf(indexed, match), cap)
  }
  return [...byKind.values()]
}

const LENGTHS = 256
const RANKS = 1024

/** One number that sorts as the rules above do. */
function rankedOf({ entry, names }: IndexedEntry, { quality, name }: Match): Ranked {
  const isOther = name !== null && name !== names[0]
  const length = Math.min((name ?? names[0])?.key.length ?? 0, LENGTHS - 1)
  const goodness = quality * 2 + (isOther ? 1 : 0)
  const score = (goodness * RANKS + Math.min(entry.rank, RANKS - 1)) * LENGTHS + length
  return { entry, score, through: isOther ? name.text : null }
}

/** Puts one in its place among the best. Equals stay in the order they came in. */
function keepBest(best: Ranked[], one: Ranked, cap: number): void {
  const last = best.at(-1)
  if (best.length === cap && last && last.score <= one.score) return
  const at = best.findIndex(({ score }) => score > one.score)
  best.splice(at === -1 ? best.length : at, 0, one)
  if (best.length > cap) best.pop()
}

const goodness = ({ best }: Gathering): number => Math.floor((best[0]?.score ?? 0) / (RANKS * LENGTHS))
const placeOf = ({ kind }: Gathering): number => SEARCH_KINDS.indexOf(kind)
const groupOf = ({ kind, best, total }: Gathering): FoundGroup => ({
  kind,
  found: best.map(({ entry, through }) => ({ entry, through })),
  total,
})
