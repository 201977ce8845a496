import type { RawTables } from '@/datapackage/catalogue'
import { FLAGS, flagsAt } from '@/datapackage/packed/passageGaps'
import type { PassageMonths } from '@/datapackage/packed/passageMonths'
import type { Passages } from '@/datapackage/packed/passages'
import { monthIndex } from '@/locale/period'
import { layOutMonths } from '@/publish/layOutMonths'
import { sharedOut, type Cell } from './monthCells'
import { isWhole } from './passages'

/**
 * Counts of the passages month by month. The last month's are those of the records; an earlier month, of which there are no
 * records, is shared out over the combinations of gaps as the unit's passages lie in the last one, so that its sums are
 * those of the table of addressing. A month that a unit did not report whole has none.
 */
export function generatePassageMonths(
  { addressing }: Pick<RawTables, 'addressing'>,
  passages: Passages,
  last: string,
): PassageMonths {
  const known = cellsOf(passages)
  const everywhere = summed([...known.values()].flat())
  const rows = addressing.filter(isWhole).filter(({ premises, passages: all }) => premises >= all)
  return layOutMonths(
    rows.flatMap((row) => {
      const own = known.get(row.place_code)
      const cells = row.period === last && own ? own : sharedOut(row, own ?? everywhere)
      return cells.map((cell) => ({ ...cell, month: monthIndex(row.period), place: row.place_code }))
    }),
  )
}

function cellsOf(passages: Passages): Map<string, Cell[]> {
  const records = new Map<string, Cell[]>()
  for (let row = 0; row < passages.count; row += 1) {
    const code = passages.places[passages.place[row] ?? 0] ?? ''
    const own = records.get(code) ?? []
    records.set(code, own)
    own.push({
      flags: flagsAt(passages, row),
      passages: 1,
      premises: passages.premises[row] ?? 0,
      unplated: passages.unplated[row] ?? 0,
      unpostcoded: passages.unpostcoded[row] ?? 0,
    })
  }
  return new Map([...records].map(([code, own]) => [code, summed(own)]))
}

/** One cell for each combination of gaps that occurs, in their order. */
function summed(cells: readonly Cell[]): Cell[] {
  const sums = Array.from({ length: FLAGS }, (_, flags) => {
    return { flags, passages: 0, premises: 0, unplated: 0, unpostcoded: 0 }
  })
  for (const cell of cells) {
    const sum = sums[cell.flags]
    if (!sum) continue
    sum.passages += cell.passages
    sum.premises += cell.premises
    sum.unplated += cell.unplated
    sum.unpostcoded += cell.unpostcoded
  }
  return sums.filter(({ passages }) => passages > 0)
}
