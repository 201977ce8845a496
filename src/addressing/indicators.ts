import type { AddressingRow } from '@/datapackage/tables/post'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { IndicatorFormula } from '@/indicators/formula'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

type Measure = keyof Omit<AddressingRow, 'period' | 'place_code'>

const gap = { unit: 'percent', scale: 100, digits: 1, better: 'lower', lever: 'numerator' } as const
const sources = { numerator: 'addressing', denominator: 'addressing' } as const

/** Passages without an approved name, of all passages. A municipality or dehyari answers for it, with the Post. */
export const passagesUnnamed: IndicatorDefinition = { id: 'passages-unnamed', ...gap, sources }

/** Premises without an address plate, of all premises. */
export const premisesUnplated: IndicatorDefinition = { id: 'premises-unplated', ...gap, sources }

/**
 * What is left to do: (whole − done) / whole, where both were reported. Units: passages, premises. A municipality is asked
 * from the month of its first row on (a city may be founded later); a month without a row after that was not reported.
 */
function remaining(definition: IndicatorDefinition, whole: Measure, done: Measure): IndicatorFormula {
  return {
    definition,
    unit: 'municipality',
    reader({ tables }) {
      const rows = new Map(tables.addressing.map((row) => [`${row.place_code}|${row.period}`, row]))
      const first = firstPeriods(tables.addressing)
      return (unit, period) => {
        const since = first.get(unit)
        if (since === undefined || period < since) return undefined
        const row = rows.get(`${unit}|${period}`)
        const [all, finished] = [row?.[whole] ?? null, row?.[done] ?? null]
        if (all === null || finished === null) return { numerator: null, denominator: null }
        return { numerator: all - finished, denominator: all }
      }
    },
  }
}

function firstPeriods(rows: readonly AddressingRow[]): Map<PlaceCode, Period> {
  const first = new Map<PlaceCode, Period>()
  for (const { place_code, period } of rows) {
    const known = first.get(place_code)
    if (known === undefined || period < known) first.set(place_code, period)
  }
  return first
}

export const passagesUnnamedFormula = remaining(passagesUnnamed, 'passages', 'passages_named')
export const premisesUnplatedFormula = remaining(premisesUnplated, 'premises', 'premises_plated')
