import { passagesUnnamed, premisesUnplated } from '@/addressing/definitions'
import { peoplePerPoint } from '@/contact-points/definitions'
import type { IndicatorDefinition, IndicatorId } from '@/indicators/definition'
import { outsourcedVolume } from '@/outsourcing/definitions'
import { itemsPerHead } from '@/postal-volume/definitions'

/** The five signals of the governor's home, in the order they are read. */
export const SIGNALS: readonly [IndicatorDefinition, ...IndicatorDefinition[]] = [
  passagesUnnamed,
  premisesUnplated,
  peoplePerPoint,
  outsourcedVolume,
  itemsPerHead,
]

/** A package may lack a signal's table; then the page opens on the first one. */
export function signalOf(id: IndicatorId): IndicatorDefinition {
  return SIGNALS.find((signal) => signal.id === id) ?? SIGNALS[0]
}
