import type { RawTables } from '@/datapackage/catalogue'
import type { IndicatorId } from '@/indicators/definition'
import type { IndicatorFormula, UnitReader } from '@/indicators/formula'
import type { ObservationSet } from '@/indicators/observationSet'
import type { Observation } from '@/indicators/observation'
import type { Province } from '@/indicators/province'

/**
 * The observations of municipalities and dehyaris. Those of dehyaris are not published, since there are thousands; here
 * they are read from the raw tables by the very formulas that publishing uses, one at a time and only when asked for. A unit
 * that is not asked in a month has none.
 */
export function unitObservations(
  { tree, observations, meta }: Pick<Province, 'tree' | 'observations' | 'meta'>,
  tables: RawTables,
  formulas: readonly IndicatorFormula[],
): ObservationSet {
  const { periods } = observations
  const known = new Map(formulas.map((formula) => [formula.definition.id, formula]))
  const readers = new Map<IndicatorId, UnitReader | undefined>()
  /** Each lays out the whole table for itself: only those that are asked for are made. */
  function readerOf(indicator: IndicatorId): UnitReader | undefined {
    if (!readers.has(indicator)) readers.set(indicator, known.get(indicator)?.reader({ tables, tree, periods }))
    return readers.get(indicator)
  }
  const at: ObservationSet['at'] = (indicator, place_code, period) => {
    const figure = readerOf(indicator)?.(place_code, period)
    if (!figure) return null
    const { numerator, denominator } = figure
    const reported = numerator === null || denominator === null ? 0 : 1
    const status: Observation['status'] = meta.sample ? 'sample' : 'measured'
    return { indicator, place_code, period, numerator, denominator, reported, asked: 1, status, filled: null }
  }
  return {
    periods,
    indicators: [...known.keys()],
    at,
    series: (indicator, place) => periods.map((period) => at(indicator, place, period)),
  }
}
