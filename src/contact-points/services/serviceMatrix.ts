import { POINT_KINDS } from '@/datapackage/tables/network'
import type { PlaceCode } from '@/places/tree'
import { POINT_STATUSES } from '../network/pointStatus'
import type { PointMonth } from '../network/pointMonth'
import type { PointTable } from '../network/pointTable'

/** What the columns of the matrix are. */
export const MATRIX_COLUMNS = ['kinds', 'counties'] as const
export type MatrixColumns = (typeof MATRIX_COLUMNS)[number]

/** How many serving points of a place give each service. Services in the order of the package. */
export interface ServiceMatrix {
  readonly columns: readonly string[]
  /** `service × columns + column` */
  readonly counts: Int32Array
  readonly totals: Int32Array
  /** The point (where it stands in the table) that alone gives the service in the place; −1: none, or several. */
  readonly only: Int32Array
  /** Serving points of the place. */
  readonly points: number
}

/** The matrix of a county, or of all points (`county` is `null`), on the last day of a month. Suspended and closed points give nothing. */
export function serviceMatrix(
  table: PointTable,
  month: PointMonth,
  by: MatrixColumns,
  county: PlaceCode | null,
): ServiceMatrix {
  const columns: readonly string[] = by === 'kinds' ? POINT_KINDS : table.counties
  const columnOf = by === 'kinds' ? table.kind : table.county
  const services = table.services.length
  const counts = new Int32Array(services * columns.length)
  const totals = new Int32Array(services)
  const only = new Int32Array(services).fill(-1)
  const serves = servingIn(table, month, county)
  let points = 0
  for (let at = 0; at < table.points.length; at += 1) {
    if (!serves(at)) continue
    points += 1
    for (let service = 0; service < services; service += 1) {
      if (((month.services[at * month.words + (service >>> 5)] ?? 0) & (1 << (service & 31))) === 0) continue
      only[service] = totals[service] === 0 ? at : -1
      totals[service] = (totals[service] ?? 0) + 1
      const cell = service * columns.length + (columnOf[at] ?? -1)
      if ((columnOf[at] ?? -1) >= 0) counts[cell] = (counts[cell] ?? 0) + 1
    }
  }
  return { columns, counts, totals, only, points }
}

function servingIn(table: PointTable, { status }: PointMonth, county: PlaceCode | null): (at: number) => boolean {
  const active = POINT_STATUSES.indexOf('active')
  const own = county === null ? null : table.counties.indexOf(county)
  return (at) => status[at] === active && (own === null || table.county[at] === own)
}
