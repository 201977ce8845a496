import { latinDigits } from '@/locale/digits'
import { textAt, type Column } from '../tables/column'
import { isTotal, isTotalOfUnit, isTotalWord, type SkipReason } from './rowKind'
import { isBlank } from '../tables/blankText'
import { flaggedOf, flagsOf } from '../tables/flags'

/** In a narrower table a row with one cell may be a record. */
const NARROW = 4

export interface SkippedRows {
  /** For each row whether it is no record, as 0 or 1. */
  readonly isSkipped: Uint8Array
  reasonOf(row: number): SkipReason | null
  skip(row: number, reason: SkipReason): void
}

/** Positions of the columns in which a total says what it is; figures are none of them. */
export interface TotalColumns {
  /** Names and codes of what a row is about: nearly every row has another. */
  readonly names: readonly number[]
  /** Places, months and words of a list. */
  readonly units: readonly number[]
  /** Where anything may be written, as beside the number of a row: only the word alone says there that it is a total. */
  readonly remarks: readonly number[]
}

/** Rows that are no records: totals, notes, the header once more. */
export function skippedRows(
  columns: readonly Column[],
  header: readonly string[],
  { names, units, remarks }: TotalColumns,
  rows: number,
): SkippedRows {
  const isSkipped = new Uint8Array(rows)
  const reasons = new Map<number, SkipReason>()
  const skip = (row: number, reason: SkipReason): void => {
    isSkipped[row] = 1
    if (!reasons.has(row)) reasons.set(row, reason)
  }
  for (const at of names) eachRow(columns[at], isTotal, (row) => skip(row, 'total_row'))
  for (const at of units) eachRow(columns[at], isTotalOfUnit, (row) => skip(row, 'total_row'))
  for (const at of remarks) eachRow(columns[at], isTotalWord, (row) => skip(row, 'total_row'))
  const filled = filledCells(columns, rows)
  filled.forEach((count, row) => {
    if (count === 1 && header.length >= NARROW) skip(row, 'note_row')
  })
  for (const row of headerRows(columns, header, rows)) if (filled[row] !== 1) skip(row, 'repeated_header')
  if (rows > 0 && isNumbering(columns)) skip(0, 'repeated_header')
  for (let row = 0; row < Math.min(rows, MOST_TITLE_ROWS) && isMoreTitle(columns, header, row); row += 1)
    skip(row, 'repeated_header')
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

/** Titles of more rows than these nobody makes. */
const MOST_TITLE_ROWS = 3

/** Titles over several rows: those that are merged with the row below stand there once more, beside units and parts of the others. */
function isMoreTitle(columns: readonly Column[], header: readonly string[], row: number): boolean {
  const cells = header.map((title, at) => ({ title: title.trim(), text: textOf(columns[at], row).trim() }))
  const filled = cells.filter(({ text }) => text !== '')
  const same = filled.filter(({ title, text }) => text === title)
  return same.length >= 2 && same.length * 2 >= filled.length
}

const textOf = (column: Column | undefined, row: number): string => (column ? textAt(column, row) : '')

/** Below the titles forms number their columns: 1, 2, 3 … */
function isNumbering(columns: readonly Column[]): boolean {
  const cells = columns.map((column) => textAt(column, 0)).filter((text) => !isBlank(text))
  return (
    cells.length >= NARROW && cells.every((text, at) => latinDigits(text).replace(/[\s()]/g, '') === String(at + 1))
  )
}

const RULE = /^[\s\-=_+:|–—]*$/

const everyRow = (rows: number): Uint32Array => flaggedOf(new Uint8Array(rows), 0)

/** Rows that are a line drawn below the titles, or around the table: |---|---|. */
function ruledRows(columns: readonly Column[], rows: number): number[] {
  let found: Uint32Array | null = null
  // A column of few texts tells soonest that there is none.
  for (const { texts, numbers } of [...columns].sort((one, other) => one.texts.length - other.texts.length)) {
    const isRule = flagsOf(texts, (text) => RULE.test(text))
    found = (found ?? everyRow(rows)).filter((row) => isRule[numbers[row] ?? 0] === 1)
    if (found.length === 0) return []
  }
  return found ? [...found] : []
}
