import type { IndicatorDefinition } from '@/indicators/definition'
import type { IndicatorFormula } from '@/indicators/formula'
import { householdsAt } from './households'

/**
 * Registered premises for each household of the census, after the way France's base of addresses finds municipalities that
 * registered too few or too many (BAN, "nombre d'adresses attendues"). Neither way is better: what tells is the distance
 * from the province's median, so no page ranks by the ratio itself.
 */
export const expectedAddressRatio: IndicatorDefinition = {
  id: 'expected-address-ratio',
  sources: { numerator: 'addressing', denominator: 'population' },
  unit: 'ratio',
  scale: 1,
  digits: 2,
  better: 'higher',
  lever: 'numerator',
}

/** An estimate: the households of most cities are reckoned from their people, and a census grows old. */
export const expectedAddressRatioFormula: IndicatorFormula = {
  definition: expectedAddressRatio,
  unit: 'municipality',
  isEstimate: true,
  sumsOnly: true,
  reader({ tables, tree, periods }) {
    const province = tree.province.place_code
    const months = new Map(periods.map((period) => [period, householdsAt(tables.population, province, period)]))
    const rows = new Map(tables.addressing.map((row) => [`${row.place_code}|${row.period}`, row.premises]))
    const asked = new Set(tables.addressing.map(({ place_code }) => place_code))
    return (unit, period) => {
      if (!asked.has(unit)) return undefined
      const households = months.get(period)?.get(unit)?.count
      const premises = rows.get(`${unit}|${period}`) ?? null
      if (premises === null || !households) return { numerator: null, denominator: null }
      return { numerator: premises, denominator: households }
    }
  },
}
