import type { Field } from '@/datapackage/tableSchema'

/** Parts of a place that sheets write in columns of their own, where the package has one code. */
export const PLACE_PARTS = ['province', 'county', 'place'] as const
export type PlacePart = (typeof PLACE_PARTS)[number]

/** What a column of a sheet is taken for. */
export type Target =
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'part'; readonly part: PlacePart }
  /** Longitude and latitude in one cell. */
  | { readonly kind: 'point' }
  /** The year of the month that stands in a column beside it. */
  | { readonly kind: 'year' }
  /** Not of this table: cleaned and shown, and left out of what is published. */
  | { readonly kind: 'spare'; readonly type: 'text' | 'number' }

/** One target per column of the sheet, in its order. */
export type ColumnMap = readonly Target[]

/** The field that such an id is of; `null` for what is no field of the table. */
export const fieldOf = (id: string): string | null => (id.startsWith('field:') ? id.slice('field:'.length) : null)

/** How a choice is written down, to be remembered: `field:lon`, `part:county`, `point`, `year`, `spare`. */
export function targetId(target: Target): string {
  if (target.kind === 'field') return `field:${target.field.name}`
  return target.kind === 'part' ? `part:${target.part}` : target.kind
}

const COORDINATES: readonly string[] = ['field:lon', 'field:lat']

/** What no other column may be taken for beside this: a point of one column says what two would. */
export function rivalsOf(id: string): readonly string[] {
  if (id === 'spare') return []
  if (id === 'point') return [id, ...COORDINATES]
  return COORDINATES.includes(id) ? [id, 'point'] : [id]
}
