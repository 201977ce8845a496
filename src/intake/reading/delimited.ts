import Papa from 'papaparse'
import { IntakeRefusal } from './refusal'
import type { FoundSeparator } from './separator'
import type { RawSheet } from './sheet'
import { SheetWriter } from './sheetWriter'

/** Told now and then how many letters of a text have been read. */
export type OnRead = (letters: number) => void

/** So many lines between one word of the progress and the next. */
const LINES_A_WORD = 8192

/**
 * Parts a CSV text into rows. Blank lines are left out and counted all the same, so that every row knows its physical line,
 * also after a quoted cell that runs over several. Throws an IntakeRefusal for a quote that is never closed.
 */
export function readDelimited(
  name: string,
  text: string,
  { separator, skip }: FoundSeparator,
  onRead: OnRead = () => undefined,
): RawSheet {
  const content = skip === 0 ? text : text.slice(skip)
  const before = skip === 0 ? 0 : 1
  return content.includes('"')
    ? readQuoted(name, content, separator, before, onRead)
    : readPlain(name, content, separator, before, onRead)
}

const CARRIAGE_RETURN = 13

/** Without a quote every line is a row, and every separator parts two cells. */
function readPlain(name: string, content: string, separator: string, before: number, onRead: OnRead): RawSheet {
  const writer = new SheetWriter(name)
  const ending = content.includes('\n') ? '\n' : '\r'
  const next = (mark: string, from: number): number => (content.indexOf(mark, from) + 1 || content.length + 1) - 1
  let [line, mark] = [before, next(separator, 0)]
  for (let start = 0; start < content.length;) {
    const end = next(ending, start)
    let cell = start
    // What lies beyond the line is looked for once, not by every line that has no separator.
    for (; mark < end; mark = next(separator, cell)) {
      writer.putPart(content, cell, mark)
      cell = mark + 1
    }
    writer.putPart(content, cell, withoutReturn(content, cell, end))
    line += 1
    writer.endRow(line)
    if (line % LINES_A_WORD === 0) onRead(end)
    start = end + 1
  }
  return writer.sheet()
}

/** A line may end in two letters: the first of them is none of its last cell. */
const withoutReturn = (content: string, start: number, end: number): number =>
  end > start && content.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end

function readQuoted(name: string, content: string, separator: string, before: number, onRead: OnRead): RawSheet {
  const writer = new SheetWriter(name)
  let [line, start] = [before + 1, 0]
  let [broken, rows] = [null as number | null, 0]
  Papa.parse<string[]>(content, {
    delimiter: separator,
    step: ({ data, meta, errors }) => {
      if (errors.some(({ code }) => code === 'MissingQuotes')) broken ??= line
      for (const cell of data) writer.put(cell)
      writer.endRow(line)
      line += lineEnds(content, start, meta.cursor)
      start = meta.cursor
      rows += 1
      if (rows % LINES_A_WORD === 0) onRead(start)
    },
  })
  if (broken !== null) throw new IntakeRefusal({ code: 'open_quote', file: name, line: broken })
  return writer.sheet()
}

function lineEnds(content: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    const code = content.charCodeAt(at)
    if (code === 10 || (code === CARRIAGE_RETURN && content.charCodeAt(at + 1) !== 10)) count += 1
  }
  return count
}
