import { CATALOGUE } from '@/datapackage/catalogue'
import type { TableSchema } from '@/datapackage/tableSchema'
import { isTaken, kindAt } from '../cleaning/rowKind'
import type { RuleCode } from '../cleaning/rules'
import { textAt } from '../tables/column'
import { columnOf } from '../tables/columnTable'
import { flagsOf } from '../tables/flags'
import type { CheckedSheet } from './checkSheet'

/** How often each rule of cleaning was used, in rows that are taken over. */
export function ruleCounts({ clean: { cells, kinds } }: CheckedSheet): Map<RuleCode, number> {
  const counts = new Map<RuleCode, number>()
  const taken = flagsOf(kinds, (kind) => isTaken(kindAt(kind)))
  for (const column of cells) {
    if (!column.has(({ codes }) => codes.length > 0)) continue
    for (const [{ codes }, count] of column.countLists(taken)) {
      if (count > 0) for (const rule of codes) counts.set(rule, (counts.get(rule) ?? 0) + count)
    }
  }
  return counts
}

/** For each incoming row, whether it has an error, as 0 or 1; all new ones where a column is missing. */
export function badRows({ incoming, issues }: CheckedSheet): Uint8Array {
  const isAbsent = issues.counts.has('absent_column')
  return flagsOf(incoming.from, (record, at) => issues.hasError(record) || (isAbsent && (incoming.known[at] ?? -1) < 0))
}

/** The same, and rows too in which no figure was filled in. */
export function unfilledRows(checked: CheckedSheet): Uint8Array {
  const { incoming } = checked
  const { fields }: TableSchema = CATALOGUE[incoming.table]
  const figures = fields
    .filter(({ type }) => type === 'integer' || type === 'number')
    .map(({ name }) => columnOf(incoming, name))
  const left = badRows(checked)
  for (let row = 0; row < incoming.rows; row += 1) {
    if (figures.every((column) => textAt(column, row) === '')) left[row] = 1
  }
  return left
}
