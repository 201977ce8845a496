import type { TableName } from './catalogue'

/** A table that obeys all its rules. */
export interface CheckedTable {
  /** Made at each call where they are not kept. */
  rows(): readonly unknown[]
  /** Every value of a column; `null` for an empty cell. */
  valuesOf(column: string): ReadonlySet<unknown>
}

/**
 * Checks a table without making its rows. `lookUp` gives the values of a column of another table. `null`: the table has a
 * fault, or is not written as plainly as this reader takes it; then it is read the plain way.
 */
export type QuickCheck = (
  name: TableName,
  bytes: Uint8Array,
  lookUp: (resource: string, column: string) => Promise<ReadonlySet<unknown>>,
) => Promise<CheckedTable | null>
