import Papa from 'papaparse'
import { IntakeRefusal } from './refusal'
import type { FoundSeparator } from './separator'
import type { RawSheet } from './sheet'

/**
 * Parts a CSV text into rows. Blank lines are left out and counted all the same, so that every row knows its physical line,
 * also after a quoted cell that runs over several. Throws an IntakeRefusal for a quote that is never closed.
 */
export function readDelimited(name: string, text: string, { separator, skip }: FoundSeparator): RawSheet {
  const content = skip === 0 ? text : text.slice(skip)
  const before = skip === 0 ? 0 : 1
  return /["]/.test(content)
    ? readQuoted(name, content, separator, before)
    : readPlain(name, content, separator, before)
}

/** Without a quote every line is a row. */
function readPlain(name: string, content: string, separator: string, before: number): RawSheet {
  const rows: string[][] = []
  const lines: number[] = []
  const ending = content.includes('\n') ? '\n' : '\r'
  let line = before
  for (let at = 0; at < content.length;) {
    const found = content.indexOf(ending, at)
    const end = found < 0 ? content.length : found
    const text = content.charCodeAt(end - 1) === 13 && end > at ? content.slice(at, end - 1) : content.slice(at, end)
    at = end + 1
    line += 1
    if (text.trim() === '') continue
    const cells = text.split(separator)
    if (isBlank(cells)) continue
    rows.push(cells)
    lines.push(line)
  }
  return { name, rows, lineOf: (row) => lines[row] ?? line }
}

function readQuoted(name: string, content: string, separator: string, before: number): RawSheet {
  const rows: string[][] = []
  const lines: number[] = []
  let [line, start] = [before + 1, 0]
  let broken: number | null = null
  Papa.parse<string[]>(content, {
    delimiter: separator,
    step: ({ data, meta, errors }) => {
      if (errors.some(({ code }) => code === 'MissingQuotes')) broken ??= line
      if (!isBlank(data)) {
        rows.push(data)
        lines.push(line)
      }
      line += lineEnds(content, start, meta.cursor)
      start = meta.cursor
    },
  })
  if (broken !== null) throw new IntakeRefusal({ code: 'open_quote', file: name, line: broken })
  return { name, rows, lineOf: (row) => lines[row] ?? line }
}

function lineEnds(content: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    const code = content.charCodeAt(at)
    if (code === 10 || (code === 13 && content.charCodeAt(at + 1) !== 10)) count += 1
  }
  return count
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')
