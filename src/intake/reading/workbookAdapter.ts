import readXlsxFile from 'read-excel-file/universal'
import { PackageError } from '@/datapackage/fault'
import { unpackEntry } from '@/datapackage/archive/unpackEntry'
import { readDirectory, type ZipEntry } from '@/datapackage/archive/zipDirectory'
import {
  HARMLESS_BYTES,
  MOST_EXPANSION,
  MOST_UNPACKED_BYTES,
  MOST_WORKBOOK_BYTES,
  MOST_WORKBOOK_COLUMNS,
  MOST_WORKBOOK_ROWS,
} from './limits'
import { IntakeRefusal, type RefusalCode } from './refusal'
import type { FirstYear, RawSheet } from './sheet'
import { SheetWriter } from './sheetWriter'
import { lostCells, mergedRows, sheetParts, type LostCell, type MergedRows } from './workbookParts'

const MB = 1_000_000
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/
/** `<c r="AB12"`; a workbook needs no other reference to make rows and columns. */
const CELL = /<(?:\w+:)?(?:c|row)\s[^>]*?\br="([A-Z]*)(\d+)"/g

/**
 * The sheets of an XLSX workbook as texts: numbers as they are stored, days as ISO dates. Throws an IntakeRefusal for what is no
 * workbook, and for one that would fill memory, before it is unpacked.
 */
export async function readWorkbook(name: string, bytes: Uint8Array): Promise<RawSheet[]> {
  if (bytes.length > MOST_WORKBOOK_BYTES) throw tooMuch('too_big', name, bytes.length, MOST_WORKBOOK_BYTES)
  const entries = directoryOf(name, bytes)
  const extras = await sheetExtras(name, bytes, entries)
  const whole = bytes.slice().buffer
  const sheets = await readXlsxFile(whole, { trim: false, parseNumber: plainNumber }).catch(() => {
    throw new IntakeRefusal({ code: 'broken_workbook', file: name })
  })
  return sheets.map(({ sheet, data }, at) => rawSheet(sheet, data, extras[at] ?? NO_EXTRAS))
}

/** What the reader of cells leaves out. */
interface SheetExtras {
  readonly isHidden: boolean
  readonly countsFrom: FirstYear
  readonly lost: readonly LostCell[]
  readonly merged: readonly MergedRows[]
}

const NO_EXTRAS: SheetExtras = { isHidden: false, countsFrom: 1900, lost: [], merged: [] }

/** Of each sheet in the workbook's order; on the way bombs are refused, and every entry is unpacked once. */
async function sheetExtras(name: string, bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<SheetExtras[]> {
  const found = new Map<string, Pick<SheetExtras, 'lost' | 'merged'>>()
  const [book, relations] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels']
  const texts = new Map<string, string>()
  await refuseBombs(name, bytes, entries, (path, text) => {
    if (SHEET.test(path)) found.set(path, { lost: lostCells(text), merged: mergedRows(text) })
    else if (path === book || path === relations) texts.set(path, text)
  })
  const parts = sheetParts(texts.get(book) ?? '', texts.get(relations) ?? '')
  return parts.map(({ path, isHidden, countsFrom }) => ({ ...NO_EXTRAS, ...found.get(path), isHidden, countsFrom }))
}

function directoryOf(name: string, bytes: Uint8Array): ZipEntry[] {
  try {
    return readDirectory(bytes, name)
  } catch (error) {
    if (error instanceof PackageError) throw new IntakeRefusal({ code: 'broken_workbook', file: name })
    throw error
  }
}

/** Sizes as stated, then as they are: `unpackEntry` stops at the first byte over the stated size. */
async function refuseBombs(
  name: string,
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  onText: (path: string, text: string) => void,
): Promise<void> {
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0)
  if (total > MOST_UNPACKED_BYTES) throw tooMuch('unpacks_too_big', name, total, MOST_UNPACKED_BYTES)
  if (total > HARMLESS_BYTES && total / bytes.length > MOST_EXPANSION)
    throw tooMuch('unpacks_too_big', name, total, MOST_UNPACKED_BYTES)
  if (!entries.some((entry) => SHEET.test(entry.name))) throw new IntakeRefusal({ code: 'not_a_table', file: name })
  for (const entry of entries) {
    const text = await unpacked(name, bytes, entry)
    if (text.slice(0, 4000).includes('<!DOCTYPE')) throw new IntakeRefusal({ code: 'broken_workbook', file: name })
    if (SHEET.test(entry.name)) refuseFarCells(name, text)
    onText(entry.name, text)
  }
}

