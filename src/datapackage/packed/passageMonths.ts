import { PackageError } from '../fault'
import type { PlaceRow } from '../tables/places'
import { unpackColumns, type Column } from './packedFile'
import { FLAGS, GAP_BITS } from './passageGaps'
import { unpackGzip } from './unpackGzip'

/**
 * What became of the passages month by month: for each municipality or dehyari, month and combination of gaps how many there
 * were, and the premises on them. Sorted by month, place and gaps; a combination that no passage has is left out, and so is
 * a month of which a unit did not report all.
 */
export interface PassageMonths {
  readonly count: number
  readonly places: readonly string[]
  /** Months since year 0, as `monthIndex` counts them. */
  readonly month: Column
  /** Places in `places`. */
  readonly place: Column
  /** Bits of `GAP_BITS`. */
  readonly flags: Column
  readonly passages: Column
  readonly premises: Column
  readonly unplated: Column
  readonly unpostcoded: Column
}

/** As they stand in the file. */
export const MONTH_COLUMNS = ['month', 'place', 'flags', 'passages', 'premises', 'unplated', 'unpostcoded'] as const

/**
 * Reads and checks the cube of a package. Rejects with a PackageError: `bad_columns` when the file is not of this kind or a
 * number means nothing, `out_of_order` for a part greater than its whole, `duplicate_key` where a combination stands twice or out
 * of its order, `unknown_reference` for a place that `places` does not define.
 */
export async function readPassageMonths(
  resource: string,
  file: Uint8Array,
  places: readonly Pick<PlaceRow, 'place_code'>[],
): Promise<PassageMonths> {
  const packed = unpackColumns(resource, await unpackGzip(resource, file))
  const entries = MONTH_COLUMNS.map((name): [string, Column] => {
    const column = packed.columns.get(name)
    if (!column) throw new PackageError({ code: 'missing_column', resource, column: name })
    return [name, column]
  })
  const known = new Set(places.map(({ place_code }) => place_code))
  const stranger = packed.codes.find((code) => !known.has(code))
  if (stranger !== undefined) {
    const detail = { table: 'places', reference: 'place_code' }
    throw new PackageError({ code: 'unknown_reference', resource, column: 'place', value: stranger, detail })
  }
  // Every name of the list has its column.
  const columns = Object.fromEntries(entries) as Record<(typeof MONTH_COLUMNS)[number], Column>
  const months = { count: packed.rows, places: packed.codes, ...columns }
  checkCells(resource, months)
  return months
}

function checkCells(resource: string, months: PassageMonths): void {
  let before = -1
  for (let row = 0; row < months.count; row += 1) {
    const at = (name: (typeof MONTH_COLUMNS)[number]): number => months[name][row] ?? 0
    const refuse = (code: 'bad_columns' | 'out_of_order' | 'duplicate_key', column: string): PackageError =>
      new PackageError({ code, resource, record: row + 1, column, value: String(at(column as 'flags')) })
    const flags = at('flags')
    if (at('place') >= months.places.length) throw refuse('bad_columns', 'place')
    if (flags >= FLAGS || (flags & 3) === 3) throw refuse('bad_columns', 'flags')
    if (at('passages') === 0) throw refuse('bad_columns', 'passages')
    for (const part of ['unplated', 'unpostcoded'] as const) {
      if (at(part) > 0 !== (flags & GAP_BITS[part]) > 0) throw refuse('bad_columns', part)
      if (at(part) > at('premises')) throw refuse('out_of_order', part)
    }
    const key = (at('month') * months.places.length + at('place')) * FLAGS + flags
    if (key <= before) throw refuse('duplicate_key', 'flags')
    before = key
  }
}
