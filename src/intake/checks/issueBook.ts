import type { CleanSheet } from '../cleaning/cleanSheet'
import { textAt } from '../tables/column'
import type { Issue, IssueCode, Severity } from './issue'
import type { Profile } from './profile'

/** What an issue says beyond its code and its cell; one note serves all issues that say the same. */
export interface IssueNote {
  readonly title?: string
  readonly value?: string
  readonly detail?: Readonly<Record<string, string>>
}

/** Where an issue is: the header is record −1, and what is of no one cell has no column. */
export interface Where {
  readonly record: number
  readonly column?: number | null
  readonly note?: IssueNote
}

/** Which issues are wanted. */
export interface IssueFilter {
  readonly severity: Severity | 'all'
  readonly code: IssueCode | 'all'
}

/** Another value that may have been meant in a column of the sheet (−1: in none); `null` where there is none to name. */
export type Suggest = (code: IssueCode, value: string, column: number) => string | null

/** Beyond so many the issues are counted, and their rows left out, but not listed: nobody works through a million. */
const MOST_LISTED = 1_000_000
/** So many numbers tell an issue: code, record, column, note. */
const WIDTH = 4

/**
 * The issues of a sheet as rows of numbers: a file may have more issues than rows, and a person reads a page of them at a time. What is
 * shown is made when it is asked for.
 */
export class IssueBook {
  /** How many there are of each code, all of them counted. */
  readonly counts = new Map<IssueCode, number>()
  private readonly codes: IssueCode[] = []
  private readonly codeNumbers = new Map<IssueCode, number>()
  private readonly notes: IssueNote[] = [{}]
  private readonly noteNumbers = new Map<IssueNote, number>()
  private rows = new Int32Array(1024 * WIDTH)
  private listed = 0
  private order: Uint32Array | null = null
  /** For each record, whether it has an error. */
  private readonly faulty: Uint8Array

  constructor(
    private readonly clean: CleanSheet,
    private readonly profile: Profile,
    private readonly suggest: Suggest,
  ) {
    this.faulty = new Uint8Array(clean.sheet.recordCount)
  }

  add(code: IssueCode, { record, column = null, note }: Where): void {
    const severity = this.profile.severities.get(code)
    if (!severity) return
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1)
    if (severity === 'error' && record >= 0) this.faulty[record] = 1
    if (this.listed === MOST_LISTED) return
    const at = this.listed * WIDTH
    if (at === this.rows.length) this.makeRoom()
    this.rows[at] = this.numberOfCode(code)
    this.rows[at + 1] = record
    this.rows[at + 2] = column ?? -1
    this.rows[at + 3] = note ? this.numberOfNote(note) : 0
    this.listed += 1
    this.order = null
  }

  hasError(record: number): boolean {
    return this.faulty[record] === 1
  }

  /** Whether a rule of cleaning says of a cell that it is wrong. */
  isWrong(record: number, column: number): boolean {
    const own = this.clean.cells[column]
    return own?.rulesOf(own.numbers[record] ?? 0).told.some((rule) => this.severityOf(rule) === 'error') ?? false
  }

  severityOf(code: IssueCode): Severity {
    return this.profile.severities.get(code) ?? 'notice'
  }

  countOf(severity: Severity): number {
    return [...this.counts].reduce((sum, [code, count]) => sum + (this.severityOf(code) === severity ? count : 0), 0)
  }

  /** A part of the wanted issues, in the order of the sheet. */
  page(filter: IssueFilter, from: number, count: number): { total: number; issues: Issue[] } {
    const wanted = this.codes.map(
      (code) =>
        (filter.code === 'all' || filter.code === code) &&
        (filter.severity === 'all' || filter.severity === this.severityOf(code)),
    )
    const sorted = this.sorted()
    const found = wanted.every(Boolean) ? sorted : sorted.filter((issue) => wanted[this.rows[issue * WIDTH] ?? 0])
    return { total: found.length, issues: Array.from(found.subarray(from, from + count), (at) => this.issue(at)) }
  }

  all(): Issue[] {
    return Array.from(this.sorted(), (at) => this.issue(at))
  }

  private issue(at: number): Issue {
    const [code, record, column, note] = this.rows.subarray(at * WIDTH, at * WIDTH + WIDTH)
    const own = this.codes[code ?? 0] ?? 'required_cell'
    return this.told(own, record ?? -1, column ?? -1, this.notes[note ?? 0] ?? {})
  }

  private told(code: IssueCode, record: number, column: number, note: IssueNote): Issue {
    const { sheet, cells } = this.clean
    const isCell = record >= 0 && column >= 0
    const [raw, clean] = [sheet.columns[column], cells[column]]
    const value = note.value ?? (isCell && clean ? textAt(clean, record) : '')
    const suggestion = this.suggest(code, value, column)
    return {
      code,
      severity: this.severityOf(code),
      sheet: sheet.name,
      record: record + 1,
      line: record < 0 ? sheet.headerLine : sheet.lineOf(record),
      column: column < 0 ? null : column,
      title: note.title ?? sheet.header[column] ?? '',
      raw: isCell && raw ? textAt(raw, record) : '',
      value,
      suggestion: suggestion === value ? null : suggestion,
      detail: note.detail ?? {},
    }
  }

  /** By record, then by column, then as they were found. */
  private sorted(): Uint32Array {
    if (this.order) return this.order
    const issues = new Uint32Array(this.listed)
    for (let at = 0; at < issues.length; at += 1) issues[at] = at
    this.order = this.placed(this.placed(issues, 2), 1)
    return this.order
  }

  /** Issues in the order of one of their numbers, those with the same as they were: each goes straight to its place. */
  private placed(issues: Uint32Array, part: 1 | 2): Uint32Array {
    const { rows } = this
    const { recordCount, columns } = this.clean.sheet
    // Both begin at −1, and the last has its end behind it.
    const starts = new Uint32Array((part === 1 ? recordCount : columns.length) + 2)
    const placeOf = (issue: number): number => (rows[issue * WIDTH + part] ?? 0) + 1
    for (const issue of issues) starts[placeOf(issue) + 1] = (starts[placeOf(issue) + 1] ?? 0) + 1
    for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
    const placed = new Uint32Array(issues.length)
    for (const issue of issues) {
      const place = placeOf(issue)
      const to = starts[place] ?? 0
      placed[to] = issue
      starts[place] = to + 1
    }
    return placed
  }

  private numberOfCode(code: IssueCode): number {
    const known = this.codeNumbers.get(code)
    if (known !== undefined) return known
    this.codeNumbers.set(code, this.codes.length)
    return this.codes.push(code) - 1
  }

  private numberOfNote(note: IssueNote): number {
    const known = this.noteNumbers.get(note)
    if (known !== undefined) return known
    this.noteNumbers.set(note, this.notes.length)
    return this.notes.push(note) - 1
  }

  private makeRoom(): void {
    const larger = new Int32Array(this.rows.length * 2)
    larger.set(this.rows)
    this.rows = larger
  }
}

/** Whether a rule of cleaning has already told of a cell. */
export const isTold = ({ cells }: CleanSheet, record: number, column: number): boolean => {
  const own = cells[column]
  return own?.rulesOf(own.numbers[record] ?? 0).isTold ?? false
}
