import type { CsvTable } from './csv'
import { PackageError } from './fault'
import type { ResolutionRow } from './tables/councils'

/** Whether a resolution has a day of carrying out exactly where its status says so. */
export const isTruthful = ({ status, carried_out_on }: Pick<ResolutionRow, 'status' | 'carried_out_on'>): boolean =>
  (status === 'carried_out') === (carried_out_on !== null)

/**
 * A resolution has a day of carrying out exactly where its status says so: otherwise one figure would count it as done and
 * another as overdue. Throws a PackageError naming the line of the first that does not.
 */
export function checkResolutions(rows: readonly ResolutionRow[], csv: Pick<CsvTable, 'lineOf'>): void {
  const record = rows.findIndex((row) => !isTruthful(row))
  const row = rows[record]
  if (!row) return
  throw new PackageError({
    code: 'bad_resolution',
    resource: 'resolutions',
    record: record + 1,
    line: csv.lineOf(record),
    column: 'carried_out_on',
    value: row.carried_out_on ?? '',
    detail: { status: row.status },
  })
}
