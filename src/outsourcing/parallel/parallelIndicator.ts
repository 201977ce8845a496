import type { IndicatorDefinition } from '@/indicators/definition'
import type { IndicatorFormula } from '@/indicators/formula'
import { lastDayOf } from '@/locale/lastDay'
import { findNeighbours, isOpenOn, isPlaced, PARALLEL_KM, parallelOn } from './parallelCounters'

/** Agency counters with a service that an active contact point within two kilometres gives too, of those whose place is known. */
export const parallelCounters: IndicatorDefinition = {
  id: 'parallel-counters',
  sources: { numerator: 'agency_counters', denominator: 'agency_counters' },
  unit: 'percent',
  scale: 100,
  digits: 1,
  better: 'lower',
  lever: 'numerator',
}

export const parallelCountersFormula: IndicatorFormula = {
  definition: parallelCounters,
  unit: 'county',
  reader({ tables, tree, periods }) {
    const counters = tables.agency_counters
    if (counters.length === 0) return () => undefined
    const neighbours = findNeighbours(tables, PARALLEL_KM)
    const counties = counters.map(({ place_code }) => tree.countyOf(place_code)?.place_code)
    const months = new Map(
      periods.map((period) => {
        const day = lastDayOf(period)
        const parallel = parallelOn(neighbours, day)
        const sums = new Map<string, { numerator: number; denominator: number }>()
        counters.forEach((counter, at) => {
          const county = counties[at]
          if (county === undefined || !isPlaced(counter) || !isOpenOn(counter, day)) return
          const { numerator, denominator } = sums.get(county) ?? { numerator: 0, denominator: 0 }
          sums.set(county, { numerator: numerator + (parallel.has(at) ? 1 : 0), denominator: denominator + 1 })
        })
        return [period, sums]
      }),
    )
    // A county without a counter has none beside a point, and no share either.
    return (county, period) => months.get(period)?.get(county) ?? { numerator: 0, denominator: 0 }
  },
}
