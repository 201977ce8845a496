import { leverages, type Leverage } from '@/indicators/attention'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import type { Sentence } from '@/indicators/sentence'
import { targetAt } from '@/indicators/target'
import type { Period } from '@/locale/period'

/** The counties where coming to the province's target would move the province most; empty without a target. */
export function leveragesOf(province: Province, definition: IndicatorDefinition, period: Period): Leverage[] {
  const { observations, counties, code } = province
  const target = targetAt(province.targets, definition.id, code, period)
  if (!target) return []
  const units = counties.map(({ place_code: place }) => ({
    place,
    ratio: observations.at(definition.id, place, period),
  }))
  return leverages(definition, units, target.value)
}

/** What is to be done in a county: name 412 passages. */
export function leverSentence(definition: IndicatorDefinition, { units }: Pick<Leverage, 'units'>): Sentence {
  return { key: `indicators.${definition.id}.lever`, facts: { count: { kind: 'count', value: units } }, plural: units }
}

/** What that does for the province. */
export function effectSentence(definition: IndicatorDefinition, { then }: Leverage): Sentence {
  return {
    key: 'overview.effect',
    facts: { then: { kind: 'value', definition, value: then } },
  }
}
