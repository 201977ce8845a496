import type { PageIndicators } from '@/boards/useIndicatorView'
import type { IndicatorFormula } from '@/indicators/formula'
import type { Province } from '@/indicators/province'
import { accessDistance, accessDistanceFormula, effectiveAccess, effectiveAccessFormula } from './access/accessFormulas'
import { peoplePerPoint, peoplePerPointFormula } from './indicators'
import { transparency, transparencyFormula } from './transparency'

/** For telling who did not report. */
export const PAGE_FORMULAS: readonly IndicatorFormula[] = [
  peoplePerPointFormula,
  accessDistanceFormula,
  effectiveAccessFormula,
  transparencyFormula,
]

export const PAGE_INDICATORS = PAGE_FORMULAS.map(({ definition }) => definition.id)

/** The page's figures in the order they are read; of the later ones those that the package has. */
export function pageIndicators({ observations }: Pick<Province, 'observations'>): PageIndicators {
  const others = [accessDistance, effectiveAccess, transparency]
  return [peoplePerPoint, ...others.filter(({ id }) => observations.indicators.includes(id))]
}
