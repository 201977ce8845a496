import type { TableName } from '@/datapackage/catalogue'
import type { PlaceTree } from '@/places/tree'
import type { CheckedSheet } from '../checks/checkSheet'
import { unfilledRows } from '../checks/sheetTally'
import { compareStaged, type CellChange } from '../publishing/diff'
import { stage, type Staged } from '../publishing/staged'
import { gathered } from '../tables/column'
import { columnOf, type ColumnTable } from '../tables/columnTable'
import { flaggedOf, flagsOf } from '../tables/flags'
import type { Stamp } from './stamp'

/** How a return differs from what the draft had of its county and month, whose rows it takes the place of. */
export interface EarlierDifference {
  /** Cells that have another figure now. */
  readonly cells: number
  /** Rows that had not come before. */
  readonly added: number
  /** Earlier rows that the return lacks, leaves empty or has with errors: they stay as they were. */
  readonly stayed: number
  /** The cells, up to `MOST_CHANGES` of each table. */
  readonly changes: readonly CellChange[]
}

const NO_DIFFERENCE: EarlierDifference = { cells: 0, added: 0, stayed: 0, changes: [] }

/** One difference of those of several sheets; `null` where nothing had come before. */
export function allDifferences(own: readonly (EarlierDifference | null)[]): EarlierDifference | null {
  return own.reduce((sum, next) => {
    if (!sum || !next) return sum ?? next
    return {
      cells: sum.cells + next.cells,
      added: sum.added + next.added,
      stayed: sum.stayed + next.stayed,
      changes: [...sum.changes, ...next.changes],
    }
  }, null)
}

/**
 * How a checked sheet of a return differs from what waited before of the same county and month; `null` where nothing did. Only rows
 * that are kept of the sheet are compared: those with an error, or without any figure, change nothing.
 */
export function differenceOf(
  checked: CheckedSheet,
  before: Staged,
  tree: PlaceTree,
  of: Pick<Stamp, 'county' | 'period'>,
): EarlierDifference | null {
  const { table } = checked.incoming
  const waiting = before.get(table)
  const earlier = waiting && rowsOfReturn(waiting, tree, of)
  if (!earlier || earlier.rows === 0) return null
  const later = stage(new Map(), checked.incoming, unfilledRows(checked))
  const { diff } = compareStaged(later, { tree, current: new Map<TableName, ColumnTable>([[table, earlier]]) })
  const [own] = diff.tables
  if (!own) return { ...NO_DIFFERENCE, stayed: earlier.rows }
  const { added, changed, same } = own.total
  return { cells: diff.cells, added, stayed: earlier.rows - changed - same, changes: diff.changes }
}

/** The rows of a table that are of a county and month. */
function rowsOfReturn(
  table: ColumnTable,
  tree: PlaceTree,
  { county, period }: Pick<Stamp, 'county' | 'period'>,
): ColumnTable {
  const places = table.columns.get('county_code') ?? columnOf(table, 'place_code')
  const months = columnOf(table, 'period')
  const isOfCounty = places.texts.map((code) => tree.countyOf(code)?.place_code === county)
  const isOfMonth = months.texts.map((month) => month === period)
  const own = flagsOf(
    places.numbers,
    (place, row) => isOfCounty[place] === true && isOfMonth[months.numbers[row] ?? -1] === true,
  )
  const rows = flaggedOf(own)
  const columns = [...table.columns].map(([name, column]) => [name, gathered(column, rows)] as const)
  return { rows: rows.length, columns: new Map(columns) }
}
