import type { PointKind } from '@/datapackage/tables/network'
import type { Language } from '@/locale/format'
import { nameOf } from '@/places/placeName'
import { servicesOf, type PointMonth } from './pointMonth'
import { POINT_STATUSES, type PointStatus } from './pointStatus'
import type { PointTable } from './pointTable'

export const POINT_COLUMNS = ['name', 'kind', 'status', 'county', 'counters', 'services', 'published'] as const
export type PointColumn = (typeof POINT_COLUMNS)[number]

export interface PointOrder {
  readonly column: PointColumn
  readonly descending: boolean
}

/** A contact point as the list shows it, in the language spoken. `null`: not reported. */
export interface PointEntry {
  readonly id: string
  readonly name: string
  readonly kind: PointKind
  readonly status: PointStatus
  readonly county: string
  readonly counters: number | null
  /** How many it gave; `null` where the package does not say. */
  readonly services: number | null
  /** Parts made public; `null`: nobody looked. */
  readonly published: number | null
}

export function entriesOf(
  table: PointTable,
  month: PointMonth,
  shown: Int32Array,
  words: { readonly language: Language; countyName(place: string): string },
): PointEntry[] {
  return [...shown].flatMap((at): PointEntry[] => {
    const point = table.points[at]
    const status = POINT_STATUSES[month.status[at] ?? -1]
    if (!point || !status) return []
    return [
      {
        id: point.point_id,
        name: nameOf(point, words.language),
        kind: point.kind,
        status,
        county: words.countyName(point.place_code),
        counters: point.counters,
        services: table.given.length === 0 ? null : servicesOf(table, month, at).length,
        published: month.looked[at] ? bitsIn(month.published[at] ?? 0) : null,
      },
    ]
  })
}

const bitsIn = (bits: number): number => [...bits.toString(2)].filter((bit) => bit === '1').length

/** In order of a column; what is not reported comes last either way, equal ones by name. Texts compare as the language does. */
export function orderPoints(
  entries: readonly PointEntry[],
  { column, descending }: PointOrder,
  language: Language,
): PointEntry[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const sign = descending ? -1 : 1
  const compare = (a: PointEntry, b: PointEntry): number => {
    const [one, other] = [a[column], b[column]]
    if (one === other) return 0
    if (one === null) return 1
    if (other === null) return -1
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
    return sign * collator.compare(String(one), String(other))
  }
  return [...entries].sort((a, b) => compare(a, b) || collator.compare(a.name, b.name))
}
