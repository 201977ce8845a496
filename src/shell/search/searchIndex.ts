import { foldName } from '@/locale/foldName'
import { foldedName, type FoldedName } from './foldedName'
import type { SearchEntry } from './searchEntry'

/** An entry with its names made ready for comparing. */
export interface IndexedEntry {
  readonly entry: SearchEntry
  /** The title first. */
  readonly names: readonly FoldedName[]
  readonly detail: FoldedName
  readonly codes: readonly string[]
}

/** Folds the names of entries, once; the order is kept. Names that are only spelled differently are held once. */
export function indexEntries(entries: readonly SearchEntry[]): IndexedEntry[] {
  // Thousands of points share the detail of their kind and county.
  const details = new Map<string, FoldedName>()
  return entries.map((entry) => {
    const detail = details.get(entry.detail) ?? foldedName(entry.detail)
    details.set(entry.detail, detail)
    return {
      entry,
      names: differentNames([entry.title, ...entry.otherNames]),
      detail,
      codes: entry.codes.map(foldName),
    }
  })
}

function differentNames(texts: readonly string[]): FoldedName[] {
  const names: FoldedName[] = []
  for (const text of new Set(texts)) {
    const name = foldedName(text)
    if (name.key !== '' && names.every(({ key }) => key !== name.key)) names.push(name)
  }
  return names
}
