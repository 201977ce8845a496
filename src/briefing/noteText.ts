import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import type { Sentence } from '@/indicators/sentence'
import type { Period } from '@/locale/period'
import { movedBy } from '@/indicators/change'
import { aCount, aDifference, aPeriod, aValue, somePlaces } from '@/scenes/facts'
import { fewLevers } from '@/scenes/fewLevers'
import { standingOf, type Standing } from '@/scenes/standing'

/**
 * The paragraph under the finding: the course of a year, the least that would bring the province to its target, and who
 * is missing from the sums. Nothing is said without a figure.
 */
export function noteText(province: Province, definition: IndicatorDefinition, period: Period): Sentence[] {
  const standing = standingOf(province, definition, period)
  return [...yearOf(standing), ...leastOf(standing), ...reportingOf(standing)]
}

function yearOf({ definition, whole: { sinceYear } }: Standing): Sentence[] {
  if (!sinceYear) return []
  const facts = {
    difference: aDifference(definition, sinceYear.difference),
    count: aCount(sinceYear.compared),
  }
  return [{ key: `briefing.year.${movedBy(definition, sinceYear)}`, facts, plural: sinceYear.compared }]
}

function leastOf(standing: Standing): Sentence[] {
  const { definition, target } = standing
  const few = fewLevers(standing)
  if (!few || !target) return []
  const facts = {
    count: aCount(few.units),
    places: somePlaces(few.places),
    then: aValue(definition, few.then),
    targetPeriod: aPeriod(target.period),
  }
  const key = few.isEnough ? 'enough' : 'notEnough'
  return [{ key: `scenes.levers.${definition.id}.${key}`, facts, plural: few.units }]
}

function reportingOf({ known, silent, asked }: Standing): Sentence[] {
  if (known.length === 0) return []
  if (silent.length === 0) return [{ key: 'briefing.allReported', facts: { of: aCount(asked) }, plural: asked }]
  const facts = { count: aCount(known.length), of: aCount(known.length + silent.length), places: somePlaces(silent) }
  return [{ key: 'briefing.someSilent', facts, plural: silent.length }]
}
