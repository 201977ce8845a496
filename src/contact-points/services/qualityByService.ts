import type { ServiceQualityRow } from '@/datapackage/tables/network'
import type { Ratio } from '@/indicators/observation'
import type { Period } from '@/locale/period'
import { qualityOf, type Quality } from '../serviceQuality'

/**
 * The quality of each service (by its id) over the months from `first` to `last` at the points that `accept` takes (by their ids).
 * A service without a row is not in the answer.
 */
export function qualityByService(
  rows: readonly ServiceQualityRow[],
  [first, last]: readonly [Period, Period],
  accept: (point: string) => boolean,
): Map<string, Quality> {
  const services = new Map<string, ServiceQualityRow[]>()
  for (const row of rows) {
    if (row.period < first || row.period > last || !accept(row.point_id)) continue
    const own = services.get(row.service_id)
    if (own) own.push(row)
    else services.set(row.service_id, [row])
  }
  return new Map([...services].map(([service, own]) => [service, qualityOf(own)]))
}

/** A share in the unit of `scale` (100: percent, 1000: of a thousand); `null` where nothing was reported or nothing was done. */
export function shareOf({ numerator, denominator }: Ratio, scale: number): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : (numerator / denominator) * scale
}
