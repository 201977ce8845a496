import type { IndicatorFormula } from '@/indicators/formula'
import { lastDayOf } from '@/locale/lastDay'
import { censusAt } from '@/places/census'
import { isActiveOn } from '@/places/activity'
import { peoplePerPoint } from './definitions'

export { peoplePerPoint } from './definitions'

/** What publishing and other desk programs read of this subject. */
export { isActiveOn } from '@/places/activity'

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
