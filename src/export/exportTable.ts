import type { About } from './about'

/**
 * - `code` is text that looks like a number: 0105 keeps its zero.
 * - `percent` holds the number as it is read, 16.9 for 16.9 %, so that screen, CSV and sheet agree.
 * - `period` is a Jalali month, 1405-07; `date` a Gregorian ISO date, 2026-10-22. Both are written for reading as well.
 */
export type ColumnType = 'text' | 'code' | 'integer' | 'number' | 'percent' | 'period' | 'date'

export interface ExportColumn {
  readonly title: string
  readonly type: ColumnType
  /** Decimals a sheet shows; the cell keeps the whole number. */
  readonly digits?: number | undefined
}

/** `null`: not reported. It leaves the cell empty and never becomes 0. */
export type ExportValue = string | number | null

export type ExportRow = readonly ExportValue[]

export interface TableBody {
  readonly columns: readonly ExportColumn[]
  /** Every row has one value per column. */
  readonly rows: readonly ExportRow[]
  /** A sheet offers to filter by each column. */
  readonly filters?: true
}

/** A table on its way out: what the page shows, with its types and what it is. */
export interface ExportTable extends TableBody {
  readonly about: About
}
