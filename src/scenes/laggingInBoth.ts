import type { IndicatorDefinition } from '@/indicators/definition'
import type { Sentence } from '@/indicators/sentence'
import type { PlaceCode } from '@/places/tree'
import { countyView } from './countyView'
import { aCount, aPeriod, aPlace, aValue, somePlaces, theIndicator } from './facts'
import { plainHeadline } from './plainHeadline'
import type { PublishedScene, SceneFigure } from './scene'
import { sceneNotes } from './sceneNotes'
import { standingOf, type Standing } from './standing'

/** More names on a map or in a decision are a table. */
const MOST_PLACES = 2

/**
 * Which counties are behind in two things at once: the map is of the first, the places called out are behind in the second
 * too. Where nothing is measured against a target, the first is told alone.
 */
export function laggingInBoth(
  id: string,
  definition: IndicatorDefinition,
  second: IndicatorDefinition,
): PublishedScene {
  return {
    id,
    definition,
    needs: [definition.id, second.id],
    compose(context) {
      const county = countyView(definition, 'map', context)
      if (county) return county
      const { province, period } = context
      const [one, other] = [standingOf(province, definition, period), standingOf(province, second, period)]
      const late = new Set(other.behind.map(({ place }) => place))
      const both = one.behind.map(({ place }) => place).filter((place) => late.has(place))
      return {
        definition,
        period,
        place: province.code,
        headline: headline(one, other, both),
        figures: figures(one, other, both),
        picture: { kind: 'map', target: one.target, highlight: both.slice(0, MOST_PLACES) },
        ask: ask(id, one, both),
        reported: one.reported,
        asked: one.asked,
        notes: [...sceneNotes(one), { key: `indicators.${second.id}.definition`, facts: {} }],
      }
    },
  }
}

const valueIn = ({ known }: Standing, place: PlaceCode): number =>
  known.find((county) => county.place === place)?.value ?? 0

function headline(one: Standing, other: Standing, both: readonly PlaceCode[]): Sentence {
  const [first] = both
  const indicators = { indicator: theIndicator(one.definition), second: theIndicator(other.definition) }
  if (first === undefined) {
    return one.target && other.target && one.known.length > 0 && other.known.length > 0
      ? { key: 'scenes.both.none', facts: indicators }
      : (plainHeadline(one) ?? { key: 'scenes.both.none', facts: indicators })
  }
  const facts = {
    ...indicators,
    count: aCount(both.length),
    place: aPlace(first),
    value: aValue(one.definition, valueIn(one, first)),
    secondValue: aValue(other.definition, valueIn(other, first)),
  }
  return { key: 'scenes.both.some', facts, plural: both.length }
}

/** How many they are, and the furthest of them in each of the two. */
function figures(one: Standing, other: Standing, both: readonly PlaceCode[]): SceneFigure[] {
  const [first] = both
  if (first === undefined) return []
  const count: SceneFigure = {
    value: aCount(both.length),
    says: { key: 'scenes.both.count', facts: {}, plural: both.length },
    tone: 'warn',
    observed: null,
  }
  const parts = [one, other].map((standing): SceneFigure => {
    const { definition, period, statusOf } = standing
    const value = valueIn(standing, first)
    const facts = { place: aPlace(first), indicator: theIndicator(definition) }
    const observed = { indicator: definition.id, place: first, period, value, status: statusOf(first) }
    return { value: aValue(definition, value), says: { key: 'scenes.both.part', facts }, tone: 'plain', observed }
  })
  return [count, ...parts]
}

function ask(id: string, { target }: Standing, both: readonly PlaceCode[]): Sentence | null {
  if (both.length === 0 || !target) return null
  const facts = { places: somePlaces(both.slice(0, MOST_PLACES)), targetPeriod: aPeriod(target.period) }
  return { key: `scenes.both.ask.${id}`, facts }
}
