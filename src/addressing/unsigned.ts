import { ofStock, passagesUnnamed } from './indicators'
import type { IndicatorDefinition } from '@/indicators/definition'

/**
 * Named passages without a sign, of the named ones: the municipality or dehyari again. Told apart from the unnamed, with which it
 * shares all but what it counts.
 */
export const passagesUnsigned: IndicatorDefinition = { ...passagesUnnamed, id: 'passages-unsigned' }

export const passagesUnsignedFormula = ofStock(passagesUnsigned, {
  whole: 'passages_named',
  done: 'passages_signed',
  counts: 'left',
})
