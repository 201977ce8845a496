import { isTaken } from '../cleaning/rowKind'
import type { RuleCode } from '../cleaning/rules'
import type { CheckedSheet } from './checkSheet'

/** How often each rule of cleaning was used, in rows that are taken over. */
export function ruleCounts({ clean }: CheckedSheet): Map<RuleCode, number> {
  const counts = new Map<RuleCode, number>()
  for (const { cells, kind } of clean.rows) {
    if (!isTaken(kind)) continue
    for (const { rules } of cells) for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return counts
}

/** Positions of incoming rows with an error; all of them where a column is missing. */
export function badRows({ incoming, issues }: CheckedSheet): ReadonlySet<number> {
  const errors = issues.filter(({ severity }) => severity === 'error')
  const records = new Set(errors.map(({ record }) => record - 1))
  const isAbsent = errors.some(({ code }) => code === 'absent_column')
  return new Set(
    incoming.from.flatMap((record, at) => (records.has(record) || (isAbsent && incoming.isNew[at]) ? [at] : [])),
  )
}
