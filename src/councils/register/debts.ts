import type { ResolutionRow } from '@/datapackage/tables/councils'
import { delayOn, OPEN_STATES, stateOn } from './resolutionState'

/** What one owner owes, over all councils. */
export interface Debt {
  /** As the register names it in Persian: the owner's key. */
  readonly owner: string
  readonly ownerEnglish: string | null
  /** Still to be done, overdue ones too. */
  readonly open: number
  readonly overdue: number
  /** Days of the one that is longest overdue; 0 when none is. */
  readonly longest: number
  /** The next day that falls due (ISO), overdue ones left out; `null`: none. */
  readonly next: string | null
  readonly councils: readonly string[]
}

/** Who owes what at the end of a day (ISO): most overdue first, then most open. Owners who owe nothing are left out. */
export function debtsOn(resolutions: readonly ResolutionRow[], day: string): Debt[] {
  const byOwner = new Map<string, ResolutionRow[]>()
  for (const row of resolutions) {
    const state = stateOn(row, day)
    if (state === null || !OPEN_STATES.includes(state)) continue
    byOwner.set(row.owner_fa, [...(byOwner.get(row.owner_fa) ?? []), row])
  }
  const debts = [...byOwner].map(([owner, rows]): Debt => {
    const late = rows.filter((row) => stateOn(row, day) === 'overdue')
    const ahead = rows.flatMap(({ due }) => (due !== null && due >= day ? [due] : [])).sort()
    return {
      owner,
      ownerEnglish: rows[0]?.owner_en ?? null,
      open: rows.length,
      overdue: late.length,
      longest: Math.max(0, ...late.map((row) => delayOn(row, day) ?? 0)),
      next: ahead[0] ?? null,
      councils: [...new Set(rows.map(({ council_id }) => council_id))],
    }
  })
  return debts.sort((a, b) => b.overdue - a.overdue || b.longest - a.longest || b.open - a.open)
}
