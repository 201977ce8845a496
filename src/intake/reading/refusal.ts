/** Why a file is not read at all. The sentence and the remedy are in the locale files (`intake.refusals.<code>`). */
export const REFUSALS = [
  'empty', // no byte, or no cell
  'too_big',
  'unpacks_too_big', // a workbook made to fill memory
  'old_excel', // .xls, or a workbook with a password: both are the same kind of file
  'not_a_table', // a PDF, a picture, a program …
  'web_page', // HTML under the name of a spreadsheet
  'open_quote',
  'broken_workbook',
  'too_many_rows',
  'too_many_columns',
  'no_header',
  'no_areas', // a GeoJSON without an area of a county or a municipality
  'areas_elsewhere', // areas far from the province, or in metres
  'unreadable', // moved, changed or locked after it was chosen
  'stopped', // the reader broke off, e.g. for want of memory
] as const
export type RefusalCode = (typeof REFUSALS)[number]

export interface Refusal {
  readonly code: RefusalCode
  readonly file: string
  readonly line?: number
  /** In the limit's own unit: megabytes, rows or columns. */
  readonly found?: number
  readonly limit?: number
}

/** Carries a refusal through promises. */
export class IntakeRefusal extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.file}`)
    this.name = 'IntakeRefusal'
    this.refusal = refusal
  }
}
