import type { IndicatorDefinition } from '@/indicators/definition'
import type { IndicatorFormula } from '@/indicators/formula'
import { stockReader, type Stock } from './stocks'

const gap = { unit: 'percent', scale: 100, digits: 1, better: 'lower', lever: 'numerator' } as const
const sources = { numerator: 'addressing', denominator: 'addressing' } as const

/** Passages without an approved name, of all passages. A municipality or dehyari answers for it, with the Post. */
export const passagesUnnamed: IndicatorDefinition = { id: 'passages-unnamed', ...gap, sources }

/** Premises without an address plate, of all premises. */
export const premisesUnplated: IndicatorDefinition = { id: 'premises-unplated', ...gap, sources }

/** A figure that adds up over municipalities and dehyaris, each read from its stock. */
export function ofStock(definition: IndicatorDefinition, stock: Stock): IndicatorFormula {
  return {
    definition,
    unit: 'municipality',
    reader: ({ tables }) => stockReader(tables.addressing, stock),
  }
}

export const passagesUnnamedFormula = ofStock(passagesUnnamed, {
  whole: 'passages',
  done: 'passages_named',
  counts: 'left',
})
export const premisesUnplatedFormula = ofStock(premisesUnplated, {
  whole: 'premises',
  done: 'premises_plated',
  counts: 'left',
})
