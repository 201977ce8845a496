import { PackageError } from '../fault'
import type { PlaceRow } from '../tables/places'
import { packColumns, unpackColumns, type Column } from './packedFile'

/** From the widest down. */
export const PASSAGE_CLASSES = ['boulevard', 'street', 'lane', 'dead_end', 'square', 'road'] as const
export type PassageClass = (typeof PASSAGE_CLASSES)[number]

/** How far a passage has come: a sign can only bear a name. */
export const PASSAGE_STATES = ['unnamed', 'unsigned', 'signed'] as const
export type PassageState = (typeof PASSAGE_STATES)[number]
export const UNNAMED = 0
export const UNSIGNED = 1
export const SIGNED = 2

/**
 * The passages of a province at the end of its last month, one at each place of the columns, sorted by municipality or dehyari
 * and number. A passage is known by the two together.
 */
export interface Passages {
  readonly count: number
  /** Codes of municipalities and dehyaris; `place` gives their places in this list. */
  readonly places: readonly string[]
  readonly place: Column
  /** Unique within its municipality or dehyari, from 1. */
  readonly number: Column
  /** Places in `PASSAGE_CLASSES`. */
  readonly kind: Column
  /** Places in `PASSAGE_STATES`. */
  readonly state: Column
  /** Premises that stand on it, and of those the ones without a plate and without a postcode. */
  readonly premises: Column
  readonly unplated: Column
  readonly unpostcoded: Column
}

const COLUMNS = ['place', 'number', 'kind', 'state', 'premises', 'unplated', 'unpostcoded'] as const
type PassageColumns = Record<(typeof COLUMNS)[number], Column>

export function packPassages({ places, count: _, ...columns }: Passages): Uint8Array {
  // In the order of the list, so that the same passages give the same bytes.
  return packColumns(places, Object.fromEntries(COLUMNS.map((name) => [name, columns[name]])))
}

/**
 * Reads and checks the passages of a package. `places` are its places. Throws a PackageError: `bad_columns` when
 * the file is not of this kind or a number means nothing, `out_of_order` when a part is greater than its whole,
 * `duplicate_key` and `unknown_reference` as for a table.
 */
export function readPassages(
  resource: string,
  file: Uint8Array,
  places: readonly Pick<PlaceRow, 'place_code'>[],
): Passages {
  const packed = unpackColumns(resource, file)
  const entries = COLUMNS.map((name): [string, Column] => {
    const column = packed.columns.get(name)
    if (!column) throw new PackageError({ code: 'missing_column', resource, column: name })
    return [name, column]
  })
  // Every name of the list has its column.
  const columns = Object.fromEntries(entries) as PassageColumns
  const known = new Set(places.map(({ place_code }) => place_code))
  const stranger = packed.codes.find((code) => !known.has(code))
  if (stranger !== undefined) {
    const detail = { table: 'places', reference: 'place_code' }
    throw new PackageError({ code: 'unknown_reference', resource, column: 'place', value: stranger, detail })
  }
  checkRecords(resource, packed.codes.length, packed.rows, columns)
  return { count: packed.rows, places: packed.codes, ...columns }
}

function checkRecords(resource: string, places: number, rows: number, columns: PassageColumns): void {
  const { place, number, kind, state, premises, unplated, unpostcoded } = columns
  const at = (column: Column, row: number): number => column[row] ?? 0
  for (let row = 0; row < rows; row += 1) {
    if (at(place, row) >= places) throw unknownNumber(resource, row, 'place', at(place, row))
    if (at(kind, row) >= PASSAGE_CLASSES.length) throw unknownNumber(resource, row, 'kind', at(kind, row))
    if (at(state, row) >= PASSAGE_STATES.length) throw unknownNumber(resource, row, 'state', at(state, row))
    if (at(unplated, row) > at(premises, row))
      throw tooMany(resource, row, 'unplated', [at(unplated, row), at(premises, row)])
    if (at(unpostcoded, row) > at(premises, row))
      throw tooMany(resource, row, 'unpostcoded', [at(unpostcoded, row), at(premises, row)])
    const isFirst = row === 0 || at(place, row) > at(place, row - 1)
    const follows = at(place, row) === at(place, row - 1) && at(number, row) > at(number, row - 1)
    if (!isFirst && !follows) throw recordFault('duplicate_key', resource, row, 'number', at(number, row))
  }
}

type RecordFault = 'bad_columns' | 'duplicate_key' | 'out_of_order'

function recordFault(code: RecordFault, resource: string, row: number, column: string, value: number): PackageError {
  return new PackageError({ code, resource, record: row + 1, column, value: String(value) })
}

const unknownNumber = (resource: string, row: number, column: string, value: number): PackageError =>
  recordFault('bad_columns', resource, row, column, value)

function tooMany(
  resource: string,
  row: number,
  column: string,
  [value, premises]: readonly [number, number],
): PackageError {
  const detail = { limit: String(premises), greater: 'premises' }
  return new PackageError({ code: 'out_of_order', resource, record: row + 1, column, value: String(value), detail })
}
