import type { Stage } from '@/datapackage/tables/outsourcing'
import type { PlaceCode } from '@/places/tree'
import { daysBetween } from './days'
import { knownOn, rankOf, spellOn, type Spell } from './history'
import { spellsAt, type Histories, type ServiceHistory } from './serviceHistory'
import { stageTime, type StageTime } from './timeInStage'

export interface CountyStage {
  readonly county: PlaceCode
  readonly stage: Stage | null
  /** Days in the stage; `null` without one. */
  readonly days: number | null
}

/** All that is told of one service's way. */
export interface ServiceCard {
  /** Of the place in view, oldest first. */
  readonly timeline: readonly (Spell & { readonly days: number })[]
  readonly now: { readonly stage: Stage; readonly days: number } | null
  /** How long services usually stay in the stage it is in. */
  readonly usual: StageTime | null
  readonly live: readonly PlaceCode[]
  /** Counties that are not live, nearest to it first: the further on the way the nearer, and of one stage who is longer in it. */
  readonly next: readonly CountyStage[]
}

export function serviceCard(histories: Histories, service: string, place: PlaceCode, day: string): ServiceCard | null {
  const history = histories.get(service)
  if (!history) return null
  const known = knownOn(spellsAt(history, place), day)
  const timeline = known.map((spell) => ({ ...spell, days: daysBetween(spell.from, spell.until ?? day) }))
  const last = timeline.at(-1)
  const counties = countyStages(history, day)
  return {
    timeline,
    now: last ? { stage: last.stage, days: last.days } : null,
    usual: last ? stageTime(waysAt(histories, place), last.stage, day) : null,
    live: counties.filter(({ stage }) => stage === 'live').map(({ county }) => county),
    next: counties.filter(({ stage }) => stage !== 'live').sort(nearerToLive),
  }
}

/** Every service's way in the place in view: what the usual time is reckoned from. */
export const waysAt = (histories: Histories, place: PlaceCode): (readonly Spell[])[] =>
  [...histories.values()].map((history) => spellsAt(history, place))

function countyStages({ counties }: ServiceHistory, day: string): CountyStage[] {
  return [...counties].map(([county, spells]) => {
    const spell = spellOn(spells, day)
    return { county, stage: spell?.stage ?? null, days: spell ? daysBetween(spell.from, day) : null }
  })
}

function nearerToLive(a: CountyStage, b: CountyStage): number {
  const way = ({ stage }: CountyStage): number =>
    stage === null || rankOf(stage) > rankOf('live') ? -1 : rankOf(stage)
  return way(b) - way(a) || (b.days ?? 0) - (a.days ?? 0)
}
