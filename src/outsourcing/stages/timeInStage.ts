import type { Stage } from '@/datapackage/tables/outsourcing'
import { daysBetween } from './days'
import { knownOn, type Spell } from './history'

/** How long a spell has lasted; `ended` is false while it still does, and the end is then only known to lie ahead. */
export interface Duration {
  readonly days: number
  readonly ended: boolean
}

/**
 * The median of durations of which some have not ended (Kaplan and Meier 1958, the product-limit estimator): the first day by
 * which half have ended, where each end counts among those that had lasted until then. An unfinished one counts as lasting
 * until the day it was last seen, and no longer: leaving it out would make every stage look quick, taking it as ended too.
 * `null` where half never ended, or there is nothing to reckon with.
 */
export function medianDays(durations: readonly Duration[]): number | null {
  const ends = [...new Set(durations.filter(({ ended }) => ended).map(({ days }) => days))].sort((a, b) => a - b)
  let lasting = 1
  for (const day of ends) {
    // Who is seen for the last time on a day is taken to last through it.
    const atRisk = durations.filter(({ days }) => days >= day).length
    const ended = durations.filter(({ days, ended: isEnd }) => isEnd && days === day).length
    lasting *= 1 - ended / atRisk
    // Fractions of whole numbers: a half may come out a hair above it.
    if (lasting <= 0.5 + 1e-12) return day
  }
  return null
}

/** The usual time in a stage, and what it was reckoned from. */
export interface StageTime {
  /** `null`: more than half have not left it yet. */
  readonly median: number | null
  readonly spells: number
  readonly ended: number
}

/** Every spell of a stage as it was known on a day. */
export function durationsOf(ways: readonly (readonly Spell[])[], stage: Stage, day: string): Duration[] {
  return ways.flatMap((spells) =>
    knownOn(spells, day)
      .filter((spell) => spell.stage === stage)
      .map(({ from, until }) => ({ days: daysBetween(from, until ?? day), ended: until !== null })),
  )
}

export function stageTime(ways: readonly (readonly Spell[])[], stage: Stage, day: string): StageTime {
  const durations = durationsOf(ways, stage, day)
  return {
    median: medianDays(durations),
    spells: durations.length,
    ended: durations.filter(({ ended }) => ended).length,
  }
}
