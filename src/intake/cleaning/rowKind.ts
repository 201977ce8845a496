import { foldName } from '@/locale/foldName'
import { weightOf, type CleanCell } from './rules'

/**
 * What becomes of a row:
 * - `ok`, `fixed`: taken, as it was or put right; `partial`: taken, though something of it is lost or doubtful;
 * - `duplicate`: the same key stood in an earlier row;
 * - `skip`: no record at all: a total, a note, the header once more;
 * - `reject`: not of this province.
 */
export const ROW_KINDS = ['ok', 'fixed', 'partial', 'duplicate', 'skip', 'reject'] as const
export type RowKind = (typeof ROW_KINDS)[number]

/** Rows of these kinds are published. */
export const isTaken = (kind: RowKind): boolean => kind === 'ok' || kind === 'fixed' || kind === 'partial'

const TOTALS = new Set(
  [
    'جمع',
    'جمع کل',
    'مجموع',
    'مجموع کل',
    'جمع کل استان',
    'جمع استان',
    'کل استان',
    'کل',
    'سرجمع',
    'جمع صفحه',
    'میانگین',
    'total',
    'grand total',
    'sum',
    'subtotal',
    'average',
  ].map(foldName),
)
const TOTAL_OF = /^(جمع|مجموع|سرجمع)[\s\u200c:]/

export const isTotal = (text: string): boolean => TOTALS.has(foldName(text)) || TOTAL_OF.test(text)

export type SkipReason = 'total_row' | 'note_row' | 'repeated_header'

/**
 * Why a row is no record; `null` for a record.
 * @param names positions of the cells where a total says what it is: names and codes, no figures
 */
export function skipReason(
  cells: readonly string[],
  header: readonly string[],
  names: readonly number[],
): SkipReason | null {
  if (names.some((at) => isTotal((cells[at] ?? '').trim()))) return 'total_row'
  const filled = cells.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0)
  if (filled === 1 && header.length >= 4) return 'note_row'
  return filled > 1 && cells.every((cell, at) => cell === header[at]) ? 'repeated_header' : null
}

/** Of a record's cells: what cleaning did to them at worst. */
export function worstOf(cells: readonly CleanCell[]): RowKind {
  let kind: RowKind = 'ok'
  for (const { rules } of cells) {
    for (const rule of rules) {
      const weight = weightOf(rule)
      if (weight === 'lost' || weight === 'doubt') return 'partial'
      if (weight !== 'form') kind = 'fixed'
    }
  }
  return kind
}
