import { gnafComplete } from '@/addressing/gnaf'
import { passagesUnnamed, premisesUnplated } from '@/addressing/indicators'
import { passagesUnsigned } from '@/addressing/unsigned'
import { accessDistance, effectiveAccess, serviceAccess } from '@/contact-points/access/accessFormulas'
import { peoplePerPoint } from '@/contact-points/indicators'
import { transparency } from '@/contact-points/transparency'
import type { IndicatorDefinition } from '@/indicators/definition'
import { cooperationSteps } from '@/municipalities/cooperationSteps'
import { outsourcedVolume } from '@/outsourcing/indicators'
import { parallelCounters } from '@/outsourcing/parallel/parallelIndicator'
import { outsourcingDepth } from '@/outsourcing/stages/depth'
import { itemsPerHead } from '@/postal-volume/indicators'

/** What a resolution can be measured by, in the order it is offered. */
export const INDICATORS: readonly IndicatorDefinition[] = [
  passagesUnnamed,
  passagesUnsigned,
  premisesUnplated,
  gnafComplete,
  peoplePerPoint,
  accessDistance,
  serviceAccess,
  effectiveAccess,
  transparency,
  outsourcedVolume,
  outsourcingDepth,
  parallelCounters,
  cooperationSteps,
  itemsPerHead,
]

/** `null` for an indicator that this version of the app does not know. */
export function indicatorOf(id: string | null): IndicatorDefinition | null {
  return INDICATORS.find((definition) => definition.id === id) ?? null
}
