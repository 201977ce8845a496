import { decodeText, type Encoding } from './encoding'
import { findSeparator } from './separator'
import { MOST_CSV_BYTES, MOST_ROWS } from './limits'
import { readDelimited } from './delimited'
import { IntakeRefusal, type RefusalCode } from './refusal'
import { rowOf, type RawSheet } from './sheet'

/** What a file was read as. `separator` and `encoding` are `null` for a workbook. */
export interface ReadFile {
  readonly name: string
  readonly encoding: Encoding | null
  readonly separator: string | null
  /** Letters that could not be read. */
  readonly broken: number
  readonly sheets: readonly RawSheet[]
}

/** Told how much of a file has been read. */
export type OnPart = (done: number, of: number) => void

const MB = 1_000_000

/** First bytes of files that are no table, and what to say of them. */
const SIGNATURES: readonly (readonly [readonly number[], RefusalCode])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'old_excel'],
  [[0x25, 0x50, 0x44, 0x46], 'not_a_table'], // PDF
  [[0x89, 0x50, 0x4e, 0x47], 'not_a_table'], // PNG
  [[0xff, 0xd8, 0xff], 'not_a_table'], // JPEG
  [[0x47, 0x49, 0x46, 0x38], 'not_a_table'], // GIF
  [[0x52, 0x61, 0x72, 0x21], 'not_a_table'], // RAR
  [[0x37, 0x7a, 0xbc, 0xaf], 'not_a_table'], // 7z
  [[0x4d, 0x5a, 0x90], 'not_a_table'], // a program
]
const ZIP = [0x50, 0x4b]
/** So much of a text tells whether it is one: a few NULs fill the cells of old programs. */
const HEAD = 4000
const MOST_NULS = 0.01
const WEB_PAGE = /^\s*(<!doctype html|<html|<table|<\?xml)/i

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

/** Reads a file by what it holds, whatever its name says. Throws an IntakeRefusal for what is no table. */
export async function readFile(name: string, bytes: Uint8Array, onRead: OnPart = () => undefined): Promise<ReadFile> {
  if (bytes.length === 0) throw new IntakeRefusal({ code: 'empty', file: name })
  const foreign = SIGNATURES.find(([signature]) => startsWith(bytes, signature))
  if (foreign) throw new IntakeRefusal({ code: foreign[1], file: name })
  const file = startsWith(bytes, ZIP) ? await readSheets(name, bytes) : readText(name, bytes, onRead)
  if (file.sheets.every(({ rowCount }) => rowCount === 0)) throw new IntakeRefusal({ code: 'empty', file: name })
  return file
}

async function readSheets(name: string, bytes: Uint8Array): Promise<ReadFile> {
  const { readWorkbook } = await import('./workbookAdapter')
  return { name, encoding: null, separator: null, broken: 0, sheets: await readWorkbook(name, bytes) }
}

function readText(name: string, bytes: Uint8Array, onRead: OnPart): ReadFile {
  refuseLarge(name, bytes.length)
  const { text, encoding, broken } = decodeText(bytes)
  if (WEB_PAGE.test(text.slice(0, 500))) throw new IntakeRefusal({ code: 'web_page', file: name })
  if (text.slice(0, HEAD).split('\0').length > HEAD * MOST_NULS)
    throw new IntakeRefusal({ code: 'not_a_table', file: name })
  const parted = partText(name, text, (letters) => onRead(letters, text.length))
  const { sheet, separator } = unwrapped(parted) ?? parted
  if (sheet.rowCount > MOST_ROWS)
    throw new IntakeRefusal({ code: 'too_many_rows', file: name, found: sheet.rowCount, limit: MOST_ROWS })
  return { name, encoding, separator, broken, sheets: [sheet] }
}

interface PartedText {
  readonly sheet: RawSheet
  readonly separator: string
}

function partText(name: string, text: string, onRead?: (letters: number) => void): PartedText {
  const found = findSeparator(text)
  return { sheet: readDelimited(name, text, found, onRead), separator: found.separator }
}

/** A table of which each line was quoted as one cell, as if it were a text; `null` for another one. Its rows keep their lines. */
function unwrapped({ sheet }: PartedText): PartedText | null {
  if (sheet.columns.length !== 1) return null
  const lines: string[] = []
  for (let row = 0; row < sheet.rowCount; row += 1) lines[sheet.lineOf(row) - 1] = rowOf(sheet, row)[0] ?? ''
  const inner = partText(sheet.name, Array.from(lines, (line) => line ?? '').join('\n'))
  return inner.sheet.columns.length > 1 ? inner : null
}

/** Asked before a file is read into memory at all. */
export function refuseLarge(name: string, size: number): void {
  if (size > MOST_CSV_BYTES)
    throw new IntakeRefusal({ code: 'too_big', file: name, found: Math.ceil(size / MB), limit: MOST_CSV_BYTES / MB })
}
