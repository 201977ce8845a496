import { shortfall } from '@/indicators/target'
import { monthsBetween } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { aCount, aDifference, aPeriod, aPlace, aValue, somePlaces, theIndicator } from './facts'
import type { FewLevers } from './fewLevers'
import type { ObservedFigure, SceneFigure } from './scene'
import type { CountyFigure, Standing } from './standing'

/** The province's figure beside its target; none when nobody reported. */
export function wholeFigure({ definition, whole, target }: Standing): SceneFigure[] {
  if (whole.value === null) return []
  const { place, period, value, observation } = whole
  const indicator = theIndicator(definition)
  const says = target
    ? {
        key: 'scenes.figures.wholeAndTarget',
        facts: { indicator, target: aValue(definition, target.value), targetPeriod: aPeriod(target.period) },
      }
    : { key: 'scenes.figures.whole', facts: { indicator } }
  const observed = { indicator: definition.id, place, period, value, status: observation?.status ?? null }
  return [{ value: aValue(definition, whole.value), says, tone: 'plain', observed }]
}

/** The province's figure alone, beside another place's; none when nobody reported. */
export function plainWholeFigure(standing: Standing): SceneFigure[] {
  return wholeFigure({ ...standing, target: null })
}

/** The worst county beside the average; none where the only county with a figure is the whole. */
export function worstFigure(standing: Standing): SceneFigure[] {
  const worst = standing.known.at(-1)
  if (!worst || standing.known.length < 2) return []
  const [furthest] = standing.behind
  const key = furthest ? 'scenes.figures.furthest' : 'scenes.figures.worst'
  return [countyFigure(standing, worst, key, furthest ? 'warn' : 'plain')]
}

export function bestFigure(standing: Standing): SceneFigure[] {
  const [best] = standing.known
  return best && standing.known.length > 1 ? [countyFigure(standing, best, 'scenes.figures.best', 'plain')] : []
}

function countyFigure(
  { definition, period, statusOf }: Standing,
  { place, value }: CountyFigure,
  key: string,
  tone: SceneFigure['tone'],
): SceneFigure {
  const observed: ObservedFigure = { indicator: definition.id, place, period, value, status: statusOf(place) }
  return { value: aValue(definition, value), says: { key, facts: { place: aPlace(place) } }, tone, observed }
}

/** How much is to be done in few places, and what it brings. */
export function leverFigure({ definition }: Standing, few: FewLevers | null): SceneFigure[] {
  if (!few) return []
  const facts = { places: somePlaces(few.places), then: aValue(definition, few.then) }
  const says = { key: `scenes.levers.${definition.id}.figure`, facts, plural: few.units }
  return [{ value: aCount(few.units), says, tone: 'plain', observed: null }]
}

/** How much is to be done in all counties that are behind, that each comes to the target. */
export function allLeversFigure({ definition, levers }: Standing): SceneFigure[] {
  if (levers.length === 0) return []
  const units = levers.reduce((sum, lever) => sum + lever.units, 0)
  const facts = { behind: aCount(levers.length) }
  const says = { key: `scenes.levers.${definition.id}.allFigure`, facts, plural: levers.length }
  return [{ value: aCount(units), says, tone: 'plain', observed: null }]
}

/** The distance to the target and the time left for it; none when it is met or there is none. */
export function gapFigure({ definition, whole, target, period }: Standing): SceneFigure[] {
  const gap = whole.value === null || !target ? 0 : shortfall(definition, whole.value, target.value)
  if (gap === 0 || !target) return []
  const months = monthsBetween(period, target.period)
  const facts = {
    target: aValue(definition, target.value),
    months: aCount(months),
    targetPeriod: aPeriod(target.period),
  }
  const key = months > 0 ? 'scenes.figures.gap' : 'scenes.figures.gapOverdue'
  const says = { key, facts, plural: months }
  return [{ value: aDifference(definition, gap), says, tone: 'warn', observed: null }]
}

/** A county drilled into beside the province; the province alone where the county did not report. */
export function ownFigures(standing: Standing, county: PlaceCode): SceneFigure[] {
  const own = standing.known.find(({ place }) => place === county)
  return [...(own ? [countyFigure(standing, own, 'scenes.county.own', 'plain')] : []), ...plainWholeFigure(standing)]
}
