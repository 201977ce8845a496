import type { IndicatorDefinition } from '@/indicators/definition'

/** Postal items of the last 12 months, sent and received, per person of the latest census. */
export const itemsPerHead: IndicatorDefinition = {
  id: 'items-per-head',
  sources: { numerator: 'postal_items', denominator: 'population' },
  unit: 'ratio',
  scale: 1,
  digits: 2,
  better: 'higher',
  lever: 'numerator',
}
