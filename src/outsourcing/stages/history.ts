import type { OutsourcingEventRow, Stage } from '@/datapackage/tables/outsourcing'
import { STAGES } from '@/datapackage/tables/outsourcing'

/** A stage held from a day (ISO date) to before another; `until` is `null` while it still is. */
export interface Spell {
  readonly stage: Stage
  readonly from: string
  readonly until: string | null
}

export type StageEvent = Pick<OutsourcingEventRow, 'date' | 'stage' | 'turn'>

/** Where a stage stands on the way; suspended and refused stand after it, so that they count last on a day they share. */
export const rankOf = (stage: Stage): number => STAGES.indexOf(stage)

/** As time goes; of two on one day the turn decides, and where none is given the way of the stages. */
export function inOrder<E extends StageEvent>(events: readonly E[]): E[] {
  return [...events].sort((a, b) => {
    if (a.date !== b.date) return a.date < b.date ? -1 : 1
    if (a.turn !== null && b.turn !== null && a.turn !== b.turn) return a.turn - b.turn
    return rankOf(a.stage) - rankOf(b.stage)
  })
}

/**
 * The stages held one after the other, of events in any order. Of several events of a day only the last has a length; an
 * event that repeats the stage held changes nothing. Going back is a spell like any other.
 */
export function spellsOf(events: readonly StageEvent[]): Spell[] {
  const spells: { stage: Stage; from: string; until: string | null }[] = []
  for (const { date, stage } of inOrder(events)) {
    const held = spells.at(-1)
    if (held?.from === date) spells.pop()
    const before = spells.at(-1)
    if (before?.stage === stage) {
      before.until = null
      continue
    }
    if (before) before.until = date
    spells.push({ stage, from: date, until: null })
  }
  return spells
}

/** The spell of a day; `null` before the first event: nothing is known of it. */
export function spellOn(spells: readonly Spell[], day: string): Spell | null {
  let found: Spell | null = null
  for (const spell of spells) if (spell.from <= day && (spell.until === null || spell.until > day)) found = spell
  return found
}

/** The spells as they were known on a day: what came later is not, and what was held then had not ended. */
export function knownOn(spells: readonly Spell[], day: string): Spell[] {
  return spells
    .filter(({ from }) => from <= day)
    .map((spell) => (spell.until !== null && spell.until > day ? { ...spell, until: null } : spell))
}
