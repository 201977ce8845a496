import { isTaken, kindAt } from '../cleaning/rowKind'
import type { RuleList } from '../cleaning/ruleList'
import type { RuleCode } from '../cleaning/rules'
import { flagsOf } from '../tables/flags'
import type { CheckedSheet } from './checkSheet'

/** How often each rule of cleaning was used, in rows that are taken over. */
export function ruleCounts({ clean: { cells, kinds } }: CheckedSheet): Map<RuleCode, number> {
  const counts = new Map<RuleCode, number>()
  const taken = flagsOf(kinds, (kind) => isTaken(kindAt(kind)))
  for (const column of cells) {
    if (!column.has(({ codes }) => codes.length > 0)) continue
    const rows = new Map<RuleList, number>()
    for (let row = 0; row < taken.length; row += 1) {
      if (taken[row] !== 1) continue
      const rules = column.rulesOf(column.numbers[row] ?? 0)
      rows.set(rules, (rows.get(rules) ?? 0) + 1)
    }
    for (const [{ codes }, count] of rows) for (const rule of codes) counts.set(rule, (counts.get(rule) ?? 0) + count)
  }
  return counts
}

/** For each incoming row, whether it has an error, as 0 or 1; all new ones where a column is missing. */
export function badRows({ incoming, issues }: CheckedSheet): Uint8Array {
  const isAbsent = issues.counts.has('absent_column')
  return flagsOf(incoming.from, (record, at) => issues.hasError(record) || (isAbsent && (incoming.known[at] ?? -1) < 0))
}
