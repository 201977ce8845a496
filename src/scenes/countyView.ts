import { movedBy } from '@/indicators/change'
import type { Leverage } from '@/indicators/attention'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Facts, Sentence } from '@/indicators/sentence'
import { readSignal, type Signal } from '@/indicators/signal'
import { meets, shortfall } from '@/indicators/target'
import { addMonths } from '@/locale/period'
import { aCount, aDifference, aMonth, aPeriod, aPlace, aValue, theIndicator } from './facts'
import type { ObservedFigure, SceneContent, SceneContext, SceneFigure, ScenePicture } from './scene'
import { plainWholeFigure } from './sceneFigures'
import { standingOf, type Standing } from './standing'

/** Pictures of counties, in which another one may be told of. */
type CountyPicture = Exclude<ScenePicture['kind'], 'bars'>

/**
 * A scene drilled into one county: the same indicator and the same kind of picture, told of the county and measured by the
 * province's target. `null` where the place in view is no county.
 */
export function countyView(
  definition: IndicatorDefinition,
  kind: CountyPicture,
  { province, period, place }: SceneContext,
): SceneContent | null {
  if (!province.counties.some(({ place_code }) => place_code === place)) return null
  const standing = standingOf(province, definition, period)
  const own = readSignal(province, definition, place, period)
  const lever = standing.levers.find((one) => one.place === place) ?? null
  return {
    definition,
    period,
    place,
    headline: headline(standing, own),
    figures: [...ownFigure(standing, own), ...plainWholeFigure(standing), ...effortOrYear(definition, own, lever)],
    picture: pictureOf(kind, standing, place),
    ask: lever && ask(standing, lever),
    reported: standing.reported,
    asked: standing.asked,
    notes: notesOf(standing, own, lever),
  }
}

function pictureOf(kind: CountyPicture, { target, ranking, whole }: Standing, place: string): ScenePicture {
  if (kind === 'trend') return { kind, target, place }
  if (kind === 'map') return { kind, target, highlight: [place] }
  return { kind, target, highlight: [place], rows: ranking, whole: whole.value }
}

function headline({ target, ranking, known }: Standing, { definition, place, period, value }: Signal): Sentence {
  const facts: Facts = { indicator: theIndicator(definition), place: aPlace(place) }
  if (value === null) return { key: 'scenes.county.notReported', facts: { ...facts, period: aPeriod(period) } }
  const rank = ranking.find((row) => row.place === place)?.rank ?? known.length
  const placed = { ...facts, value: aValue(definition, value), rank: aCount(rank), of: aCount(known.length) }
  const alone = known.length < 2 ? 'Alone' : ''
  if (!target) return { key: `scenes.county.noTarget${alone}`, facts: placed }
  const gap = aDifference(definition, shortfall(definition, value, target.value))
  const state = meets(definition, value, target.value) ? 'met' : 'behind'
  return { key: `scenes.county.${state}${alone}`, facts: { ...placed, gap, targetPeriod: aPeriod(target.period) } }
}

function ownFigure({ target, statusOf }: Standing, { definition, place, period, value }: Signal): SceneFigure[] {
  if (value === null) return []
  const observed: ObservedFigure = { indicator: definition.id, place, period, value, status: statusOf(place) }
  const facts: Facts = { place: aPlace(place) }
  if (!target) {
    return [{ value: aValue(definition, value), says: { key: 'scenes.county.own', facts }, tone: 'plain', observed }]
  }
  const aim = { target: aValue(definition, target.value), targetPeriod: aPeriod(target.period) }
  const says: Sentence = { key: 'scenes.county.ownAndTarget', facts: { ...facts, ...aim } }
  const tone = meets(definition, value, target.value) ? 'plain' : 'warn'
  return [{ value: aValue(definition, value), says, tone, observed }]
}

/** What is to be done in the county, or, where nothing is, how it moved in a year. */
function effortOrYear(definition: IndicatorDefinition, { sinceYear }: Signal, lever: Leverage | null): SceneFigure[] {
  if (lever) {
    const says = { key: `scenes.levers.${definition.id}.allFigure`, facts: { behind: aCount(1) }, plural: 1 }
    return [{ value: aCount(lever.units), says, tone: 'plain', observed: null }]
  }
  if (!sinceYear) return []
  const says: Sentence = { key: `scenes.county.year.${movedBy(definition, sinceYear)}`, facts: {} }
  return [{ value: aDifference(definition, sinceYear.difference), says, tone: 'plain', observed: null }]
}

function ask({ definition, target }: Standing, { place, units }: Leverage): Sentence | null {
  if (!target || units === 0) return null
  const facts = {
    count: aCount(units),
    behind: aCount(1),
    place: aPlace(place),
    targetPeriod: aPeriod(target.period),
  }
  return { key: `scenes.levers.${definition.id}.askOne`, facts, plural: units }
}

function notesOf({ definition, target }: Standing, { period, sinceMonth }: Signal, lever: Leverage | null): Sentence[] {
  const notes: Sentence[] = [{ key: `indicators.${definition.id}.definition`, facts: {} }]
  if (sinceMonth) {
    const facts = {
      month: aMonth(addMonths(period, -1)),
      difference: aDifference(definition, sinceMonth.difference),
    }
    notes.push({ key: `scenes.county.month.${movedBy(definition, sinceMonth)}`, facts })
  }
  if (target && lever) notes.push({ key: 'scenes.notes.reckoned', facts: { target: aValue(definition, target.value) } })
  return notes
}
