import { UNIT_MEASURES } from '@/addressing/pageIndicators'
import { leverSentence, leveragesOf } from '@/boards/attention'
import { findingOf } from '@/boards/finding'
import { INDICATORS } from '@/councils/indicators'
import { leverages } from '@/indicators/attention'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import type { Sentence } from '@/indicators/sentence'
import { readSignal, type Signal } from '@/indicators/signal'
import { meets, shortfall } from '@/indicators/target'
import type { Period } from '@/locale/period'
import { SIGNALS } from '@/overview/signals'
import type { PlaceCode } from '@/places/tree'
import { aDifference, aPeriod, aPlace, aValue, theIndicator } from '@/scenes/facts'
import type { SceneContent } from '@/scenes/scene'

/** What a note for a county, a municipality or a council says; each sentence is still facts, and carries its figures. */
export interface Letter {
  readonly findings: readonly Sentence[]
  /** At most five. */
  readonly signals: readonly Signal[]
  /** What is asked of the reader, at most three. */
  readonly asks: readonly Sentence[]
  /** What else could be asked, for a second page. */
  readonly further: readonly Sentence[]
  /** All that the reader is measured by, for a second page. */
  readonly measures: readonly IndicatorDefinition[]
  /** What its map and its trend show; `null` where there is nothing to show. */
  readonly about: LetterPictures | null
}

export interface LetterPictures {
  readonly definition: IndicatorDefinition
  /** Whose trend is drawn, and beside whom. */
  readonly place: PlaceCode
  readonly beside: PlaceCode | null
  /** Counties outlined on the map. */
  readonly highlight: readonly PlaceCode[]
}

interface Ask {
  readonly definition: IndicatorDefinition
  readonly effect: number
  readonly ask: Sentence
}

const MOST_ASKS = 3
const MOST_SIGNALS = 5

const partsOf = (asks: readonly Sentence[]): Pick<Letter, 'asks' | 'further'> => ({
  asks: asks.slice(0, MOST_ASKS),
  further: asks.slice(MOST_ASKS),
})
const greatestFirst = (asks: readonly Ask[]): readonly Ask[] => [...asks].sort((a, b) => b.effect - a.effect)

/** A county's five signals, and what would bring it to the province's targets, its greatest effect first. */
export function countyLetter(province: Province, county: PlaceCode, period: Period): Letter {
  const asks = greatestFirst(
    SIGNALS.flatMap((definition): Ask[] => {
      const own = leveragesOf(province, definition, period).find(({ place }) => place === county)
      if (!own || own.now === 0) return []
      return [{ definition, effect: own.effect / Math.abs(own.now), ask: leverSentence(definition, own) }]
    }),
  )
  const definition = asks[0]?.definition ?? SIGNALS[0]
  return {
    findings: SIGNALS.map((one) => findingOf(province, one, county, period)),
    signals: SIGNALS.map((one) => readSignal(province, one, county, period)),
    measures: INDICATORS.filter(({ id }) => province.observations.indicators.includes(id)),
    ...partsOf(asks.map(({ ask }) => ask)),
    about: definition ? { definition, place: county, beside: province.code, highlight: [county] } : null,
  }
}

/**
 * The gaps of one municipality or dehyari by the province's targets, and what would close them. `province` has its figures
 * too; those of dehyaris are not published, see `useUnitFigures`.
 */
export function unitLetter(province: Province, unit: PlaceCode, period: Period): Letter {
  const signals = UNIT_MEASURES.map((definition): Signal => {
    const { target } = readSignal(province, definition, province.code, period)
    return { ...readSignal(province, definition, unit, period), target }
  })
  const asks = greatestFirst(
    signals.flatMap(({ definition, observation, target }): Ask[] => {
      if (!target) return []
      const [own] = leverages(definition, [{ place: unit, ratio: observation }], target.value)
      if (!own || own.units === 0) return []
      const effect = own.now === 0 ? own.effect : own.effect / Math.abs(own.now)
      return [{ definition, effect, ask: leverSentence(definition, own) }]
    }),
  )
  const county = province.tree.countyOf(unit)?.place_code ?? null
  const definition = asks[0]?.definition ?? signals[0]?.definition
  return {
    findings: signals.map(unitFinding),
    signals: signals.slice(0, MOST_SIGNALS),
    measures: UNIT_MEASURES,
    ...partsOf(asks.map(({ ask }) => ask)),
    about: definition ? { definition, place: unit, beside: county, highlight: county === null ? [] : [county] } : null,
  }
}

function unitFinding({ definition, place, period, value, target }: Signal): Sentence {
  const facts = { indicator: theIndicator(definition), place: aPlace(place) }
  if (value === null) return { key: 'scenes.county.notReported', facts: { ...facts, period: aPeriod(period) } }
  const known = { ...facts, value: aValue(definition, value) }
  if (!target) return { key: 'scenes.county.noTargetAlone', facts: known }
  const gap = aDifference(definition, shortfall(definition, value, target.value))
  const key = meets(definition, value, target.value) ? 'metAlone' : 'behindAlone'
  return { key: `scenes.county.${key}`, facts: { ...known, gap, targetPeriod: aPeriod(target.period) } }
}

/** What a council's scenes find and ask for in a month. `province` has the observations of every indicator. */
export function councilLetter(province: Province, contents: readonly SceneContent[], period: Period): Letter {
  // What is reckoned from other figures has no month of its own to be read.
  const published = contents.filter(({ definition }) => province.observations.indicators.includes(definition.id))
  const definitions: IndicatorDefinition[] = [...new Set(published.map(({ definition }) => definition))]
  const [first] = published
  const highlight = !first || first.picture.kind === 'trend' ? [] : first.picture.highlight
  return {
    findings: contents.map(({ headline }) => headline),
    signals: definitions
      .slice(0, MOST_SIGNALS)
      .map((definition) => readSignal(province, definition, province.code, period)),
    ...partsOf(contents.flatMap(({ ask }) => ask ?? [])),
    measures: definitions,
    about: first ? { definition: first.definition, place: province.code, beside: null, highlight } : null,
  }
}
