import type { OutsourcingEventRow, Stage } from '@/datapackage/tables/outsourcing'
import type { PlaceCode, PlaceTree } from '@/places/tree'
import { inOrder, rankOf, spellOn, spellsOf, type Spell } from './history'

/** A service's way in every county and in the province as a whole. */
export interface ServiceHistory {
  readonly service: string
  /** In order; a place that is not a county stands for the county it lies in. */
  readonly events: readonly OutsourcingEventRow[]
  /** Counties in the order of the package, each with its own way: its events and those of the whole province together. */
  readonly counties: ReadonlyMap<PlaceCode, readonly Spell[]>
  /** The furthest stage any county held, from day to day. */
  readonly province: readonly Spell[]
}

/** Histories by service id; a service without an event has none. */
export type Histories = ReadonlyMap<string, ServiceHistory>

export function readHistories(rows: readonly OutsourcingEventRow[], tree: PlaceTree): Histories {
  const byService = new Map<string, OutsourcingEventRow[]>()
  for (const row of rows) {
    const own = byService.get(row.service_id)
    if (own) own.push(row)
    else byService.set(row.service_id, [row])
  }
  return new Map([...byService].map(([service, own]) => [service, historyOf(service, own, tree)]))
}

function historyOf(service: string, rows: readonly OutsourcingEventRow[], tree: PlaceTree): ServiceHistory {
  const countyOf = (code: PlaceCode | null): PlaceCode | null =>
    code === null || code === tree.province.place_code ? null : (tree.countyOf(code)?.place_code ?? null)
  const events = inOrder(rows)
  const counties = new Map(
    tree.counties.map(({ place_code }): [PlaceCode, Spell[]] => [
      place_code,
      spellsOf(events.filter((event) => [null, place_code].includes(countyOf(event.place_code)))),
    ]),
  )
  return { service, events, counties, province: together([...counties.values()]) }
}

/** What counties hold on a day as one stage: the furthest on the way; halted only where no county is on it. */
export function furthest(stages: readonly (Stage | null)[]): Stage | null {
  const known = stages.filter((stage) => stage !== null)
  const onTheWay = known.filter((stage) => rankOf(stage) <= rankOf('live'))
  if (onTheWay.length > 0) return onTheWay.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a))
  return known.includes('suspended') ? 'suspended' : (known[0] ?? null)
}

function together(counties: readonly (readonly Spell[])[]): Spell[] {
  const days = [...new Set(counties.flatMap((spells) => spells.map(({ from }) => from)))].sort()
  const changes = days.flatMap((date) => {
    const stage = furthest(counties.map((spells) => spellOn(spells, date)?.stage ?? null))
    return stage === null ? [] : [{ date, stage, turn: null }]
  })
  return spellsOf(changes)
}

/** The spells of a place in view; the whole province for anything that is no county. */
export const spellsAt = (history: ServiceHistory, place: PlaceCode): readonly Spell[] =>
  history.counties.get(place) ?? history.province

/** Counties that hold a stage on a day. */
export function countiesAt({ counties }: ServiceHistory, stage: Stage, day: string): PlaceCode[] {
  return [...counties].flatMap(([county, spells]) => (spellOn(spells, day)?.stage === stage ? [county] : []))
}
