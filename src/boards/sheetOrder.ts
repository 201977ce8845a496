import type { ExportRow, ExportValue } from '@/export/exportTable'

export interface SheetOrder {
  /** Which column; `null`: as the rows come. */
  readonly column: number | null
  readonly descending: boolean
}

export const AS_GIVEN: SheetOrder = { column: null, descending: false }

/** Where rows stand in an order: numbers by size, texts as the language sorts, what is not reported last either way. */
export function sheetOrder(rows: readonly ExportRow[], { column, descending }: SheetOrder, language: string): number[] {
  const places = rows.map((_, at) => at)
  if (column === null) return places
  const collator = new Intl.Collator(language)
  const compare = (a: ExportValue, b: ExportValue): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))
  return places.sort((one, other) => {
    const [a, b] = [rows[one]?.[column] ?? null, rows[other]?.[column] ?? null]
    if (a === null || b === null) return a === b ? one - other : a === null ? 1 : -1
    return (descending ? -1 : 1) * compare(a, b) || one - other
  })
}

/** What clicking a column's head does: first large numbers or early letters, then the reverse, then as the rows came. */
export function nextOrder(order: SheetOrder, column: number, isNumber: boolean): SheetOrder {
  if (order.column !== column) return { column, descending: isNumber }
  return order.descending === isNumber ? { column, descending: !isNumber } : AS_GIVEN
}
