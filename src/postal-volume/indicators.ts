import type { PostalItemsRow } from '@/datapackage/tables/post'
import type { IndicatorFormula, UnitFigure } from '@/indicators/formula'
import { addMonths, periodRange } from '@/locale/period'
import { censusAt } from '@/places/census'
import { itemsPerHead } from './definitions'

export { itemsPerHead } from './definitions'

const WINDOW = 12
/** A window with more missing months than this is not reported: the estimate would weigh too much. */
const MOST_FILLED = 2

/**
 * The sum over a window of 12 months, oldest first. The month itself must be reported; up to two earlier missing months
 * are each filled with the mean of the reported ones, and counted in `filled`.
 */
export function rollingSum(months: readonly (number | null)[]): { items: number | null; filled: number } {
  const reported = months.filter((items) => items !== null)
  const filled = months.length - reported.length
  if (months.length !== WINDOW || months.at(-1) == null || filled > MOST_FILLED) return { items: null, filled: 0 }
  const sum = reported.reduce((total, items) => total + items, 0)
  return { items: Math.round((sum / reported.length) * WINDOW), filled }
}

/** Items of a county in a month, all kinds and both directions; `null` when any cell is empty: a part is not the whole. */
function monthlyItems(rows: readonly PostalItemsRow[]): Map<string, number | null> {
  const months = new Map<string, number | null>()
  for (const row of rows) {
    const key = `${row.county_code}|${row.period}`
    const known = months.get(key) ?? (months.has(key) ? null : 0)
    months.set(key, known === null || row.items === null ? null : known + row.items)
  }
  return months
}

export const itemsPerHeadFormula: IndicatorFormula = {
  definition: itemsPerHead,
  unit: 'county',
  reader({ tables, periods }) {
    const items = monthlyItems(tables.postal_items)
    const census = new Map(periods.map((period) => [period, censusAt(tables.population, period)]))
    const [first] = periods
    return (county, period): UnitFigure | undefined => {
      const window = periodRange(addMonths(period, 1 - WINDOW), period)
      if (first === undefined || (window[0] ?? '') < first) return undefined
      const { items: numerator, filled } = rollingSum(window.map((month) => items.get(`${county}|${month}`) ?? null))
      return { numerator, denominator: census.get(period)?.get(county)?.population ?? null, filled }
    }
  },
}
