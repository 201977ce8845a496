import type { IndicatorDefinition } from '@/indicators/definition'
import type { IndicatorFormula } from '@/indicators/formula'
import { stockReader, type Stock } from './stocks'
import { passagesUnnamed, premisesUnplated } from './definitions'

export { passagesUnnamed, premisesUnplated } from './definitions'

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
