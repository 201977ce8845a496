import type { ServiceQualityRow } from '@/datapackage/tables/network'
import { sumReported, type Aggregate } from '@/indicators/aggregate'

export interface Quality {
  /** Transactions done within the time promised, of all. */
  readonly onTime: Aggregate
  /** Complaints, over the transactions they may be about. */
  readonly complaints: Aggregate
}

/**
 * How well services were given, over any rows: of a point, a service, a county, one month or several. Sums of the rows that
 * reported both sides, `reported` of `asked`; both sides `null` when none did.
 */
export function qualityOf(rows: readonly ServiceQualityRow[]): Quality {
  const over = (part: 'on_time' | 'complaints'): Aggregate =>
    sumReported(rows.map((row) => ({ numerator: row[part], denominator: row.transactions })))
  return { onTime: over('on_time'), complaints: over('complaints') }
}
