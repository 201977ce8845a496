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

/** What any of the words begins with, in any letters: folding costs, and nearly no cell is a total. */
const MAY_BE_TOTAL = /^[جمسکكtgsa]/i
const LONGEST_TOTAL = 16

const asked = new Map<string, boolean>()
const MOST_ASKED = 5000

export function isTotal(text: string): boolean {
  if (!MAY_BE_TOTAL.test(text)) return false
  const before = asked.get(text)
  if (before !== undefined) return before
  const told = TOTAL_OF.test(text) || (text.length <= LONGEST_TOTAL && TOTALS.has(foldName(text)))
  if (asked.size < MOST_ASKED) asked.set(text, told)
  return told
}

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
  const isLonely = isOnlyOneFilled(cells)
  if (isLonely && header.length >= 4) return 'note_row'
  return !isLonely && cells.every((cell, at) => cell === header[at]) ? 'repeated_header' : null
}

function isOnlyOneFilled(cells: readonly string[]): boolean {
  let filled = 0
  for (const cell of cells) {
    if (cell !== '' && cell.trim() !== '') filled += 1
    if (filled > 1) return false
  }
  return filled === 1
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
