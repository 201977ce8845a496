import type { IndicatorDefinition } from '@/indicators/definition'

/** Population for each active contact point. A county without one has no figure: nothing to divide by. */
export const peoplePerPoint: IndicatorDefinition = {
  id: 'people-per-point',
  sources: { numerator: 'population', denominator: 'contact_points' },
  unit: 'ratio',
  scale: 1,
  digits: 0,
  better: 'lower',
  lever: 'denominator',
}
