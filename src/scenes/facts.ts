import type { IndicatorDefinition } from '@/indicators/definition'
import type { Fact } from '@/indicators/sentence'
import type { Period } from '@/locale/period'
import type { Named } from '@/places/placeName'
import type { PlaceCode } from '@/places/tree'

/** Makers of the blanks that sentences are filled with. */
export const aPlace = (code: PlaceCode): Fact => ({ kind: 'place', code })
export const somePlaces = (codes: readonly PlaceCode[]): Fact => ({ kind: 'places', codes })
export const theIndicator = (definition: IndicatorDefinition): Fact => ({ kind: 'indicator', definition })
export const aValue = (definition: IndicatorDefinition, value: number): Fact => ({ kind: 'value', definition, value })
export const aBare = (definition: IndicatorDefinition, value: number): Fact => ({ kind: 'bare', definition, value })
/** With both its names alone: what else a row of the package holds is not carried along. */
export const theNamed = ({ name_fa, name_en }: Named): Fact => ({ kind: 'named', named: { name_fa, name_en } })
export const aCount = (value: number): Fact => ({ kind: 'count', value })
export const aPeriod = (period: Period): Fact => ({ kind: 'period', period })
export const aMonth = (period: Period): Fact => ({ kind: 'month', period })

/** Without sign: the sentence says which way. */
export const aDifference = (definition: IndicatorDefinition, value: number): Fact => ({
  kind: 'difference',
  definition,
  value: Math.abs(value),
})
