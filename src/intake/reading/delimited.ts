import Papa from 'papaparse'
import { IntakeRefusal } from './refusal'
import type { FoundSeparator } from './separator'
import type { RawSheet } from './sheet'
import { hashWith, NO_LETTERS } from '../tables/textIndex'
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

const LINE_FEED = 10
const CARRIAGE_RETURN = 13

/** Without a quote every line is a row, and every separator parts two cells: each letter is looked at once, whatever it is for. */
function readPlain(name: string, content: string, separator: string, before: number, onRead: OnRead): RawSheet {
  const writer = new SheetWriter(name)
  const [mark, ending] = [separator.charCodeAt(0), content.includes('\n') ? LINE_FEED : CARRIAGE_RETURN]
  let line = before
  for (let at = 0; at < content.length;) {
    const end = readLine(writer, content, at, mark, ending)
    line += 1
    writer.endRow(line)
    if (line % LINES_A_WORD === 0) onRead(end)
    at = end + 1
  }
  return writer.sheet()
}

/** Gives where the line ends. */
function readLine(writer: SheetWriter, content: string, from: number, mark: number, ending: number): number {
  let start = from
  let hash = NO_LETTERS
  let at = from
  for (; at < content.length; at += 1) {
    const letter = content.charCodeAt(at)
    if (letter === ending) break
    if (letter === mark) {
      writer.putPart(content, start, at, hash)
      start = at + 1
      hash = NO_LETTERS
    } else if (letter !== CARRIAGE_RETURN || !isEnd(content, at + 1, ending)) hash = hashWith(hash, letter)
  }
  const isBoth = at > start && content.charCodeAt(at - 1) === CARRIAGE_RETURN
  writer.putPart(content, start, isBoth ? at - 1 : at, hash)
  return at
}

/** A line may end in two letters: the first of them is none of its last cell. */
const isEnd = (content: string, at: number, ending: number): boolean =>
  at === content.length || content.charCodeAt(at) === ending

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
