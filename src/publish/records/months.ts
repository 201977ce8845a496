import type { PassageMonths } from '@/datapackage/packed/passageMonths'
import { monthIndex, type Period } from '@/locale/period'
import { layOutMonths, type MonthCell } from '../layOutMonths'
import type { CubeCell } from './passageDatabase'

/** The months of an earlier package with those of one more: what that package said of the month itself, and later, is left out. */
export function withMonth(earlier: PassageMonths | null, cells: readonly CubeCell[], period: Period): PassageMonths {
  const now = monthIndex(period)
  const kept = earlier ? cellsOf(earlier).filter(({ month }) => month < now) : []
  const all = [...kept, ...cells.map((cell) => ({ ...cell, month: now }))]
  return layOutMonths(all)
}

function cellsOf(months: PassageMonths): MonthCell[] {
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
