import type { IndicatorDefinition } from '@/indicators/definition'
import type { IndicatorFormula } from '@/indicators/formula'
import type { Province } from '@/indicators/province'
import {
  completeMunicipalities,
  completeMunicipalitiesFormula,
  gnafComplete,
  gnafCompleteFormula,
  premisesGeocoded,
  premisesGeocodedFormula,
} from './gnaf'
import { passagesUnnamed, passagesUnnamedFormula, premisesUnplated, premisesUnplatedFormula } from './indicators'
import { passagesUnsigned, passagesUnsignedFormula } from './unsigned'

/** The three gaps in the order they are read. They are shown side by side and never added up. */
export const GAPS = [passagesUnnamed, passagesUnsigned, premisesUnplated] as const
export const GAP_FORMULAS: readonly IndicatorFormula[] = [
  passagesUnnamedFormula,
  passagesUnsignedFormula,
  premisesUnplatedFormula,
]

/** Read from the raw tables again: for telling who did not report, and for the figures of municipalities and dehyaris. */
export const PAGE_FORMULAS: readonly IndicatorFormula[] = [
  ...GAP_FORMULAS,
  gnafCompleteFormula,
  premisesGeocodedFormula,
  completeMunicipalitiesFormula,
]

export const PAGE_INDICATORS = PAGE_FORMULAS.map(({ definition }) => definition.id)

/** What a single municipality or dehyari can be measured by; a count of municipalities is none of its own. */
export const UNIT_MEASURES: readonly IndicatorDefinition[] = [...GAPS, gnafComplete, premisesGeocoded]

/** What else the page shows, of which a package made by an earlier version has none. */
export function otherIndicators({ observations }: Pick<Province, 'observations'>): IndicatorDefinition[] {
  return [gnafComplete, premisesGeocoded, completeMunicipalities].filter(({ id }) =>
    observations.indicators.includes(id),
  )
}
