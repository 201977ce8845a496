import { indexObservations } from '@/indicators/observationSet'
import type { Observation } from '@/indicators/observation'
import type { Province } from '@/indicators/province'

/**
 * The province with the figures of one more indicator, which the package does not publish and a scene reckoned: whatever reads
 * an indicator then reads this one too. `rows` are of that indicator alone.
 */
export function withFigures(province: Province, indicator: string, rows: readonly Observation[]): Province {
  const { observations: published } = province
  const own = indexObservations(rows)
  return {
    ...province,
    observations: {
      periods: published.periods,
      indicators: [...published.indicators, indicator],
      at: (id, place, period) => (id === indicator ? own : published).at(id, place, period),
      series: (id, place) =>
        id === indicator ? published.periods.map((period) => own.at(id, place, period)) : published.series(id, place),
    },
  }
}
