import { passagesUnnamedFormula, premisesUnplatedFormula } from '@/addressing/indicators'
import { peoplePerPointFormula } from '@/contact-points/indicators'
import type { IndicatorFormula } from '@/indicators/formula'
import { outsourcedVolumeFormula } from '@/outsourcing/indicators'
import { itemsPerHeadFormula } from '@/postal-volume/indicators'

/**
 * How the signals are computed from the raw tables. The home reads published figures; it loads these only when someone asks
 * who did not report.
 */
export const SIGNAL_FORMULAS: readonly IndicatorFormula[] = [
  passagesUnnamedFormula,
  premisesUnplatedFormula,
  peoplePerPointFormula,
  outsourcedVolumeFormula,
  itemsPerHeadFormula,
]
