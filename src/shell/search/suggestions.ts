import type { FoundGroup } from './findEntries'
import type { SearchKind } from './searchEntry'
import type { IndexedEntry } from './searchIndex'

const SUGGESTED: readonly SearchKind[] = ['page', 'action', 'indicator']

/** What is shown before anything is typed: where one can go and what one can do. */
export function suggestionsOf(index: readonly IndexedEntry[]): FoundGroup[] {
  return SUGGESTED.map((kind) => {
    const found = index.filter(({ entry }) => entry.kind === kind).map(({ entry }) => ({ entry, through: null }))
    return { kind, found, total: found.length }
  })
}
