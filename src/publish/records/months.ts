import type { PassageMonths } from '@/datapackage/packed/passageMonths'
import { monthIndex, type Period } from '@/locale/period'
import type { CubeCell } from './passageDatabase'

/** The months of an earlier package with those of one more: what that package said of the month itself, and later, is left out. */
export function withMonth(earlier: PassageMonths | null, cells: readonly CubeCell[], period: Period): PassageMonths {
  const now = monthIndex(period)
  const kept = earlier ? cellsOf(earlier).filter(({ month }) => month < now) : []
  const all = [...kept, ...cells.map((cell) => ({ ...cell, month: now }))]
  const places = [...new Set(all.map(({ place }) => place))].sort()
  const numbers = new Map(places.map((code, at) => [code, at]))
  const sorted = all.map((cell) => ({ ...cell, place: numbers.get(cell.place) ?? 0 }))
  sorted.sort((a, b) => a.month - b.month || a.place - b.place || a.flags - b.flags)
  const column = (name: keyof (typeof sorted)[number]): Uint32Array => Uint32Array.from(sorted, (cell) => cell[name])
  return {
    count: sorted.length,
    places,
    month: column('month'),
    place: column('place'),
    flags: column('flags'),
    passages: column('passages'),
    premises: column('premises'),
    unplated: column('unplated'),
    unpostcoded: column('unpostcoded'),
  }
}

function cellsOf(months: PassageMonths): (CubeCell & { readonly month: number })[] {
  return Array.from({ length: months.count }, (_, row) => ({
    month: months.month[row] ?? 0,
    place: months.places[months.place[row] ?? 0] ?? '',
    flags: months.flags[row] ?? 0,
    passages: months.passages[row] ?? 0,
    premises: months.premises[row] ?? 0,
    unplated: months.unplated[row] ?? 0,
    unpostcoded: months.unpostcoded[row] ?? 0,
  }))
}
