import type { IndicatorFormula } from '@/indicators/formula'
import { lastDayOf } from '@/locale/lastDay'
import type { Period } from '@/locale/period'
import { censusAt, type Census } from '@/places/census'
import { isActiveOn } from '@/places/activity'
import { peoplePerPoint } from './definitions'

export { peoplePerPoint } from './definitions'

/** What publishing and other desk programs read of this subject. */
export { isActiveOn } from '@/places/activity'

export const peoplePerPointFormula: IndicatorFormula = {
  definition: peoplePerPoint,
  unit: 'county',
  reader({ tables, tree }) {
    const counties = new Map(tables.places.map(({ place_code: code }) => [code, tree.countyOf(code)?.place_code]))
    const months = new Map<Period, Month>()
    const monthOf = (period: Period): Month => {
      const known = months.get(period)
      if (known) return known
      const day = lastDayOf(period)
      const counts = new Map<string, number>()
      for (const point of tables.contact_points) {
        const county = counties.get(point.place_code)
        if (county && isActiveOn(point, day)) counts.set(county, (counts.get(county) ?? 0) + 1)
      }
      const month = { census: censusAt(tables.population, period), counts }
      months.set(period, month)
      return month
    }
    return (county, period) => ({
      numerator: monthOf(period).census.get(county)?.population ?? null,
      denominator: monthOf(period).counts.get(county) ?? 0,
    })
  },
}

interface Month {
  readonly census: ReadonlyMap<string, Census>
  readonly counts: ReadonlyMap<string, number>
}
