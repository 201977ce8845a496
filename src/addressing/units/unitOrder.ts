import type { UnitRow } from './unitRows'

/** What the units can be sorted by; the first is the usual order. */
export const UNIT_COLUMNS = ['left', 'share', 'slowest', 'name'] as const
export type UnitColumn = (typeof UNIT_COLUMNS)[number]

const descending = (a: number | null, b: number | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : b - a

/**
 * - `left`: most left to do in the gap in view
 * - `share`: the largest share left
 * - `slowest`: furthest behind the pace that the target asks for; units without a required pace last
 * - `name`: as the language sorts
 */
export function sortUnits(rows: readonly UnitRow[], column: UnitColumn, language: string): UnitRow[] {
  const collator = new Intl.Collator(language)
  const byName = (a: UnitRow, b: UnitRow): number => collator.compare(a.name, b.name)
  const compare: Record<UnitColumn, (a: UnitRow, b: UnitRow) => number> = {
    left: (a, b) => descending(a.left, b.left),
    share: (a, b) => descending(a.value, b.value),
    slowest: (a, b) => descending(a.lag, b.lag),
    name: byName,
  }
  return [...rows].sort((a, b) => compare[column](a, b) || byName(a, b))
}
