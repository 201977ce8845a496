import { STAGES, type Stage } from '@/datapackage/tables/outsourcing'
import { lastDayOf } from '@/locale/lastDay'
import { addMonths, type Period } from '@/locale/period'
import type { PlaceCode } from '@/places/tree'
import { daysBetween } from '../stages/days'
import { knownOn, rankOf, spellOn } from '../stages/history'
import { waysAt } from '../stages/serviceCard'
import { spellsAt, type Histories } from '../stages/serviceHistory'
import { stageTime, type StageTime } from '../stages/timeInStage'

/** The stages that lead on, in order: the funnel. */
export const WAY = STAGES.slice(0, rankOf('live') + 1)

export interface FunnelStep extends StageTime {
  readonly stage: Stage
  /** Services that ever came this far or farther, and those that stand here now. */
  readonly reached: number
  readonly now: number
}

/** How many services came how far by a day, and how long they usually stay. Halted and refused ones stand in their own rows. */
export function funnel(histories: Histories, place: PlaceCode, day: string): FunnelStep[] {
  const ways = waysAt(histories, place)
  return STAGES.map((stage) => {
    const reached = ways.filter((spells) =>
      knownOn(spells, day).some((spell) =>
        WAY.includes(stage) ? rankOf(spell.stage) >= rankOf(stage) && WAY.includes(spell.stage) : spell.stage === stage,
      ),
    )
    const now = ways.filter((spells) => spellOn(spells, day)?.stage === stage)
    return { stage, reached: reached.length, now: now.length, ...stageTime(ways, stage, day) }
  })
}

export interface Stalled {
  readonly service: string
  readonly stage: Stage
  readonly days: number
  /** The usual time in its stage; the service is past it. */
  readonly median: number
}

/** Services still on the way, or halted, that are longer in their stage than half of all are; the longest over it first. */
export function stalled(histories: Histories, place: PlaceCode, day: string): Stalled[] {
  const ways = waysAt(histories, place)
  const usual = new Map(STAGES.map((stage) => [stage, stageTime(ways, stage, day).median]))
  const found = [...histories.values()].flatMap((history): Stalled[] => {
    const spell = spellOn(spellsAt(history, place), day)
    if (!spell || spell.stage === 'live' || spell.stage === 'refused') return []
    const [days, median] = [daysBetween(spell.from, day), usual.get(spell.stage) ?? null]
    return median !== null && days > median ? [{ service: history.service, stage: spell.stage, days, median }] : []
  })
  return found.sort((a, b) => b.days - b.median - (a.days - a.median))
}

export interface Move {
  readonly service: string
  /** `null`: nothing was known of it before. */
  readonly from: Stage | null
  readonly to: Stage
  readonly date: string
  /** Counties that moved so in the month; empty where the place in view is a county. */
  readonly counties: readonly PlaceCode[]
}

/** What moved within a month: in the county in view, or in any county, alike moves of one service told together. */
export function movesIn(histories: Histories, place: PlaceCode, period: Period): Move[] {
  const [after, day] = [lastDayOf(addMonths(period, -1)), lastDayOf(period)]
  const moves = [...histories.values()].flatMap(({ service, counties }) => {
    const seen = new Map<string, Move & { counties: PlaceCode[] }>()
    for (const [county, spells] of counties) {
      if (counties.has(place) && county !== place) continue
      spells.forEach((spell, at) => {
        if (spell.from <= after || spell.from > day) return
        const from = spells[at - 1]?.stage ?? null
        const key = `${from ?? ''}>${spell.stage}`
        const known = seen.get(key)
        if (known) known.counties.push(county)
        else seen.set(key, { service, from, to: spell.stage, date: spell.from, counties: [county] })
      })
    }
    return [...seen.values()]
  })
  return moves.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1))
}
