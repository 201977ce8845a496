import { gzipSync } from 'fflate'
import { packColumns } from '@/datapackage/packed/packedFile'
import { MONTH_COLUMNS, type PassageMonths } from '@/datapackage/packed/passageMonths'

/** Packed with gzip: a unit's numbers mostly stay from month to month, so that a tenth is left of them. */
export function packPassageMonths({ places, count: _, ...columns }: PassageMonths): Uint8Array {
  const file = packColumns(places, Object.fromEntries(MONTH_COLUMNS.map((name) => [name, columns[name]])))
  return gzipSync(file, { level: 9, mtime: 0 })
}
