import { passagesUnnamedFormula, premisesUnplatedFormula } from '@/addressing/indicators'
import { peoplePerPointFormula } from '@/contact-points/indicators'
import type { IndicatorDefinition, IndicatorId } from '@/indicators/definition'
import type { IndicatorFormula } from '@/indicators/formula'
import { outsourcedVolumeFormula } from '@/outsourcing/indicators'
import { itemsPerHeadFormula } from '@/postal-volume/indicators'

/** The five signals of the governor's home, in the order they are read. */
export const SIGNAL_FORMULAS: readonly [IndicatorFormula, ...IndicatorFormula[]] = [
  passagesUnnamedFormula,
  premisesUnplatedFormula,
  peoplePerPointFormula,
  outsourcedVolumeFormula,
  itemsPerHeadFormula,
]

const [first, ...others] = SIGNAL_FORMULAS
export const SIGNALS: readonly [IndicatorDefinition, ...IndicatorDefinition[]] = [
  first.definition,
  ...others.map(({ definition }) => definition),
]

/** A package may lack a signal's table; then the page opens on the first one. */
export function signalOf(id: IndicatorId): IndicatorDefinition {
  return (SIGNAL_FORMULAS.find(({ definition }) => definition.id === id) ?? SIGNAL_FORMULAS[0]).definition
}
