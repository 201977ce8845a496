import type { PageIndicators } from '@/boards/useIndicatorView'
import type { IndicatorFormula } from '@/indicators/formula'
import type { Province } from '@/indicators/province'
import { outsourcedVolume, outsourcedVolumeFormula } from './indicators'
import { parallelCounters, parallelCountersFormula } from './parallel/parallelIndicator'
import { outsourcingDepth, outsourcingDepthFormula } from './stages/depth'

/** For telling who did not report. */
export const PAGE_FORMULAS: readonly IndicatorFormula[] = [
  outsourcingDepthFormula,
  outsourcedVolumeFormula,
  parallelCountersFormula,
]

/** What the page reads of the observations. */
export const PAGE_INDICATORS = PAGE_FORMULAS.map(({ definition }) => definition.id)

/** The page's figures in the order they are read; a package without events or agency counters has the volumes alone. */
export function pageIndicators({ observations }: Pick<Province, 'observations'>): PageIndicators {
  const has = ({ id }: { readonly id: string }): boolean => observations.indicators.includes(id)
  const others = [parallelCounters].filter(has)
  return has(outsourcingDepth) ? [outsourcingDepth, outsourcedVolume, ...others] : [outsourcedVolume, ...others]
}
