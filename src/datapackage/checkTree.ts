import type { CsvTable } from './csv'
import { PackageError } from './fault'
import type { PlaceRow } from './tables/places'

/** The header's line: what is missing from the whole table is told there. */
const HEADER = { line: 1 } as const

/**
 * The places are one tree: exactly one province, and every other place leads up to it by `parent`. Throws a PackageError
 * naming the line of the first place that does not; sums over the province would leave it out or never end.
 * That each parent is defined is checked by `checkReferences`.
 */
export function checkTree(rows: readonly PlaceRow[], csv: Pick<CsvTable, 'lineOf'>): void {
  const at = (record: number) => ({ record: record + 1, line: csv.lineOf(record) })
  const provinces = rows.flatMap(({ level }, record) => (level === 'province' ? [record] : []))
  const [province, second] = provinces
  if (province === undefined) throw badTree({ ...HEADER, column: 'level', value: '' })
  if (second !== undefined) throw badTree({ ...at(second), column: 'level', value: 'province' })

  const byCode = new Map(rows.map((row) => [row.place_code, row]))
  const stray = rows.findIndex((row) => !leadsToProvince(row, byCode))
  if (stray >= 0) throw badTree({ ...at(stray), column: 'parent', value: rows[stray]?.parent ?? '' })
}

function leadsToProvince(row: PlaceRow, byCode: ReadonlyMap<string, PlaceRow>): boolean {
  const path = new Set<PlaceRow>()
  for (let at: PlaceRow | undefined = row; at && !path.has(at); at = byCode.get(at.parent ?? '')) {
    if (at.level === 'province' && at.parent === null) return true
    path.add(at)
  }
  return false
}

function badTree(where: { record?: number; line: number; column: string; value: string }): PackageError {
  return new PackageError({ code: 'bad_tree', resource: 'places', ...where })
}
