import { DEFAULT_ADDRESSING } from '@/datapackage/addressingSettings'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { IndicatorFormula } from '@/indicators/formula'
import { valueOf } from '@/indicators/observation'
import { ofStock } from './indicators'

const share = { unit: 'percent', scale: 100, better: 'higher', lever: 'numerator' } as const
const sources = { numerator: 'addressing', denominator: 'addressing' } as const

/** Premises with postcode, standard address, plate and coordinates, of all premises. */
export const gnafComplete: IndicatorDefinition = { id: 'gnaf-complete', ...share, digits: 1, sources }

/** Premises with coordinates, of those with a postcode. */
export const premisesGeocoded: IndicatorDefinition = { id: 'premises-geocoded', ...share, digits: 1, sources }

/** Municipalities (no dehyaris) whose premises are GNAF-complete to the package's threshold, of all that reported. */
export const completeMunicipalities: IndicatorDefinition = {
  id: 'complete-municipalities',
  ...share,
  digits: 0,
  sources: { numerator: 'addressing', denominator: 'places' },
}

export const gnafCompleteFormula = ofStock(gnafComplete, {
  whole: 'premises',
  done: 'premises_gnaf_complete',
  counts: 'done',
})
export const premisesGeocodedFormula = ofStock(premisesGeocoded, {
  whole: 'premises_postcoded',
  done: 'premises_geocoded',
  counts: 'done',
})

/** Each municipality counts 1 or 0; one without premises, or that did not report them, counts in neither sum. */
export const completeMunicipalitiesFormula: IndicatorFormula = {
  definition: completeMunicipalities,
  unit: 'municipality',
  sumsOnly: true,
  reader(frame) {
    const read = gnafCompleteFormula.reader(frame)
    const { completeFrom } = frame.addressing ?? DEFAULT_ADDRESSING
    return (unit, period) => {
      if (frame.tree.get(unit)?.responsible !== 'municipality') return undefined
      const own = read(unit, period)
      if (!own) return undefined
      const value = valueOf(gnafComplete, own)
      if (value === null) return { numerator: null, denominator: null }
      return { numerator: value >= completeFrom ? 1 : 0, denominator: 1 }
    }
  },
}
