import { foldName } from '@/locale/foldName'

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
/** «جمع شهرستان», but not «جمع‌آوری», which is a service. */
const TOTAL_OF = /^(جمع|مجموع|سرجمع)[\s\u200c:](?!\s*[آا]وری)/

/** «رشت (جمع)», «رشت - جمع کل»; without a mark, «رشت جمع», only where hardly anything else is said. */
const TOTAL_AFTER = /[([:–-]\s*(?:جمع|مجموع)(?:\s+کل)?[\s)\]:]*$/
const TOTAL_LAST = /\s(?:جمع|مجموع)$/

/** What any of the words begins with, in any letters: folding costs, and nearly no cell is a total. */
const MAY_BE_TOTAL = /^\s*[جمسکكtgsa]/i
const LONGEST_TOTAL = 16

/** «جمع کل:» and nothing else. */
export const isTotalWord = (written: string): boolean =>
  MAY_BE_TOTAL.test(written) && written.length <= LONGEST_TOTAL && TOTALS.has(foldName(written))

export function isTotal(written: string): boolean {
  if (!MAY_BE_TOTAL.test(written)) return false
  const text = written.trim()
  return TOTAL_OF.test(text) || (text.length <= LONGEST_TOTAL && TOTALS.has(foldName(text)))
}

/** Also with the word at its end, as where counties and cities are named. */
export const isTotalOfUnit = (written: string): boolean =>
  isTotal(written) ||
  TOTAL_AFTER.test(written) ||
  (written.length <= LONGEST_TOTAL && TOTAL_LAST.test(written.trimEnd()))

export const SKIP_REASONS = ['total_row', 'note_row', 'repeated_header'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** What a record is, as a number; `null` for what is none. */
export const kindAt = (kind: number): RowKind => ROW_KINDS[kind] ?? 'ok'
export const kindNumber = (kind: RowKind): number => ROW_KINDS.indexOf(kind)
