import type { Column } from '../tables/column'
import type { CellCleaner } from './cellCleaner'
import { NO_RULES, ruleListOf, type RuleList } from './ruleList'
import { EMPTY_CELL, type CleanCell } from './rules'

/** A column has a few dozen lists of rules at most. */
const MOST_LISTS = 2 ** 16

/**
 * A column after cleaning. Each text of the sheet is cleaned once, and only what that changes is kept beside it; what a row's other
 * columns have to say (a swapped coordinate, a county that its city decides) gives the row another cell of the column.
 */
export class CleanColumn implements Column {
  numbers: Uint32Array
  /** The sheet's own array until a text of it changes. */
  private own: string[] | null = null
  private readonly lists: RuleList[] = [NO_RULES]
  private readonly listNumbers = new Map<RuleList, number>([[NO_RULES, 0]])
  /** For each text, what was done to it: a position in `lists`. */
  private done: Uint16Array
  private count: number

  private constructor(private readonly raw: Column) {
    this.numbers = raw.numbers
    this.count = raw.texts.length
    this.done = new Uint16Array(this.count)
  }

  static of(raw: Column, clean: CellCleaner): CleanColumn {
    const column = new CleanColumn(raw)
    const { texts } = raw
    for (let number = 0; number < texts.length; number += 1) {
      const text = texts[number] ?? ''
      column.set(number, text, clean(text))
    }
    return column
  }

  /** A column of this many rows, all empty. */
  static blank(rows: number): CleanColumn {
    return new CleanColumn({ texts: [EMPTY_CELL.value], numbers: new Uint32Array(rows) })
  }

  get texts(): readonly string[] {
    return this.own ?? this.raw.texts
  }

  /** One more cell that rows may have; gives its number. */
  add(cell: CleanCell): number {
    const number = this.count
    this.count += 1
    if (this.count > this.done.length) {
      const larger = new Uint16Array(this.count * 2)
      larger.set(this.done)
      this.done = larger
    }
    this.changed().push(cell.value)
    this.done[number] = this.listNumber(cell)
    return number
  }

  /** Numbers of its own, to be changed: until then they are the sheet's. */
  ownNumbers(): Uint32Array {
    this.numbers = this.numbers.slice()
    return this.numbers
  }

  cell(number: number): CleanCell {
    return { value: this.texts[number] ?? '', rules: this.rulesOf(number).codes }
  }

  cellOf(row: number): CleanCell {
    return this.cell(this.numbers[row] ?? 0)
  }

  rulesOf(number: number): RuleList {
    return this.lists[this.done[number] ?? 0] ?? NO_RULES
  }

  /** Whether such a thing was done to any cell. */
  has(test: (rules: RuleList) => boolean): boolean {
    return this.lists.some(test)
  }

  private set(number: number, text: string, cell: CleanCell): void {
    if (cell.value !== text) this.changed()[number] = cell.value
    if (cell.rules.length > 0) this.done[number] = this.listNumber(cell)
  }

  private changed(): string[] {
    this.own ??= this.raw.texts.slice()
    return this.own
  }

  /** How many of these rows have each list of rules; rows of which `isCounted` is 0 are not counted. */
  countLists(isCounted: Uint8Array): ReadonlyMap<RuleList, number> {
    const counts = new Uint32Array(this.lists.length)
    for (let row = 0; row < isCounted.length; row += 1) {
      const list = this.done[this.numbers[row] ?? 0] ?? 0
      if (isCounted[row] === 1) counts[list] = (counts[list] ?? 0) + 1
    }
    return new Map(this.lists.map((list, at) => [list, counts[at] ?? 0]))
  }

  private listNumber({ rules }: CleanCell): number {
    const list = ruleListOf(rules)
    const known = this.listNumbers.get(list)
    if (known !== undefined) return known
    if (this.lists.length === MOST_LISTS) return 0
    this.listNumbers.set(list, this.lists.length)
    return this.lists.push(list) - 1
  }
}
