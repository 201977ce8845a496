import type { IndicatorDefinition } from '@/indicators/definition'

/**
 * Transactions at contact points, of those done in person (contact points and agency counters). Services the Post owns
 * are left out: it cannot outsource to itself. Online stands beside it, since going online is no failure of outsourcing.
 */
export const outsourcedVolume: IndicatorDefinition = {
  id: 'outsourced-volume',
  sources: { numerator: 'service_transactions', denominator: 'service_transactions' },
  unit: 'percent',
  scale: 100,
  digits: 1,
  better: 'higher',
  lever: 'numerator',
}
