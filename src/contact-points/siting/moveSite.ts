import type { ReachSite } from '@/map/reach'
import type { Position } from './distance'
import { roundPosition } from './planText'
import type { Scenario } from './scenario'

/**
 * The scenario with one of its sites put down elsewhere. A standing point is then moved; a new point of a settlement becomes
 * one at a spot, since it stands in no settlement any more. What is closed stays closed.
 */
export function withSiteAt(scenario: Scenario, { sort, id, lon, lat }: ReachSite): Scenario {
  const to = roundPosition({ lon, lat })
  switch (sort) {
    case 'standing':
    case 'moved':
      return { ...scenario, moved: [...scenario.moved.filter(({ point }) => point !== id), { point: id, ...to }] }
    case 'place':
      return {
        ...scenario,
        places: scenario.places.filter((own) => own !== id),
        spots: [...scenario.spots, to],
      }
    case 'spot':
      return { ...scenario, spots: scenario.spots.map((spot, at) => (String(at) === id ? to : spot)) }
    case 'closed':
      return scenario
  }
}

/** Takes back what a person put down by hand: a spot disappears, a moved point returns to where it stands today. */
export function withoutSite(scenario: Scenario, { sort, id }: Pick<ReachSite, 'sort' | 'id'>): Scenario {
  if (sort === 'spot') return { ...scenario, spots: scenario.spots.filter((_, at) => String(at) !== id) }
  if (sort === 'moved') return { ...scenario, moved: scenario.moved.filter(({ point }) => point !== id) }
  return scenario
}

/** Kilometres of a degree of latitude. */
const DEGREE_KM = 111.195

/** So many kilometres to the east and to the north. */
export function shifted({ lon, lat }: Position, eastKm: number, northKm: number): Position {
  return {
    lon: lon + eastKm / (DEGREE_KM * Math.cos((lat * Math.PI) / 180)),
    lat: lat + northKm / DEGREE_KM,
  }
}
