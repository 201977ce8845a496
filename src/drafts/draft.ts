import type { ResolutionRow } from '@/datapackage/tables/councils'

/** What a person wrote in the browser about one resolution: one that no package has, or another state of one it has. */
export interface DraftChange {
  readonly kind: 'new' | 'amended'
  readonly row: ResolutionRow
}

/** All that was written beside one package, until a package is published that has it; by ids. */
export interface Draft<C = DraftChange> {
  /** Counts up with each time it is kept, in whichever window: two windows cannot both write the next one. */
  readonly revision: number
  readonly changes: Readonly<Record<string, C>>
}

export const EMPTY_DRAFT: Draft<never> = { revision: 0, changes: {} }

/** One step: a change put in, or (`null`) taken back. */
export interface DraftStep<C = DraftChange> {
  readonly id: string
  readonly change: C | null
}

/** The draft after a step. Its revision is counted when it is kept. */
export function stepped<C>(draft: Draft<C>, { id, change }: DraftStep<C>): Draft<C> {
  const { [id]: _before, ...others } = draft.changes
  return { ...draft, changes: change === null ? others : { ...others, [id]: change } }
}

/** The step that takes another back, seen from the draft before it. */
export function undoOf<C>(before: Draft<C>, { id }: DraftStep<C>): DraftStep<C> {
  return { id, change: before.changes[id] ?? null }
}

export type DraftKind = DraftChange['kind']

export interface DraftedResolutions {
  /** The package's rows, those amended in their place, then the new ones. */
  readonly rows: readonly ResolutionRow[]
  readonly kinds: ReadonlyMap<string, DraftKind>
}

/**
 * The register with the draft laid over it. What a later package holds just as it was written is no draft any more; what it
 * holds otherwise stays one, so that nobody's words vanish.
 */
export function withDraft(rows: readonly ResolutionRow[], { changes }: Draft): DraftedResolutions {
  const kinds = new Map<string, DraftKind>()
  const published = new Set(rows.map(({ resolution_id }) => resolution_id))
  const laid = rows.map((row) => {
    const change = changes[row.resolution_id]
    if (!change || isSame(change.row, row)) return row
    kinds.set(row.resolution_id, 'amended')
    return change.row
  })
  const added = Object.values(changes).flatMap(({ row }) => (published.has(row.resolution_id) ? [] : [row]))
  for (const { resolution_id } of added) kinds.set(resolution_id, 'new')
  return { rows: [...laid, ...added], kinds }
}

function isSame(one: ResolutionRow, other: ResolutionRow): boolean {
  const [a, b] = [one, other] as unknown as Record<string, unknown>[]
  return Object.keys({ ...a, ...b }).every((key) => a?.[key] === b?.[key])
}

/** An id that neither the package nor the draft has: `traffic-d1`, `traffic-d2`, … */
export function newResolutionId(council: string, rows: readonly ResolutionRow[], { changes }: Draft): string {
  const taken = new Set([...rows.map(({ resolution_id }) => resolution_id), ...Object.keys(changes)])
  let number = 1
  while (taken.has(`${council}-d${number}`)) number += 1
  return `${council}-d${number}`
}
