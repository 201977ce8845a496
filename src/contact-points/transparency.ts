import type { PointTransparencyRow } from '@/datapackage/tables/network'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { IndicatorFormula } from '@/indicators/formula'
import type { Ratio } from '@/indicators/observation'
import { lastDayOf } from '@/locale/lastDay'
import { isActiveOn } from '@/places/activity'

/** What a point can make public; the four count alike. */
export const TRANSPARENCY_PARTS = ['hours', 'services', 'tariff', 'complaint'] as const

/** Of the four parts of every serving point that was looked at, those it makes public: the mean of the four parts' shares. */
export const transparency: IndicatorDefinition = {
  id: 'transparency',
  sources: { numerator: 'point_transparency', denominator: 'point_transparency' },
  unit: 'percent',
  scale: 100,
  digits: 1,
  better: 'higher',
  lever: 'numerator',
}

/** What was found at each point by a day (ISO date): its latest look that still holds. A point never looked at has none. */
export function transparencyOn(rows: readonly PointTransparencyRow[], day: string): Map<string, PointTransparencyRow> {
  const found = new Map<string, PointTransparencyRow>()
  for (const row of rows) {
    const known = found.get(row.point_id)
    if (row.since <= day && (!known || known.since < row.since)) found.set(row.point_id, row)
  }
  for (const [point, { until }] of found) if (until !== null && until <= day) found.delete(point)
  return found
}

/** Ticks of the parts that were looked at; an empty part is in neither sum. `null` sides when none was looked at. */
export function ticksOf(rows: readonly (PointTransparencyRow | undefined)[]): Ratio {
  const ticks = rows.flatMap((row) => TRANSPARENCY_PARTS.map((part) => row?.[part] ?? null))
  const known = ticks.filter((tick) => tick !== null)
  if (known.length === 0) return { numerator: null, denominator: null }
  return { numerator: known.filter((tick) => tick === 'yes').length, denominator: known.length }
}

/** A county whose serving points were never looked at did not report; a package that never looks has no such figure. */
export const transparencyFormula: IndicatorFormula = {
  definition: transparency,
  unit: 'county',
  reader({ tables, tree, periods }) {
    if (tables.point_transparency.length === 0) return () => undefined
    const months = new Map(
      periods.map((period) => {
        const day = lastDayOf(period)
        const found = transparencyOn(tables.point_transparency, day)
        const looks = new Map<string, (PointTransparencyRow | undefined)[]>()
        for (const point of tables.contact_points) {
          const county = tree.countyOf(point.place_code)?.place_code
          if (county && isActiveOn(point, day))
            looks.set(county, [...(looks.get(county) ?? []), found.get(point.point_id)])
        }
        return [period, looks]
      }),
    )
    return (county, period) => ticksOf(months.get(period)?.get(county) ?? [])
  },
}
