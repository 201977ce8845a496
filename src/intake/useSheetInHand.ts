import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { foldName } from '@/locale/foldName'
import { readRemembered, writeRemembered } from './columns/remembered'
import { rivalsOf } from './columns/target'
import type { Issue } from './checks/issue'
import type { CheckView, OpenedView, RowsView, SheetChoice } from './desk/views'
import { IMPORTED_TABLES } from './columns/guessTable'
import type { DeskInUse } from './useDesk'
import { ALL_ISSUES, useIssuePages, type IssuePages } from './useIssuePages'

/** What an issue led to: a row of the sheet, and its cell where the issue is of one. */
export type MarkedCell = Pick<Issue, 'record' | 'column'>

/** Rows shown at once. */
export const PAGE_ROWS = 25

export interface SheetInHand extends IssuePages {
  readonly opened: ShallowRef<OpenedView | null>
  readonly choice: ShallowRef<SheetChoice | null>
  readonly checked: ShallowRef<CheckView | null>
  readonly rows: ShallowRef<RowsView>
  readonly from: Ref<number>
  readonly only: Ref<'all' | 'fixed'>
  readonly marked: ShallowRef<MarkedCell | null>
  take(file: File): Promise<void>
  /** Another sheet, table or strictness; the columns of a table are as they were chosen for it before. */
  choose(patch: Patch): Promise<void>
  /** What one column is read as, from now on. */
  mapColumn(title: string, target: string): Promise<void>
  turn(from: number): Promise<void>
  show(only: 'all' | 'fixed'): Promise<void>
  /** Turns to the row of an issue. */
  find(issue: Issue): Promise<void>
  close(): void
}

const NO_ROWS: RowsView = { total: 0, rows: [], names: [] }

/** The file that is being looked through: what was chosen for it, what checking says, and the page of rows in view. */
export function useSheetInHand(desk: DeskInUse): SheetInHand {
  const paging = usePaging(desk)
  const issuePages = useIssuePages(desk)
  const opened = shallowRef<OpenedView | null>(null)
  const choice = shallowRef<SheetChoice | null>(null)
  const checked = shallowRef<CheckView | null>(null)

  async function check(next: SheetChoice): Promise<void> {
    choice.value = next
    checked.value = await desk.run('check', next)
    paging.marked.value = null
    if (!checked.value) return
    await issuePages.filterIssues(ALL_ISSUES)
    await paging.turn(0)
  }

  function close(): void {
    for (const own of [opened, choice, checked]) own.value = null
    paging.rows.value = NO_ROWS
  }

  return {
    ...paging,
    ...issuePages,
    opened,
    choice,
    checked,
    close,
    async take(file) {
      close()
      opened.value = await desk.run('open', { file })
      const first = firstChoice(opened.value, bestSheet(opened.value), 'desk')
      if (first) await check(first)
    },
    choose: async (patch) => {
      const next = choice.value && rechosen(opened.value, choice.value, patch)
      if (next) await check(next)
    },
    mapColumn: async (title, target) => void (choice.value && (await check(mapped(choice.value, title, target)))),
  }
}

/** The first sheet that is taken for a table, and the first of all where none is; one that is hidden only where no other is. */
function bestSheet(opened: OpenedView | null): number {
  const sheets = opened?.sheets ?? []
  const seen = sheets.findIndex(({ table, isHidden }) => table !== null && !isHidden)
  return Math.max(0, seen >= 0 ? seen : sheets.findIndex(({ table }) => table !== null))
}

type Patch = Partial<Pick<SheetChoice, 'sheet' | 'table' | 'profile'>>

/** Another sheet is guessed anew; columns are as they were chosen for the table before. */
function rechosen(opened: OpenedView | null, before: SheetChoice, patch: Patch): SheetChoice | null {
  const guessed = patch.sheet === undefined ? before : firstChoice(opened, patch.sheet, before.profile)
  const next = guessed && { ...guessed, ...patch }
  return next && { ...next, remembered: [...readRemembered(localStorage, next.table)] }
}

/** What is guessed of a sheet, with the columns as they were chosen for its table before. */
function firstChoice(opened: OpenedView | null, sheet: number, profile: SheetChoice['profile']): SheetChoice | null {
  const own = opened?.sheets[sheet]
  if (!own) return null
  const table = own.table ?? IMPORTED_TABLES[0] ?? 'places'
  return { sheet, table, headerRow: own.headerRow, profile, remembered: [...readRemembered(localStorage, table)] }
}

/** One column read as something else, from now on; a field is taken by one column. */
function mapped(choice: SheetChoice, title: string, target: string): SheetChoice {
  const known = new Map(choice.remembered)
  const rivals = rivalsOf(target)
  for (const [other, own] of known) if (rivals.includes(own)) known.delete(other)
  known.set(foldName(title), target)
  writeRemembered(localStorage, choice.table, known)
  return { ...choice, remembered: [...known] }
}

type Paging = Pick<SheetInHand, 'rows' | 'from' | 'only' | 'marked' | 'turn' | 'show' | 'find'>

function usePaging(desk: DeskInUse): Paging {
  const rows = shallowRef<RowsView>(NO_ROWS)
  const [from, only] = [ref(0), ref<'all' | 'fixed'>('fixed')]
  const marked = shallowRef<MarkedCell | null>(null)

  async function turn(to: number): Promise<void> {
    from.value = to
    rows.value = (await desk.run('rows', { from: to, count: PAGE_ROWS, only: only.value })) ?? NO_ROWS
  }

  return {
    rows,
    from,
    only,
    marked,
    turn,
    async show(which) {
      only.value = which
      await turn(0)
    },
    async find(issue) {
      if (issue.record === 0) return
      only.value = 'all'
      await turn(Math.floor((issue.record - 1) / PAGE_ROWS) * PAGE_ROWS)
      marked.value = { record: issue.record, column: issue.column }
    },
  }
}
