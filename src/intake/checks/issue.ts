import type { FaultCode } from '@/datapackage/fault'
import type { RuleCode } from '../cleaning/rules'

/** What only a whole sheet can tell. */
export const SHEET_CODES = [
  'absent_column', // a required column that the sheet lacks, for rows that are new
  'names_made', // of points that come without a column of names
  'overfull_row',
  'unknown_county',
  'outside_province',
  'total_row',
  'note_row',
  'repeated_header',
  'duplicate_row', // the same key and the same cells
  'conflicting_row', // the same key and other cells
  'outlier',
  'point_elsewhere',
  'future_date',
  'other_county', // of a return: a row that is not of the county that returned it
  'other_month', // of a return: a row that is not of its month
] as const
export type SheetCode = (typeof SHEET_CODES)[number]

/** Everything an issue can be about: a rule of cleaning, a rule of publishing, or a rule of sheets. */
export type IssueCode = RuleCode | FaultCode | SheetCode

/** `error`: its row is not published; `warning`: a person confirms it; `notice`: told, no more. */
export const SEVERITIES = ['error', 'warning', 'notice'] as const
export type Severity = (typeof SEVERITIES)[number]

export interface Issue {
  readonly code: IssueCode
  readonly severity: Severity
  /** The sheet's name, or the file's. */
  readonly sheet: string
  /** From 1, the header not counted; 0 for the header. */
  readonly record: number
  /** Line of the file or row of the sheet, from 1. */
  readonly line: number
  /** Position in the sheet, from 0; `null` for what is not of one cell. */
  readonly column: number | null
  /** The column's title as the sheet writes it; for a column that it lacks, the field's name. */
  readonly title: string
  readonly raw: string
  /** What cleaning made of it. */
  readonly value: string
  /** Another value that may have been meant; `null` where there is no better word than the rule's own. */
  readonly suggestion: string | null
  /** Words for the blanks of the rule's sentence. */
  readonly detail: Readonly<Record<string, string>>
}
