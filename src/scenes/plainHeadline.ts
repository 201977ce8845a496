import type { Sentence } from '@/indicators/sentence'
import { aCount, aPeriod, aPlace, aValue, theIndicator } from './facts'
import type { Standing } from './standing'

/** What can be said where no county is measured against a target, or all have met it; `null` where some are behind. */
export function plainHeadline(standing: Standing): Sentence | null {
  const { definition, period, known, behind, target } = standing
  const indicator = theIndicator(definition)
  const [best] = known
  const worst = known.at(-1)
  if (!best || !worst) return { key: 'scenes.headlines.nobody', facts: { indicator, period: aPeriod(period) } }
  if (behind.length > 0) return null
  if (target) {
    const facts = { indicator, target: aValue(definition, target.value), count: aCount(known.length) }
    return { key: 'scenes.headlines.allMet', facts, plural: known.length }
  }
  if (known.length === 1) {
    const facts = { indicator, place: aPlace(best.place), value: aValue(definition, best.value) }
    return { key: 'scenes.headlines.oneCounty', facts }
  }
  if (best.value === worst.value) {
    return { key: 'scenes.headlines.equal', facts: { indicator, value: aValue(definition, best.value) } }
  }
  const facts = {
    indicator,
    worst: aPlace(worst.place),
    worstValue: aValue(definition, worst.value),
    best: aPlace(best.place),
    bestValue: aValue(definition, best.value),
  }
  return { key: 'scenes.headlines.apart', facts }
}
