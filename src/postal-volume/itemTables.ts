import { ITEM_KINDS } from '@/datapackage/tables/post'
import type { ExportColumn, TableBody } from '@/export/exportTable'
import type { PlaceCode } from '@/places/tree'
import { DIRECTIONS, perHead, type ItemsFilter, type RollingItems } from './itemsCube'

/** The words of the tables, in the language spoken. */
export interface ItemWords {
  column(name: string): string
  kind(kind: string): string
  direction(direction: string): string
}

/** Twelve months of a place by a filter, in the month in view. */
export type Rolling = (place: PlaceCode, filter: ItemsFilter) => RollingItems

const ALL: ItemsFilter = { kind: null, direction: 'both' }
const RATIO = { type: 'number', digits: 2 } as const

/** Items per head of each county: sent, received, both, and by kind. Most of both first; those without a figure last. */
export function countiesBody(
  counties: readonly { readonly code: PlaceCode; readonly name: string }[],
  rolling: Rolling,
  words: ItemWords,
): { readonly body: TableBody; readonly ids: readonly string[] } {
  const rows = counties
    .map(({ code, name }) => ({
      code,
      name,
      all: rolling(code, ALL),
      ways: DIRECTIONS.map((direction) => perHead(rolling(code, { kind: null, direction }))),
      kinds: ITEM_KINDS.map((kind) => perHead(rolling(code, { kind, direction: 'both' }))),
    }))
    .sort((a, b) => (b.ways[0] ?? -1) - (a.ways[0] ?? -1))
  const columns: ExportColumn[] = [
    { title: words.column('county'), type: 'text' },
    ...DIRECTIONS.map((direction) => ({ title: words.direction(direction), ...RATIO })),
    ...ITEM_KINDS.map((kind) => ({ title: words.kind(kind), ...RATIO })),
    { title: words.column('filled'), type: 'integer' },
  ]
  return {
    body: {
      columns,
      rows: rows.map(({ name, ways, kinds, all }) => [name, ...ways, ...kinds, all.reported > 0 ? all.filled : null]),
    },
    ids: rows.map(({ code }) => code),
  }
}

/** The kinds in a place: items per head either way, items, and the part on behalf of agencies. */
export function kindsBody(place: PlaceCode, rolling: Rolling, words: ItemWords): TableBody {
  return {
    columns: [
      { title: words.column('kind'), type: 'text' },
      ...DIRECTIONS.map((direction) => ({ title: words.direction(direction), ...RATIO })),
      { title: words.column('items'), type: 'integer' },
      { title: words.column('behalf'), type: 'percent', digits: 1 },
    ],
    rows: [null, ...ITEM_KINDS].map((kind) => {
      const whole = rolling(place, { kind, direction: 'both' })
      const behalf = rolling(place, { kind, direction: 'both', agency: 'any' })
      const ways = DIRECTIONS.map((direction) => perHead(rolling(place, { kind, direction })))
      return [words.kind(kind ?? 'all'), ...ways, whole.items, shareOf(behalf.items, whole.items)]
    }),
  }
}

/** The agencies whose items the Post carries: how many in twelve months, and of all items in the place. Most first. */
export function agenciesBody(
  agencies: readonly { readonly id: string; readonly name: string }[],
  place: PlaceCode,
  rolling: Rolling,
  words: ItemWords,
): TableBody {
  const all = rolling(place, ALL).items
  const rows = agencies
    .map(({ id, name }) => ({ name, items: rolling(place, { ...ALL, agency: id }).items }))
    .sort((a, b) => (b.items ?? 0) - (a.items ?? 0))
  return {
    columns: [
      { title: words.column('agency'), type: 'text' },
      { title: words.column('items'), type: 'integer' },
      { title: words.column('share'), type: 'percent', digits: 1 },
    ],
    rows: rows.map(({ name, items }) => [name, items, shareOf(items, all)]),
  }
}

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : (100 * part) / whole
}
