import type { TableName } from '@/datapackage/catalogue'
import { rivalsOf, targetId, type ColumnMap, type Target } from './target'
import { fitsOf, keysOf, meaningsOf, type TitleFit } from './titleFits'

const SPARE: Target = { kind: 'spare', type: 'text' }

/**
 * What each column of a header is taken for: by the package's own names, the dictionary's titles in both languages, and words
 * that sheets use. Each field is taken once, by the column that fits it best; the first of equals. A column for both coordinates is
 * taken only where none has one of them. The rest is spare.
 * @param remembered choices made before for titles of this table, by folded title; they come first
 */
export function mapColumns(
  table: TableName,
  header: readonly string[],
  remembered: ReadonlyMap<string, string> = new Map(),
): ColumnMap {
  const meanings = meaningsOf(table)
  const keys = header.map(keysOf)
  const taken = new Map<number, Target>()
  const used = new Set<string>()
  const isOpen = (target: Target): boolean => rivalsOf(targetId(target)).every((id) => !used.has(id))
  keys.forEach(({ whole }, column) => {
    const chosen = remembered.get(whole)
    const known = chosen === undefined ? undefined : meanings.find((target) => targetId(target) === chosen)
    if (known && isOpen(known)) {
      taken.set(column, known)
      used.add(targetId(known))
    }
  })
  const fits = keys
    .flatMap((title, column) => fitsOf(table, title).map((fit) => ({ column, ...fit })))
    .sort((one, other) => isLast(one) - isLast(other) || other.fit - one.fit || one.column - other.column)
  for (const { column, target } of fits) {
    const isLeftOut = remembered.get(keys[column]?.whole ?? '') === 'spare'
    if (taken.has(column) || !isOpen(target) || isLeftOut) continue
    taken.set(column, target)
    used.add(targetId(target))
  }
  return header.map((_, column) => taken.get(column) ?? SPARE)
}

const isLast = ({ target }: TitleFit): number => (target.kind === 'point' ? 1 : 0)

/** Everything a column of this table may be taken for, in the order of the schema; places come last. */
export function targetsOf(table: TableName): Target[] {
  return [...meaningsOf(table), SPARE]
}
