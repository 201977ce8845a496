import type { IndicatorDefinition } from '@/indicators/definition'

const gap = { unit: 'percent', scale: 100, digits: 1, better: 'lower', lever: 'numerator' } as const
const sources = { numerator: 'addressing', denominator: 'addressing' } as const

/** Passages without an approved name, of all passages. A municipality or dehyari answers for it, with the Post. */
export const passagesUnnamed: IndicatorDefinition = { id: 'passages-unnamed', ...gap, sources }

/** Premises without an address plate, of all premises. */
export const premisesUnplated: IndicatorDefinition = { id: 'premises-unplated', ...gap, sources }
