import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import type { Sentence } from '@/indicators/sentence'
import { readSignal } from '@/indicators/signal'
import type { Period } from '@/locale/period'
import { effectSentence, leverSentence, leveragesOf } from '@/boards/attention'
import type { PlaceCode } from '@/places/tree'
import { aPeriod } from '@/scenes/facts'

/** What the note asks of the governor, one decision a row. */
export interface NoteRequest {
  readonly place: PlaceCode
  readonly task: Sentence
  readonly effect: Sentence
  /** The month of the target, at whose end it is due. */
  readonly due: Period
}

/** As many decisions as a meeting takes. */
const MOST = 3

/** The counties whose coming to the province's target would move the province most. */
export function requestsOf(province: Province, definition: IndicatorDefinition, period: Period): NoteRequest[] {
  const { target } = readSignal(province, definition, province.code, period)
  if (!target) return []
  return leveragesOf(province, definition, period)
    .slice(0, MOST)
    .map((leverage) => ({
      place: leverage.place,
      task: leverSentence(definition, leverage),
      effect: effectSentence(definition, leverage),
      due: target.period,
    }))
}

/** Why nothing is asked, where nothing is. */
export function nothingAsked(province: Province, definition: IndicatorDefinition, period: Period): Sentence {
  const { target, value } = readSignal(province, definition, province.code, period)
  if (!target) return { key: 'briefing.nothing.noTarget', facts: {} }
  if (value === null) return { key: 'briefing.nothing.notReported', facts: { period: aPeriod(period) } }
  return { key: 'briefing.nothing.allMet', facts: {} }
}
