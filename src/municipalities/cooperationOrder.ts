import type { CooperationState, CooperationStepRow } from '@/datapackage/tables/cooperation'
import type { Codec } from '@/selection/queryCodecs'
import type { CooperationLine, StepCell } from './cooperationMatrix'

/** How the matrix is sorted: by `done`, `name`, `county`, or a step of the package by its id. */
export interface CooperationOrder {
  readonly column: string
  readonly descending: boolean
}

/** Who is furthest behind stands first. */
export const USUAL_ORDER: CooperationOrder = { column: 'done', descending: false }

/** `name` and, descending, `-name`. Whether a step is known is told where it is looked up. */
export const orderCodec: Codec<CooperationOrder> = {
  name: 'sort',
  read(text) {
    const descending = text?.startsWith('-') ?? false
    const column = (descending ? text?.slice(1) : text) || ''
    return column === '' ? USUAL_ORDER : { column, descending }
  },
  write: ({ column, descending }) =>
    column === USUAL_ORDER.column && !descending ? null : `${descending ? '-' : ''}${column}`,
}

/** What a click on a column's head does: upwards, downwards, and back to the usual order. */
export function nextOrder({ column, descending }: CooperationOrder, clicked: string): CooperationOrder {
  if (clicked !== column) return { column: clicked, descending: false }
  return descending ? USUAL_ORDER : { column, descending: true }
}

/** Names as the language sorts them. */
export interface OrderWords {
  readonly language: string
  place(line: CooperationLine): string
  county(line: CooperationLine): string
}

/**
 * The lines in an order; of equals the first stays first. By a step: done before begun before not begun, each by its day; who
 * was not asked, or whom the step does not concern, comes last either way. An unknown step leaves the usual order.
 */
export function sortLines(
  lines: readonly CooperationLine[],
  steps: readonly CooperationStepRow[],
  { column, descending }: CooperationOrder,
  words: OrderWords,
): CooperationLine[] {
  const collator = new Intl.Collator(words.language)
  const sign = descending ? -1 : 1
  const by = (compare: (a: CooperationLine, b: CooperationLine) => number): CooperationLine[] =>
    [...lines].sort((a, b) => sign * compare(a, b))
  if (column === 'done') return by((a, b) => shareDone(a) - shareDone(b))
  if (column === 'name') return by((a, b) => collator.compare(words.place(a), words.place(b)))
  if (column === 'county') return by((a, b) => collator.compare(words.county(a), words.county(b)))
  const at = steps.findIndex(({ step_id }) => step_id === column)
  if (at < 0) return [...lines]
  const [asked, others] = [
    lines.filter((line) => isAsked(line.cells[at])),
    lines.filter((line) => !isAsked(line.cells[at])),
  ]
  return [...asked.sort((a, b) => sign * compareCells(a.cells[at], b.cells[at])), ...others]
}

/** Nothing asked for is nothing owed: such a place stands behind all others. */
const shareDone = ({ done, asked }: CooperationLine): number => (asked > 0 ? done / asked : 2)

const isAsked = (cell: StepCell | undefined): boolean =>
  cell !== undefined && cell.state !== null && cell.state !== 'not_applicable'

const PROGRESS: readonly (CooperationState | null)[] = ['done', 'in_progress', 'not_started']

function compareCells(a: StepCell | undefined, b: StepCell | undefined): number {
  const state = PROGRESS.indexOf(a?.state ?? null) - PROGRESS.indexOf(b?.state ?? null)
  if (state !== 0) return state
  const [one, other] = [a?.since ?? null, b?.since ?? null]
  if (one === other) return 0
  // A day that is not known comes after those that are.
  return one === null || (other !== null && one > other) ? 1 : -1
}
