import type { ContactPointRow } from '@/datapackage/tables/network'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { IndicatorFormula } from '@/indicators/formula'
import { lastDayOf } from '@/locale/period'
import { censusAt } from '@/places/census'

/** Population for each active contact point. A county without one has no figure: nothing to divide by. */
export const peoplePerPoint: IndicatorDefinition = {
  id: 'people-per-point',
  sources: { numerator: 'population', denominator: 'contact_points' },
  unit: 'ratio',
  scale: 1,
  digits: 0,
  better: 'lower',
  lever: 'denominator',
}

/**
 * Whether a point served people on a day (ISO date). A point without an opening date is taken to have always been open;
 * one that is closed or suspended without a date never counts, since nobody can say until when it served.
 */
export function isActiveOn(point: Pick<ContactPointRow, 'status' | 'opened_on' | 'closed_on'>, day: string): boolean {
  if (point.opened_on !== null && point.opened_on > day) return false
  if (point.closed_on !== null) return point.closed_on > day
  return point.status === 'active'
}

export const peoplePerPointFormula: IndicatorFormula = {
  definition: peoplePerPoint,
  unit: 'county',
  reader({ tables, tree, periods }) {
    const months = new Map(
      periods.map((period) => {
        const day = lastDayOf(period)
        const counts = new Map<string, number>()
        for (const point of tables.contact_points) {
          const county = tree.countyOf(point.place_code)?.place_code
          if (county && isActiveOn(point, day)) counts.set(county, (counts.get(county) ?? 0) + 1)
        }
        return [period, { census: censusAt(tables.population, period), counts }]
      }),
    )
    return (county, period) => ({
      numerator: months.get(period)?.census.get(county)?.population ?? null,
      denominator: months.get(period)?.counts.get(county) ?? 0,
    })
  },
}
