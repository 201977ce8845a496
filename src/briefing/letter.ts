import { leverSentence, leveragesOf } from '@/boards/attention'
import { findingOf } from '@/boards/finding'
import { agendaIn } from '@/councils/agendas'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import type { Sentence } from '@/indicators/sentence'
import { readSignal, type Signal } from '@/indicators/signal'
import type { Period } from '@/locale/period'
import { SIGNALS } from '@/overview/signals'
import type { PlaceCode } from '@/places/tree'

/** What a note for a county or a council says; each sentence is still facts, and carries its figures. */
export interface Letter {
  readonly findings: readonly Sentence[]
  /** At most five. */
  readonly signals: readonly Signal[]
  /** What is asked of the reader, at most three. */
  readonly asks: readonly Sentence[]
}

const MOST_ASKS = 3
const MOST_SIGNALS = 5

/** A county's five signals, and what would bring it to the province's targets, its greatest effect first. */
export function countyLetter(province: Province, county: PlaceCode, period: Period): Letter {
  const asks = SIGNALS.flatMap((definition) => {
    const own = leveragesOf(province, definition, period).find(({ place }) => place === county)
    if (!own || own.now === 0) return []
    return [{ effect: own.effect / Math.abs(own.now), ask: leverSentence(definition, own) }]
  })
  return {
    findings: SIGNALS.map((definition) => findingOf(province, definition, county, period)),
    signals: SIGNALS.map((definition) => readSignal(province, definition, county, period)),
    asks: asks
      .sort((a, b) => b.effect - a.effect)
      .slice(0, MOST_ASKS)
      .map(({ ask }) => ask),
  }
}

/** What a council's scenes find and ask for in a month. `province` has the observations of every indicator. */
export function councilLetter(province: Province, council: string, period: Period): Letter {
  const contents = agendaIn(council, province).map(({ scene }) =>
    scene.compose({ province, period, place: province.code }),
  )
  // What is reckoned from other figures has no month of its own to be read.
  const published = contents.filter(({ definition }) => province.observations.indicators.includes(definition.id))
  const definitions: IndicatorDefinition[] = [...new Set(published.map(({ definition }) => definition))]
  return {
    findings: contents.map(({ headline }) => headline),
    signals: definitions
      .slice(0, MOST_SIGNALS)
      .map((definition) => readSignal(province, definition, province.code, period)),
    asks: contents.flatMap(({ ask }) => ask ?? []).slice(0, MOST_ASKS),
  }
}
