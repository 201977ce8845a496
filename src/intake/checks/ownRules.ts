import { CATALOGUE } from '@/datapackage/catalogue'
import { isTruthful } from '@/datapackage/checkResolutions'
import { checkTree } from '@/datapackage/checkTree'
import { PackageError } from '@/datapackage/fault'
import type { ResolutionRow } from '@/datapackage/tables/councils'
import type { PlaceRow } from '@/datapackage/tables/places'
import { rowReader, type ColumnTable, type Row } from '../tables/columnTable'
import type { Incoming } from './merge'
import type { OnFault } from './ruleFaults'

/** Rules that publishing has for a whole table, beyond those of its fields. */
export function tableFaults(incoming: Incoming, current: ColumnTable, onFault: OnFault): void {
  if (incoming.table === 'resolutions') resolutionFaults(incoming, onFault)
  if (incoming.table === 'places') treeFaults(incoming, current, onFault)
}

function resolutionFaults(incoming: Incoming, onFault: OnFault): void {
  const rowAt = rowReader(CATALOGUE.resolutions, incoming)
  for (let row = 0; row < incoming.rows; row += 1) {
    const own = rowAt(row) as unknown as ResolutionRow
    if (isTruthful(own)) continue
    const fault = {
      code: 'bad_resolution',
      column: 'carried_out_on',
      value: own.carried_out_on ?? '',
      detail: { status: own.status },
    } as const
    onFault({ row, fault })
  }
}

/** The places that there would be: those of the package with the new ones in their stead. Told at the first new row that breaks the tree. */
function treeFaults(incoming: Incoming, current: ColumnTable, onFault: OnFault): void {
  const replaced = new Set(incoming.known)
  const [before, now] = [rowReader(CATALOGUE.places, current), rowReader(CATALOGUE.places, incoming)]
  const kept = Array.from({ length: current.rows }, (_, row) => row).filter((row) => !replaced.has(row))
  const rows: Row[] = [...Array.from({ length: incoming.rows }, (_, row) => now(row)), ...kept.map(before)]
  try {
    checkTree(rows as unknown as PlaceRow[], { lineOf: (record) => record })
  } catch (error) {
    if (!(error instanceof PackageError)) throw error
    const [{ record = 1, column = 'parent', value = '' }] = error.faults
    onFault({ row: Math.min(record - 1, incoming.rows - 1), fault: { code: 'bad_tree', column, value } })
  }
}
