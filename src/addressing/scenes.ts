import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import { rank } from '@/indicators/ranking'
import type { Facts, Sentence } from '@/indicators/sentence'
import type { Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { aCount, aPeriod, aPlace, somePlaces, theIndicator } from '@/scenes/facts'
import type { PublishedScene, SceneContent, SceneContext, SceneFigure } from '@/scenes/scene'
import { passagesUnnamed, premisesUnplated } from './definitions'

/**
 * Premises on passages without a name, an estimate: unnamed passages × premises ÷ passages of the county. Not published: it is
 * reckoned from two figures that are, and its words alone are an indicator's.
 */
export const premisesUnlocked: IndicatorDefinition = {
  ...premisesUnplated,
  id: 'premises-unlocked',
  scale: 1,
  unit: 'ratio',
  digits: 0,
}

export interface Unlocked {
  readonly place: PlaceCode
  /** Passages without a name. */
  readonly passages: number
  /** Premises that a passage has on average. */
  readonly each: number
  /** Premises that get the name of their passage once all are named. */
  readonly premises: number
}

/** A decision names at most two places. */
const MOST_PLACES = 2

/** What naming all passages of a county would unlock, greatest first; a county with either figure missing is left out. */
export function unlockedIn({ observations, counties }: Province, period: Period): Unlocked[] {
  const found = counties.flatMap(({ place_code: place }): Unlocked[] => {
    const passages = observations.at(passagesUnnamed.id, place, period)
    const premises = observations.at(premisesUnplated.id, place, period)?.denominator ?? null
    if (passages?.numerator == null || !passages.denominator || premises === null) return []
    const each = premises / passages.denominator
    return [{ place, passages: passages.numerator, each, premises: passages.numerator * each }]
  })
  return found.sort((a, b) => b.premises - a.premises)
}

/** Where naming passages completes the addresses of most premises. As a ranking. */
export const namingUnlocks: PublishedScene = {
  id: 'naming-unlocks',
  definition: premisesUnlocked,
  needs: [passagesUnnamed.id, premisesUnplated.id],
  compose(context) {
    const { province, period } = context
    const known = unlockedIn(province, period)
    const own = known.find(({ place }) => place === context.place)
    const isDrilled = province.counties.some(({ place_code }) => place_code === context.place)
    const shown = isDrilled ? own : known[0]
    const values = new Map(province.counties.map(({ place_code }) => [place_code, valueIn(known, place_code)]))
    const whole = province.observations.at(passagesUnnamed.id, province.code, period)
    const batch = isDrilled ? (own ? [own] : []) : known.slice(0, MOST_PLACES)
    return {
      definition: premisesUnlocked,
      period,
      place: isDrilled ? context.place : province.code,
      headline: headline(context, known, isDrilled, shown),
      figures: shown && shown.premises > 0 ? figures(known, shown) : [],
      picture: {
        kind: 'ranking',
        target: null,
        highlight: shown ? [shown.place] : [],
        rows: rank(premisesUnlocked, values),
        whole: null,
      },
      ask: ask(batch),
      reported: whole?.reported ?? 0,
      asked: whole?.asked ?? province.counties.length,
      notes: [{ key: `indicators.${premisesUnlocked.id}.definition`, facts: {} }],
    } satisfies SceneContent
  },
}

const valueIn = (known: readonly Unlocked[], place: PlaceCode): number | null =>
  known.find((one) => one.place === place)?.premises ?? null

const sumOf = (places: readonly Unlocked[], part: 'passages' | 'premises'): number =>
  Math.round(places.reduce((sum, one) => sum + one[part], 0))

function headline(
  { period, place }: SceneContext,
  known: readonly Unlocked[],
  isDrilled: boolean,
  shown: Unlocked | undefined,
): Sentence {
  const indicator = theIndicator(premisesUnlocked)
  if (!shown) {
    if (!isDrilled) return { key: 'scenes.headlines.nobody', facts: { indicator, period: aPeriod(period) } }
    return { key: 'scenes.county.notReported', facts: { indicator, place: aPlace(place), period: aPeriod(period) } }
  }
  if (shown.premises === 0) {
    return isDrilled
      ? { key: 'scenes.unlocked.countyNone', facts: { place: aPlace(shown.place) } }
      : { key: 'scenes.unlocked.none', facts: {} }
  }
  const facts: Facts = {
    place: aPlace(shown.place),
    count: aCount(shown.passages),
    premises: aCount(Math.round(shown.premises)),
    rank: aCount(known.findIndex(({ premises }) => premises === shown.premises) + 1),
    of: aCount(known.length),
  }
  return { key: `scenes.unlocked.${isDrilled ? 'county' : 'headline'}`, facts, plural: shown.passages }
}

function figures(known: readonly Unlocked[], { place, each }: Unlocked): SceneFigure[] {
  const figure = (value: number, name: string, facts: Facts = {}): SceneFigure => ({
    value: aCount(value),
    says: { key: `scenes.unlocked.${name}`, facts, plural: value },
    tone: 'plain',
    observed: null,
  })
  return [
    figure(sumOf(known, 'premises'), 'whole'),
    figure(sumOf(known, 'passages'), 'passages'),
    figure(Math.round(each), 'each', { place: aPlace(place) }),
  ]
}

function ask(batch: readonly Unlocked[]): Sentence | null {
  const wanted = batch.filter(({ passages }) => passages > 0)
  if (wanted.length === 0) return null
  const passages = sumOf(wanted, 'passages')
  const facts = {
    count: aCount(passages),
    places: somePlaces(wanted.map(({ place }) => place)),
    premises: aCount(sumOf(wanted, 'premises')),
  }
  return { key: 'scenes.unlocked.ask', facts, plural: passages }
}
