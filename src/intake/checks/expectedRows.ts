import type { Period } from '@/locale/period'
import type { PlaceTree } from '@/places/tree'
import { columnOf, type ColumnTable } from '../tables/columnTable'
import { flagsOf } from '../tables/flags'

/** What a return is of: its rows are of one county and one month. */
export interface Expected {
  readonly county: string
  readonly period: Period
}

export interface UnexpectedRow {
  readonly row: number
  readonly code: 'other_county' | 'other_month'
  readonly field: string
}

/** Rows of another county, or of another month; a cell that leads nowhere, or is empty, is told by other rules. */
export function unexpectedRows(table: ColumnTable, expected: Expected, tree: PlaceTree): UnexpectedRow[] {
  const found: UnexpectedRow[] = []
  const tell = (field: string, code: UnexpectedRow['code'], isOther: (text: string) => boolean): void => {
    if (!table.columns.has(field)) return
    const { texts, numbers } = columnOf(table, field)
    const other = flagsOf(texts, (text) => text !== '' && isOther(text))
    if (!other.includes(1)) return
    numbers.forEach((number, row) => {
      if (other[number] === 1) found.push({ row, code, field })
    })
  }
  const isElsewhere = (place: string): boolean => {
    const county = tree.countyOf(place)
    return county !== null && county !== undefined && county.place_code !== expected.county
  }
  tell('county_code', 'other_county', isElsewhere)
  tell('place_code', 'other_county', isElsewhere)
  tell('period', 'other_month', (period) => /^\d{4}-\d{2}$/.test(period) && period !== expected.period)
  return found
}