async function unpacked(name: string, bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  try {
    return new TextDecoder().decode(await unpackEntry(bytes, entry))
  } catch {
    throw new IntakeRefusal({ code: 'broken_workbook', file: name })
  }
}

function refuseFarCells(name: string, xml: string): void {
  for (const [, letters = '', digits = ''] of xml.matchAll(CELL)) {
    const row = Number(digits)
    if (row > MOST_WORKBOOK_ROWS)
      throw new IntakeRefusal({ code: 'too_many_rows', file: name, found: row, limit: MOST_WORKBOOK_ROWS })
    if (columnNumber(letters) > MOST_WORKBOOK_COLUMNS) throw new IntakeRefusal({ code: 'broken_workbook', file: name })
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function tooMuch(code: RefusalCode, file: string, found: number, limit: number): IntakeRefusal {
  return new IntakeRefusal({ code, file, found: Math.ceil(found / MB), limit: limit / MB })
}

/** A workbook stores 37.2761 as 37.276099999999999: the fifteen digits that a sheet can show are what was typed. */
function plainNumber(stored: string): string {
  const value = Number(stored)
  if (!Number.isFinite(value)) return stored
  const short = String(Number(value.toPrecision(15)))
  return short.includes('e') ? stored : short
}

type Cells = readonly (readonly unknown[])[]

function rawSheet(name: string, data: Cells, extras: SheetExtras): RawSheet {
  const writer = new SheetWriter(name)
  completed(data, extras).forEach((cells, at) => {
    for (const cell of cells) writer.put(textOf(cell))
    writer.endRow(at + 1)
  })
  return { ...writer.sheet(), countsFrom: extras.countsFrom, ...(extras.isHidden && { isHidden: true }) }
}

/** 1405-08, ۱۴۰۵/۸/۱: a month or a day is no figure. */
const DAY = /^[\d\u06f0-\u06f9]{2,4}[-/][\d\u06f0-\u06f9]{1,2}(?:[-/][\d\u06f0-\u06f9]{1,4})?$/
const isWord = (cell: unknown): cell is string | Date =>
  cell instanceof Date || (typeof cell === 'string' && (/\p{L}/u.test(cell) || DAY.test(cell.trim())))

/** A word or a day in a merged cell is said of all of its rows; a figure is not, or it would be counted for each of them. */
function completed(data: Cells, { lost, merged }: SheetExtras): Cells {
  if (lost.length === 0 && merged.length === 0) return data
  const all = data.map((cells) => [...cells])
  for (const { row, column, text } of lost) put(all, row, column, text)
  for (const { first, lastRow } of merged) {
    const word = data[first.row]?.[first.column]
    if (!isWord(word)) continue
    for (let row = first.row + 1; row <= Math.min(lastRow, all.length - 1); row += 1) put(all, row, first.column, word)
  }
  return all
}

function put(all: unknown[][], row: number, column: number, text: string | Date): void {
  const cells = all[row]
  if (cells) cells[column] ??= text
}

/** A day comes without its hour unless it has one. */
function textOf(cell: unknown): string {
  if (cell == null) return ''
  if (!(cell instanceof Date)) return String(cell)
  if (Number.isNaN(cell.getTime())) return ''
  const [day = '', time = ''] = cell.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`
}
