import type { AddressingRow } from '@/datapackage/tables/post'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { IndicatorFormula } from '@/indicators/formula'

type Measure = keyof Omit<AddressingRow, 'period' | 'place_code'>

const gap = { unit: 'percent', scale: 100, digits: 1, better: 'lower', lever: 'numerator' } as const
const sources = { numerator: 'addressing', denominator: 'addressing' } as const

/** Passages without an approved name, of all passages. A municipality or dehyari answers for it, with the Post. */
export const passagesUnnamed: IndicatorDefinition = { id: 'passages-unnamed', ...gap, sources }

/** Premises without an address plate, of all premises. */
export const premisesUnplated: IndicatorDefinition = { id: 'premises-unplated', ...gap, sources }

/** What is left to do: (whole − done) / whole, where both were reported. Units: passages, premises. */
function remaining(definition: IndicatorDefinition, whole: Measure, done: Measure): IndicatorFormula {
  return {
    definition,
    unit: 'municipality',
    reader({ tables }) {
      const rows = new Map(tables.addressing.map((row) => [`${row.place_code}|${row.period}`, row]))
      return (unit, period) => {
        const row = rows.get(`${unit}|${period}`)
        if (!row) return undefined
        const [all, finished] = [row[whole], row[done]]
        if (all === null || finished === null) return { numerator: null, denominator: null }
        return { numerator: all - finished, denominator: all }
      }
    },
  }
}

export const passagesUnnamedFormula = remaining(passagesUnnamed, 'passages', 'passages_named')
export const premisesUnplatedFormula = remaining(premisesUnplated, 'premises', 'premises_plated')
