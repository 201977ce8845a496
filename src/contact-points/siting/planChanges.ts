import { AS_TODAY, type SitingPlan } from './scenario'

/** What a person sets apart: places that get a point in any case or never, and points that close. */
export type SetApart = 'forced' | 'forbidden' | 'closed'

export const usualPlan = (reachKm: number): SitingPlan => ({
  mode: 'cover',
  count: 5,
  reachKm,
  forced: [],
  forbidden: [],
  scenario: AS_TODAY,
})

export const setApart = ({ forced, forbidden, scenario }: SitingPlan, kind: SetApart): readonly string[] =>
  kind === 'closed' ? scenario.closed : kind === 'forced' ? forced : forbidden

/** Puts a place or point on a list, or takes it off. A place is never on both lists; one ruled out leaves the scenario too. */
export function withSetApart(plan: SitingPlan, kind: SetApart, id: string, isOn: boolean): SitingPlan {
  const without = (list: readonly string[]): string[] => list.filter((own) => own !== id)
  const turned = (list: readonly string[]): string[] => [...without(list), ...(isOn ? [id] : [])]
  const { forced, forbidden, scenario } = plan
  if (kind === 'closed') return { ...plan, scenario: { ...scenario, closed: turned(scenario.closed) } }
  if (kind === 'forced') {
    const list = turned(forced)
    return { ...plan, forced: list, forbidden: without(forbidden), count: Math.max(plan.count, list.length) }
  }
  const places = isOn ? without(scenario.places) : scenario.places
  return { ...plan, forced: without(forced), forbidden: turned(forbidden), scenario: { ...scenario, places } }
}
