import { POINT_KINDS, type PointKind } from '@/datapackage/tables/network'
import { apportion, apportionAtLeastOne } from '../apportion'
import type { Calibration } from '../calibration'
import type { County, Settlement } from '../landscape'
import { stream, type Random } from '../random'

export interface PlacedPoint {
  readonly kind: PointKind
  readonly place: Settlement
}

/**
 * Where the active points of each kind stand at the end of the series; as many as the calibration says, exactly.
 * Pishkhan counters follow the people of cities; each city has a post office before any has two; rural post offices
 * stand in villages, larger ones first; agents in both.
 */
export function placePoints(
  calibration: Calibration,
  counties: readonly County[],
  villages: readonly Settlement[],
): PlacedPoint[] {
  const { active, agentsInVillages } = calibration.contactPoints
  const cities = counties.flatMap((county) => county.cities)
  const inVillages = cities.length === 0 ? 1 : villages.length === 0 ? 0 : agentsInVillages.value
  const rural = Math.round(active.value.postal_agent * inVillages)
  const random = (kind: PointKind): Random => stream(calibration.seed, 'contact-points', 'places', kind)
  const places: Record<PointKind, Settlement[]> = {
    post_office: share(cities, apportionAtLeastOne(active.value.post_office, cities.map(peopleOf))),
    postal_agent: [
      ...share(cities, apportion(active.value.postal_agent - rural, varied(cities, random('postal_agent'), 0.3))),
      ...chooseVillages(villages, rural, random('postal_agent')),
    ],
    pishkhan: share(cities, apportion(active.value.pishkhan, varied(cities, random('pishkhan'), 0.18))),
    rural_post: acrossCounties(counties, villages, active.value.rural_post, random('rural_post')),
  }
  return POINT_KINDS.flatMap((kind) => places[kind].map((place) => ({ kind, place })))
}

const peopleOf = ({ people }: Settlement): number => people

function varied(places: readonly Settlement[], random: Random, spread: number): number[] {
  return places.map(({ people }) => people * Math.exp(spread * random.normal()))
}

function share(places: readonly Settlement[], counts: readonly number[]): Settlement[] {
  return places.flatMap((place, at) => Array.from({ length: counts[at] ?? 0 }, () => place))
}

function acrossCounties(
  counties: readonly County[],
  villages: readonly Settlement[],
  total: number,
  random: Random,
): Settlement[] {
  const weights = counties.map(({ ruralPeople }) => ruralPeople * Math.exp(0.12 * random.normal()))
  const counts = apportion(total, weights)
  return counties.flatMap(({ code }, at) => {
    const own = villages.filter(({ county }) => county === code)
    return chooseVillages(own, counts[at] ?? 0, random)
  })
}

/** One point a village, larger villages first more often than not; a second round only when there are more points. */
function chooseVillages(villages: readonly Settlement[], count: number, random: Random): Settlement[] {
  const scores = varied(villages, random, 0.8)
  const ranked = villages.map((place, at) => ({ place, score: scores[at] ?? 0 })).sort((a, b) => b.score - a.score)
  return Array.from({ length: count }, (_, at) => ranked[at % ranked.length]).flatMap((entry) =>
    entry ? [entry.place] : [],
  )
}
