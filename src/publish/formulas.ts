import {
  completeMunicipalitiesFormula,
  expectedAddressRatioFormula,
  gnafCompleteFormula,
  passagesUnsignedFormula,
  premisesGeocodedFormula,
} from '@/addressing/formulas'
import { passagesUnnamedFormula, premisesUnplatedFormula } from '@/addressing/indicators'
import {
  accessDistanceFormula,
  effectiveAccessFormula,
  serviceAccessFormula,
  transparencyFormula,
} from '@/contact-points/formulas'
import { peoplePerPointFormula } from '@/contact-points/indicators'
import type { IndicatorId } from '@/indicators/definition'
import type { IndicatorFormula } from '@/indicators/formula'
import { cooperationStepsFormula } from '@/municipalities/formulas'
import { outsourcingDepthFormula, parallelCountersFormula } from '@/outsourcing/formulas'
import { outsourcedVolumeFormula } from '@/outsourcing/indicators'
import { itemsPerHeadFormula } from '@/postal-volume/indicators'

/** The five signals of the governor's home. Only these are in the first view, which is read before any figure shows. */
const SIGNAL_FORMULAS: readonly IndicatorFormula[] = [
  passagesUnnamedFormula,
  premisesUnplatedFormula,
  peoplePerPointFormula,
  outsourcedVolumeFormula,
  itemsPerHeadFormula,
]

export const FIRST_VIEW_INDICATORS: ReadonlySet<IndicatorId> = new Set(
  SIGNAL_FORMULAS.map(({ definition }) => definition.id),
)

/** Every formula that publishing computes observations with. */
export const FORMULAS: readonly IndicatorFormula[] = [
  ...SIGNAL_FORMULAS,
  accessDistanceFormula,
  serviceAccessFormula,
  effectiveAccessFormula,
  transparencyFormula,
  outsourcingDepthFormula,
  parallelCountersFormula,
  cooperationStepsFormula,
  passagesUnsignedFormula,
  gnafCompleteFormula,
  premisesGeocodedFormula,
  completeMunicipalitiesFormula,
  expectedAddressRatioFormula,
]
