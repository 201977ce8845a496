import { changesInCounties, changesOf, placesFact } from '@/boards/changes'
import { peoplePerPoint } from '@/contact-points/definitions'
import type { IndicatorDefinition } from '@/indicators/definition'
import type { Province } from '@/indicators/province'
import type { Sentence } from '@/indicators/sentence'
import { addMonths, type Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'

/** What changed in a month: in the province and its counties for the indicator in view, and points that closed, whatever is in view. */
export function newsOf(province: Province, definition: IndicatorDefinition, period: Period): Sentence[] {
  return [...changesOf(province, definition, period), ...closures(province, period)]
}

/** The same for the home, which shows the province's own move beside its figure. */
export function homeNewsOf(province: Province, definition: IndicatorDefinition, period: Period): Sentence[] {
  return [...changesInCounties(province, definition, period), ...closures(province, period)]
}

function closures(province: Province, period: Period): Sentence[] {
  const closed = closedPoints(province, period)
  return closed ? [closed] : []
}

/** Counties with fewer active contact points than a month ago. */
function closedPoints({ observations, counties }: Province, period: Period): Sentence | null {
  const points = (place: PlaceCode, month: Period): number | null =>
    observations.at(peoplePerPoint.id, place, month)?.denominator ?? null
  const lost = counties.flatMap(({ place_code: place }) => {
    const [then, now] = [points(place, addMonths(period, -1)), points(place, period)]
    return then !== null && now !== null && now < then ? [{ place, count: then - now }] : []
  })
  if (lost.length === 0) return null
  const count = lost.reduce((sum, county) => sum + county.count, 0)
  return {
    key: 'changes.closed',
    facts: { places: placesFact(lost.map(({ place }) => place)), count: { kind: 'count', value: count } },
    plural: count,
  }
}
