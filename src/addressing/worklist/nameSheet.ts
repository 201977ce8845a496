import type { ExportColumn, TableBody } from '@/export/exportTable'
import { SHEET_COLUMNS, type SheetColumn } from './answerColumns'
import type { WorkItem } from './workList'

export interface SheetWords {
  column(name: SheetColumn): string
  unit(code: string): string
  kind(kind: WorkItem['kind']): string
}

/**
 * Unnamed passages as a sheet to be filled in: what each is, what a name would unlock, and three empty columns for the
 * proposed name, the number of its approval and the day. They are text, so that a Jalali day stays as it is written.
 */
export function nameSheet(items: readonly WorkItem[], words: SheetWords): TableBody {
  const types: Partial<Record<SheetColumn, ExportColumn['type']>> = {
    code: 'code',
    number: 'integer',
    premises: 'integer',
    unplated: 'integer',
  }
  return {
    columns: SHEET_COLUMNS.map((name) => ({ title: words.column(name), type: types[name] ?? 'text' })),
    rows: items.map(({ unit, number, kind, premises, unplated }) => [
      unit,
      words.unit(unit),
      number,
      words.kind(kind),
      premises,
      unplated,
      null,
      null,
      null,
    ]),
    filters: true,
  }
}

/** Passages on which signs or plates are to be put up: what each is, for those who go there. */
export function workSheet(items: readonly WorkItem[], words: SheetWords): TableBody {
  const kept = 6
  const { columns, rows } = nameSheet(items, words)
  return { columns: columns.slice(0, kept), rows: rows.map((row) => row.slice(0, kept)), filters: true }
}
