import type { Sentence } from '@/indicators/sentence'
import { addMonths } from '@/locale/period'
import { movedBy } from '@/indicators/change'
import { aCount, aDifference, aMonth, aValue, somePlaces } from './facts'
import type { Standing } from './standing'

/** What a speaker should have at hand: the definition, the last month, who is missing, how the effort was reckoned. */
export function sceneNotes(standing: Standing): Sentence[] {
  const { definition, target, levers, silent, known } = standing
  const notes: Sentence[] = [{ key: `indicators.${definition.id}.definition`, facts: {} }, ...monthNote(standing)]
  if (silent.length > 0 && known.length > 0) {
    notes.push({ key: 'scenes.notes.silent', facts: { places: somePlaces(silent) }, plural: silent.length })
  }
  if (target && levers.length > 0) {
    notes.push({ key: 'scenes.notes.reckoned', facts: { target: aValue(definition, target.value) } })
  }
  return notes
}

function monthNote({ definition, period, whole: { sinceMonth } }: Standing): Sentence[] {
  if (!sinceMonth) return []
  const facts = {
    month: aMonth(addMonths(period, -1)),
    difference: aDifference(definition, sinceMonth.difference),
    count: aCount(sinceMonth.compared),
  }
  return [{ key: `scenes.notes.month.${movedBy(definition, sinceMonth)}`, facts, plural: sinceMonth.compared }]
}
