import { latinDigits } from '@/locale/digits'
import { textAt, type Column } from '../tables/column'
import { isTotal, type SkipReason } from './rowKind'
import { isBlank } from '../tables/blankText'
import { flagsOf } from '../tables/flags'

/** In a narrower table a row with one cell may be a record. */
const NARROW = 4

export interface SkippedRows {
  /** For each row whether it is no record, as 0 or 1. */
  readonly isSkipped: Uint8Array
  reasonOf(row: number): SkipReason | null
  skip(row: number, reason: SkipReason): void
}

/**
 * Rows that are no records: totals, notes, the header once more.
 * @param names positions of the columns where a total says what it is: names and codes, no figures
 */
export function skippedRows(
  columns: readonly Column[],
  header: readonly string[],
  names: readonly number[],
  rows: number,
): SkippedRows {
  const isSkipped = new Uint8Array(rows)
  const reasons = new Map<number, SkipReason>()
  const skip = (row: number, reason: SkipReason): void => {
    isSkipped[row] = 1
    if (!reasons.has(row)) reasons.set(row, reason)
  }
  for (const at of names) eachRow(columns[at], isTotal, (row) => skip(row, 'total_row'))
  const filled = filledCells(columns, rows)
  filled.forEach((count, row) => {
    if (count === 1 && header.length >= NARROW) skip(row, 'note_row')
  })
  for (const row of headerRows(columns, header, rows)) if (filled[row] !== 1) skip(row, 'repeated_header')
  if (rows > 0 && isNumbering(columns)) skip(0, 'repeated_header')
  for (const row of ruledRows(columns, rows)) skip(row, 'note_row')
  return { isSkipped, reasonOf: (row) => reasons.get(row) ?? null, skip }
}

/** The rows whose text of a column is such a one. */
function eachRow(column: Column | undefined, isWanted: (text: string) => boolean, take: (row: number) => void): void {
  if (!column) return
  const wanted = flagsOf(column.texts, isWanted)
  if (!wanted.includes(1)) return
  column.numbers.forEach((number, row) => {
    if (wanted[number] === 1) take(row)
  })
}

function filledCells(columns: readonly Column[], rows: number): Uint16Array {
  const filled = new Uint16Array(rows)
  for (const { texts, numbers } of columns) {
    const isFilled = filledTexts(texts)
    for (let row = 0; row < rows; row += 1) filled[row] = (filled[row] ?? 0) + (isFilled[numbers[row] ?? 0] ?? 0)
  }
  return filled
}

/** For each text whether it holds anything, as 0 or 1. */
function filledTexts(texts: readonly string[]): Uint8Array {
  const filled = new Uint8Array(texts.length)
  for (let at = 0; at < filled.length; at += 1) if (!isBlank(texts[at] ?? '')) filled[at] = 1
  return filled
}

function headerRows(columns: readonly Column[], header: readonly string[], rows: number): number[] {
  let found: number[] | null = null
  // A column of few texts is the first to say that its title is none of them.
  const byTexts = [...columns.entries()].sort(([, one], [, other]) => one.texts.length - other.texts.length)
  for (const [at, { texts, numbers }] of byTexts) {
    // Pages that were put one below the other leave a byte order mark or a page break before their titles.
    const title = (header[at] ?? '').trim()
    const isTitle = flagsOf(texts, (text) => text.trim() === title)
    if (!isTitle.includes(1)) return []
    found = (found ?? Array.from({ length: rows }, (_, row) => row)).filter((row) => isTitle[numbers[row] ?? 0] === 1)
  }
  return found ?? []
}

/** Below the titles forms number their columns: 1, 2, 3 … */
function isNumbering(columns: readonly Column[]): boolean {
  const cells = columns.map((column) => textAt(column, 0)).filter((text) => !isBlank(text))
  return (
    cells.length >= NARROW && cells.every((text, at) => latinDigits(text).replace(/[\s()]/g, '') === String(at + 1))
  )
}

const RULE = /^[\s\-=_+:|–—]*$/

/** Rows that are a line drawn below the titles, or around the table: |---|---|. */
function ruledRows(columns: readonly Column[], rows: number): number[] {
  let found: number[] | null = null
  // A column of few texts tells soonest that there is none.
  for (const { texts, numbers } of [...columns].sort((one, other) => one.texts.length - other.texts.length)) {
    const isRule = flagsOf(texts, (text) => RULE.test(text))
    found = (found ?? Array.from({ length: rows }, (_, row) => row)).filter((row) => isRule[numbers[row] ?? 0] === 1)
    if (found.length === 0) return []
  }
  return found ?? []
}
