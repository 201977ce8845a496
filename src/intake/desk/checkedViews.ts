import type { CheckedSheet } from '../checks/checkSheet'
import { SEVERITIES, type Severity } from '../checks/issue'
import { badRows, ruleCounts } from '../checks/sheetTally'
import type { CleanSheet } from '../cleaning/cleanSheet'
import { kindAt, ROW_KINDS, type RowKind } from '../cleaning/rowKind'
import { targetId } from '../columns/target'
import { textAt } from '../tables/column'
import type { CheckView, RowQuery, RowsView, RowView } from './views'
import { flaggedOf, flagsOf } from '../tables/flags'

const EXAMPLES = 3

/** What checking a sheet came to, in figures. */
export function checkView(checked: CheckedSheet): CheckView {
  const { clean, issues, incoming } = checked
  const { sheet } = clean
  const leftOut = badRows(checked).reduce((sum, isBad) => sum + isBad, 0)
  return {
    table: clean.table,
    sheet: sheet.name,
    headerLine: sheet.headerLine,
    columns: clean.columns.map((target, at) => ({
      title: sheet.header[at] ?? '',
      target: targetId(target),
      examples: Array.from({ length: Math.min(EXAMPLES, sheet.recordCount) }, (_, record) => rawAt(clean, record, at)),
    })),
    kinds: kindCounts(clean),
    rules: [...ruleCounts(checked)].sort((one, other) => other[1] - one[1]),
    counts: [...issues.counts],
    severities: Object.fromEntries(SEVERITIES.map((own) => [own, issues.countOf(own)])) as Record<Severity, number>,
    taken: incoming.rows - leftOut,
    leftOut,
  }
}

const rawAt = ({ sheet }: CleanSheet, record: number, at: number): string => {
  const column = sheet.columns[at]
  return column ? textAt(column, record) : ''
}

function kindCounts({ kinds }: CleanSheet): Record<RowKind, number> {
  const counts = Object.fromEntries(ROW_KINDS.map((kind) => [kind, 0])) as Record<RowKind, number>
  for (const kind of kinds) counts[kindAt(kind)] += 1
  return counts
}

/** A page of a sheet's rows, each cell as it came and as it is. */
export function rowsView(clean: CleanSheet, { from, count, only }: RowQuery): Omit<RowsView, 'names'> {
  const records = flaggedOf(only === 'all' ? new Uint8Array(clean.kinds.length).fill(1) : fixedRecords(clean))
  return {
    total: records.length,
    rows: Array.from(records.subarray(from, from + count), (record) => rowView(clean, record)),
  }
}

/** Records in which anything but the form of a value was changed, or of which something is to be said. */
function fixedRecords({ cells, kinds }: CleanSheet): Uint8Array {
  const isFixed = flagsOf(kinds, (kind) => kindAt(kind) !== 'ok')
  for (const column of cells) {
    if (!column.has((rules) => rules.isFixed)) continue
    column.numbers.forEach((number, record) => {
      if (column.rulesOf(number).isFixed) isFixed[record] = 1
    })
  }
  return isFixed
}

function rowView(clean: CleanSheet, record: number): RowView {
  const { cells, kinds, skipped, sheet } = clean
  return {
    record,
    line: sheet.lineOf(record),
    kind: kindAt(kinds[record] ?? 0),
    skip: skipped.reasonOf(record),
    cells: cells.map((column, at) => ({ raw: rawAt(clean, record, at), ...column.cellOf(record) })),
  }
}
