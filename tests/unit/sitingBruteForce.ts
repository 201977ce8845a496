import { greatCircleKm } from '@/places/greatCircle'
import type { Position } from '@/contact-points/siting/distance'
import type { SitingProblem } from '@/contact-points/siting/problem'

/** Every choice of `size` things out of a list. */
export function* choices<T>(list: readonly T[], size: number): Generator<T[]> {
  if (size === 0) return yield []
  for (const [at, first] of list.entries()) {
    for (const rest of choices(list.slice(at + 1), size - 1)) yield [first, ...rest]
  }
}

const km = ({ distance }: SitingProblem, a: Position, b: Position): number =>
  greatCircleKm(a.lon, a.lat, b.lon, b.lat) * distance.detour

/** People within reach of the sites and of the chosen settlements, all pairs looked at. */
export function peopleReached(problem: SitingProblem, chosen: readonly string[]): number {
  const servers: Position[] = [...problem.sites, ...problem.settlements.filter(({ id }) => chosen.includes(id))]
  return problem.settlements
    .filter((settlement) => servers.some((server) => km(problem, server, settlement) <= problem.reachKm))
    .reduce((sum, { people }) => sum + (people ?? 0), 0)
}

/** People x kilometres to the nearest of the sites and the chosen settlements, as a mean over all people. */
export function meanKm(problem: SitingProblem, chosen: readonly string[]): number {
  const servers: Position[] = [...problem.sites, ...problem.settlements.filter(({ id }) => chosen.includes(id))]
  const total = problem.settlements.reduce((sum, { people }) => sum + (people ?? 0), 0)
  const cost = problem.settlements.reduce(
    (sum, settlement) =>
      sum + (settlement.people ?? 0) * Math.min(...servers.map((server) => km(problem, server, settlement))),
    0,
  )
  return cost / total
}

/** All choices that a problem allows: the forced places and as many free candidates as are left. */
export function allowedChoices({ candidates, forced, forbidden, count }: SitingProblem): string[][] {
  const free = candidates.filter((id) => !forced.includes(id) && !forbidden.includes(id))
  return [...choices(free, Math.min(count - forced.length, free.length))].map((chosen) => [...forced, ...chosen])
}
