import { findBrokenReferences, type LookUp } from '@/datapackage/checkReferences'
import { findFaults } from '@/datapackage/checkTable'
import { PASSAGE_CLASSES, SIGNED, UNNAMED, UNSIGNED } from '@/datapackage/packed/passages'
import { may, must, refersTo, type Row } from '@/datapackage/tableSchema'
import { readBatches } from './csvBatches'
import type { RawFault } from './findings'
import { readLine } from './lineText'

export const PASSAGES_FILE = 'passages.csv'

/** A municipality's own list of passages, as it is exported. `id` is a number that stays with the passage, unique in its place. */
export const rawPassages = {
  name: 'passages',
  required: false,
  primaryKey: ['place_code', 'id'],
  foreignKeys: [refersTo('place_code', 'places', 'place_code')],
  orders: [
    { lesser: 'unplated', greater: 'premises' },
    { lesser: 'unpostcoded', greater: 'premises' },
  ],
  fields: [
    must.code('place_code'),
    must.integer('id', { minimum: 1, maximum: 4_294_967_295 }),
    must.choice('class', PASSAGE_CLASSES),
    may.text('name'),
    must.choice('name_status', ['unnamed', 'named']),
    must.choice('sign_status', ['unsigned', 'signed']),
    must.integer('premises', { minimum: 0, maximum: 4_294_967_295, unit: 'premises' }),
    must.integer('unplated', { minimum: 0, unit: 'premises' }),
    must.integer('unpostcoded', { minimum: 0, unit: 'premises' }),
    // WKT or GeoJSON.
    may.text('geometry'),
  ],
} as const

type RawPassageRow = Row<typeof rawPassages>

/** A sound passage and the line of the file it stands on. */
export interface RawPassage extends RawPassageRow {
  readonly line: number
  readonly state: number
}

/**
 * Reads and checks the passages batch by batch, by the same rules as every table of a package. `onBatch` gets what is sound;
 * the faults come back, up to `most`. An id that stands in two batches is told by who sees them all.
 */
export async function readRawPassages(
  path: string,
  lookUp: LookUp,
  most: number,
  onBatch: (passages: readonly RawPassage[]) => Promise<void>,
): Promise<RawFault[]> {
  const faults: RawFault[] = []
  for await (const csv of readBatches(rawPassages.name, path)) {
    const { rows, faults: found } = findFaults(rawPassages, csv, most)
    const broken = await findBrokenReferences(rawPassages, rows, csv, { lookUp, most })
    const own = [...found, ...broken, ...rows.flatMap((row, at) => rowFaults(row, at, csv.lineOf))]
    faults.push(...own.map((fault) => ({ ...fault, file: PASSAGES_FILE })).slice(0, most - faults.length))
    if (faults.length > 0) continue
    await onBatch(rows.map((row, at) => ({ ...row, line: csv.lineOf(at), state: stateOf(row) })))
  }
  return faults
}

const stateOf = ({ name_status, sign_status }: RawPassageRow): number =>
  name_status === 'unnamed' ? UNNAMED : sign_status === 'signed' ? SIGNED : UNSIGNED

/** A sign can only bear a name, and a geometry is one line. */
function rowFaults(row: RawPassageRow, at: number, lineOf: (record: number) => number): Omit<RawFault, 'file'>[] {
  const faults: Omit<RawFault, 'file'>[] = []
  const where = { resource: rawPassages.name, record: at + 1 }
  if (row.name_status === 'unnamed' && row.sign_status === 'signed') {
    const told = { column: 'sign_status', value: 'signed', detail: { choices: 'unsigned' } }
    faults.push({ code: 'not_a_choice', ...where, line: lineOf(at), ...told })
  }
  if (row.geometry && !readLine(row.geometry))
    faults.push({ code: 'bad_line', ...where, line: lineOf(at), column: 'geometry', value: row.geometry.slice(0, 60) })
  return faults
}
