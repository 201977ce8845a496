import type { MapReach, ReachSite, ReachTone } from '@/map/reach'
import type { Settlement } from './problem'
import { byId, type Scenario } from './scenario'
import type { SitingGround } from './sitingGround'
import type { WhatIf } from './whatIf'

/** A scenario on the map: whom it wins and loses against today, and what it adds, moves and closes. Ids nobody knows are left out. */
export function scenarioReach(ground: SitingGround, scenario: Scenario, whatIf: WhatIf, reachKm: number): MapReach {
  const { today, after } = whatIf.reaching
  return {
    km: reachKm / ground.distance.detour,
    draggable: true,
    settlements: ground.settlements.map(({ id, people, lon, lat }, at) => ({
      code: id,
      tone: toneOf((today[at] ?? 0) > 0, (after[at] ?? 0) > 0),
      people,
      lon,
      lat,
    })),
    sites: sitesOf(ground, scenario),
  }
}

function toneOf(was: boolean, is: boolean): ReachTone {
  if (is) return was ? 'reached' : 'gained'
  return was ? 'lost' : 'out'
}

function sitesOf({ points, settlements }: SitingGround, { places, spots, moved, closed }: Scenario): ReachSite[] {
  const shut = new Set(closed)
  const standing = byId(points)
  const movedTo = new Map(moved.flatMap((move) => (shut.has(move.point) ? [] : [[move.point, move] as const])))
  const homes = byId<Settlement>(settlements)
  const sorted = (sort: ReachSite['sort'], id: string, at: { lon: number; lat: number }): ReachSite => ({
    sort,
    id,
    lon: at.lon,
    lat: at.lat,
  })
  return [
    ...points
      .filter(({ id }) => !movedTo.has(id))
      .map((point) => sorted(shut.has(point.id) ? 'closed' : 'standing', point.id, point)),
    ...[...new Set(places)].flatMap((id) => {
      const home = homes.get(id)
      return home ? [sorted('place', id, home)] : []
    }),
    ...spots.map((spot, at) => sorted('spot', String(at), spot)),
    ...[...movedTo.values()].flatMap((move) => (standing.has(move.point) ? [sorted('moved', move.point, move)] : [])),
  ]
}
