import { passagesUnnamedFormula, premisesUnplatedFormula } from '@/addressing/indicators'
import { peoplePerPointFormula } from '@/contact-points/indicators'
import type { IndicatorFormula } from '@/indicators/formula'
import { outsourcedVolumeFormula } from '@/outsourcing/indicators'
import { itemsPerHeadFormula } from '@/postal-volume/indicators'

/** Every formula that publishing computes observations with. */
export const FORMULAS: readonly IndicatorFormula[] = [
  passagesUnnamedFormula,
  premisesUnplatedFormula,
  peoplePerPointFormula,
  outsourcedVolumeFormula,
  itemsPerHeadFormula,
]
