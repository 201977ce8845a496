import { readCell } from '@/datapackage/readCell'
import type { Field } from '@/datapackage/tableSchema'
import type { ColumnMap } from '../columns/target'
import { textAt } from '../tables/column'
import type { CleanColumn } from './cleanColumn'

/** A foot has a few lines; more rows than these in which nothing fits are a sheet that was mapped wrongly. */
const MOST_NOTES = 10
/** With fewer columns that have a form of their own, one slip would make a note of a record. */
const LEAST_FORMS = 3

/**
 * The rows that stand below a table in columns of it: signatures, remarks, the number of the page. They are the last ones, in which
 * something is written where a figure, a day or a choice belongs, and none of it is one.
 */
export function notesBelow(cells: readonly CleanColumn[], columns: ColumnMap, isSkipped: Uint8Array): number[] {
  const formed = columns.flatMap((target, at) => {
    const column = cells[at]
    const hasForm = target.kind === 'field' && target.field.type !== 'text' && target.field.type !== 'code'
    return hasForm && column ? [{ field: target.field, column }] : []
  })
  if (formed.length < LEAST_FORMS) return []
  const notes: number[] = []
  for (let row = isSkipped.length - 1; row >= 0 && notes.length <= MOST_NOTES; row -= 1) {
    if (isSkipped[row] === 1) continue
    const written = formed.filter(({ column }) => textAt(column, row) !== '')
    if (written.some(({ field, column }) => isOfForm(field, textAt(column, row)))) return notes
    if (written.length === 0) return notes
    notes.push(row)
  }
  return []
}

const isOfForm = (field: Field, text: string): boolean => !('fault' in readCell(field, text))
