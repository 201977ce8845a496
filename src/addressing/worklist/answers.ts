import { UNNAMED, type Passages } from '@/datapackage/packed/passages'
import { latinDigits } from '@/locale/digits'
import { daysInMonth, jalaliDigits, jalaliOf } from '@/locale/jalaliDate'
import { isPeriod, periodOf } from '@/locale/period'
import { SHEET_COLUMNS, titlesOf, type SheetColumn } from './answerColumns'

/**
 * - `approved`: a name, the number of its approval and a day that exists
 * - `proposed`: a name without approval
 * - `incomplete`: an approval or a day without a name, or an approval without its day
 * - `empty`: nothing was filled in
 */
export type AnswerState = 'approved' | 'proposed' | 'incomplete' | 'empty'

/** What is wrong with a line, besides. */
export type AnswerFault = 'unknownPassage' | 'alreadyNamed' | 'twice' | 'badDate'

export interface Answer {
  /** Row of the sheet, from 1, as a spreadsheet counts. */
  readonly row: number
  readonly code: string
  readonly number: number | null
  readonly name: string
  readonly approval: string
  /** As written; `day` is what it means, Jalali `1405-07-12`, `null` where it is none. */
  readonly date: string
  readonly day: string | null
  readonly state: AnswerState
  readonly faults: readonly AnswerFault[]
}

export type Answers =
  | { readonly kind: 'read'; readonly answers: readonly Answer[] }
  /** No row holds these titles: it is no work list. */
  | { readonly kind: 'noHeader'; readonly missing: readonly SheetColumn[] }

export type Cell = string | number | boolean | Date | null | undefined

/** Without these a line cannot be told, or answers nothing. */
const NEEDED: readonly SheetColumn[] = ['code', 'number', 'name', 'approval', 'date']

/** Reads a returned sheet line by line. Nothing is left out: a line that does not fit says why. */
export function readAnswers(rows: readonly (readonly Cell[])[], passages: Passages): Answers {
  const found = rows.map(headerOf)
  const at = found.findIndex((columns) => NEEDED.every((name) => columns.has(name)))
  const columns = found[at]
  if (!columns) {
    const best = [...found].sort((a, b) => b.size - a.size)[0]
    return { kind: 'noHeader', missing: NEEDED.filter((name) => !best?.has(name)) }
  }
  const states = statesOf(passages)
  const seen = new Map<string, number>()
  const answers = rows.slice(at + 1).flatMap((row, index): Answer[] => {
    const cell = (name: SheetColumn): string => textOf(row[columns.get(name) ?? -1])
    if (NEEDED.every((name) => cell(name) === '')) return []
    const answer = readLine(at + index + 2, cell, states)
    const key = `${answer.code}/${answer.number ?? ''}`
    const isTwice = answer.state !== 'empty' && seen.has(key)
    if (answer.state !== 'empty') seen.set(key, answer.row)
    return [isTwice ? { ...answer, faults: [...answer.faults, 'twice'] } : answer]
  })
  return { kind: 'read', answers }
}

function headerOf(row: readonly Cell[]): Map<SheetColumn, number> {
  const columns = new Map<SheetColumn, number>()
  row.forEach((cell, at) => {
    const title = textOf(cell)
    const name = SHEET_COLUMNS.find((own) => titlesOf(own).includes(title))
    if (name && !columns.has(name)) columns.set(name, at)
  })
  return columns
}

function readLine(row: number, cell: (name: SheetColumn) => string, states: ReadonlyMap<string, number>): Answer {
  const [name, approval, date] = [cell('name'), cell('approval'), cell('date')]
  const code = latinDigits(cell('code'))
  const digits = latinDigits(cell('number'))
  const number = /^\d+$/.test(digits) ? Number(digits) : null
  const day = dayOf(date)
  const state = states.get(`${code}/${number ?? ''}`)
  const faults: AnswerFault[] = []
  if (state === undefined) faults.push('unknownPassage')
  else if (state !== UNNAMED) faults.push('alreadyNamed')
  if (date !== '' && day === null) faults.push('badDate')
  return { row, code, number, name, approval, date, day, state: stateOf(name, approval, day, date), faults }
}

function stateOf(name: string, approval: string, day: string | null, date: string): AnswerState {
  if (name === '') return approval === '' && date === '' ? 'empty' : 'incomplete'
  if (approval === '' && date === '') return 'proposed'
  return approval !== '' && day !== null ? 'approved' : 'incomplete'
}

function statesOf({ count, place, places, number, state }: Passages): Map<string, number> {
  const states = new Map<string, number>()
  for (let row = 0; row < count; row += 1)
    states.set(`${places[place[row] ?? 0] ?? ''}/${number[row] ?? 0}`, state[row] ?? 0)
  return states
}

/** A day typed as a real date comes as one; its Jalali day is meant. */
function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return jalaliDigits(jalaliOf(cell.toISOString().slice(0, 10)))
  return String(cell).normalize('NFC').trim()
}

/** 1405/7/12 and ۱۴۰۵-۰۷-۱۲ are the same day; a day that its month does not have is none. */
function dayOf(text: string): string | null {
  const parts = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(latinDigits(text))
  if (!parts) return null
  const [year = '', month = '', day = ''] = parts.slice(1)
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  if (!isPeriod(periodOf(date.year, date.month)) || date.day < 1) return null
  return date.day > daysInMonth(date.year, date.month) ? null : jalaliDigits(date)
}
