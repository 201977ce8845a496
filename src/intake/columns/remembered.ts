import type { TableName } from '@/datapackage/catalogue'

/** What was chosen for the columns of a table before: ids of targets by folded title. */
export type Remembered = ReadonlyMap<string, string>

const keyOf = (table: TableName): string => `peyk.intake.columns.${table}`

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>

/** Choices kept in the browser; none where it keeps nothing, or something that is no such list. */
export function readRemembered(storage: Storage, table: TableName): Remembered {
  try {
    const entries: unknown = JSON.parse(storage.getItem(keyOf(table)) ?? '[]')
    if (!Array.isArray(entries)) return new Map()
    return new Map(entries.filter((entry): entry is [string, string] => isPair(entry)))
  } catch {
    return new Map()
  }
}

const isPair = (entry: unknown): boolean =>
  Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string')

/** A browser may refuse: then the choice holds for this visit. */
export function writeRemembered(storage: Storage, table: TableName, remembered: Remembered): void {
  try {
    storage.setItem(keyOf(table), JSON.stringify([...remembered]))
  } catch {
    return
  }
}
