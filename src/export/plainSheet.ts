import type { Format } from '@/locale/format'
import { isPeriod } from '@/locale/period'
import type { AboutLabels } from './about'
import type { ExportColumn, ExportTable, ExportValue } from './exportTable'
import { guardFormula } from './formulaGuard'

/** One cell as a file holds it. `null` is an empty cell. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly digits: number; readonly percent: boolean }
  | { readonly kind: 'date'; readonly iso: string }
  | null

export interface PlainSheet {
  readonly header: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
}

export interface SheetTexts {
  /** Heads the machine's column beside a readable one: "{title} (code)", "{title} (Gregorian)". */
  periodCode(title: string): string
  gregorian(title: string): string
  readonly about: AboutLabels
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * Lays a table out as columns of a file. A month takes two columns, in words and as its code; a date takes two, the Jalali
 * day in words and the Gregorian date. Text is guarded against formulas.
 * Throws a TypeError for a value that its column cannot hold: a number that is not finite, a month that is none, a row of
 * another width.
 */
export function layOutSheet({ columns, rows }: ExportTable, format: Format, texts: SheetTexts): PlainSheet {
  return {
    header: columns.flatMap((column) => titlesOf(column, texts)).map(guardFormula),
    rows: rows.map((row) => {
      if (row.length !== columns.length)
        throw new TypeError(`A row has ${row.length} values for ${columns.length} columns.`)
      return columns.flatMap((column, index) => cellsOf(column, row[index] ?? null, format))
    }),
  }
}

function titlesOf({ title, type }: ExportColumn, texts: SheetTexts): string[] {
  if (type === 'period') return [title, texts.periodCode(title)]
  return type === 'date' ? [title, texts.gregorian(title)] : [title]
}

function cellsOf(column: ExportColumn, value: ExportValue, format: Format): SheetCell[] {
  const { type } = column
  if (value === null || value === '') return type === 'period' || type === 'date' ? [null, null] : [null]
  switch (type) {
    case 'integer':
    case 'number':
    case 'percent':
      return [numberCell(column, value)]
    case 'period':
      if (!isPeriod(String(value))) throw wrongValue(column, value)
      return [text(format.period(String(value))), text(String(value))]
    case 'date':
      if (!ISO_DATE.test(String(value))) throw wrongValue(column, value)
      return [text(format.date(String(value))), { kind: 'date', iso: String(value) }]
    case 'code':
    case 'text':
      return [text(String(value))]
  }
}

function numberCell(column: ExportColumn, value: string | number): SheetCell {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongValue(column, value)
  const digits = column.type === 'integer' ? 0 : (column.digits ?? 1)
  return { kind: 'number', value, digits, percent: column.type === 'percent' }
}

const text = (value: string): SheetCell => ({ kind: 'text', text: guardFormula(value) })

function wrongValue({ title, type }: ExportColumn, value: ExportValue): TypeError {
  return new TypeError(`The column "${title}" holds ${type}, not ${String(value)}.`)
}
