import type { CooperationRow, CooperationState, CooperationStepRow } from '@/datapackage/tables/cooperation'
import type { Place, PlaceCode, PlaceTree } from '@/places/tree'
import { stateOn } from './cooperationSteps'

export const WHO = ['municipality', 'dehyari', 'all'] as const
export type Who = (typeof WHO)[number]

export interface StepCell {
  /** `null`: the place was not asked. */
  readonly state: CooperationState | null
  /** The day it was reached; `null` where the step had not moved by the day in view, or no day is known. */
  readonly since: string | null
  readonly evidence: string | null
}

export interface CooperationLine {
  readonly place: Place
  readonly county: PlaceCode
  /** In the order of the steps. */
  readonly cells: readonly StepCell[]
  readonly done: number
  /** Steps asked for that apply to it. */
  readonly asked: number
}

const NOT_ASKED: StepCell = { state: null, since: null, evidence: null }

/** Municipalities and dehyaris that were asked, by the steps they had done on a day (ISO date): fewest done first. */
export function cooperationMatrix(
  tables: { readonly steps: readonly CooperationStepRow[]; readonly cooperation: readonly CooperationRow[] },
  tree: PlaceTree,
  { place, who, day }: { readonly place: PlaceCode; readonly who: Who; readonly day: string },
): CooperationLine[] {
  const steps = inOrder(tables.steps)
  const rows = new Map(tables.cooperation.map((row) => [`${row.place_code} ${row.step_id}`, row]))
  const asked = new Set(tables.cooperation.map((row) => row.place_code))
  const lines = [...asked].flatMap((code): CooperationLine[] => {
    const own = tree.get(code)
    const county = tree.countyOf(code)?.place_code
    if (!own || county === undefined || (who !== 'all' && own.responsible !== who)) return []
    if (place !== tree.province.place_code && place !== county) return []
    const cells = steps.map(({ step_id }) => cellOf(rows.get(`${code} ${step_id}`), day))
    const known = cells.filter(({ state }) => state !== null && state !== 'not_applicable')
    return [
      { place: own, county, cells, done: known.filter(({ state }) => state === 'done').length, asked: known.length },
    ]
  })
  const share = ({ done, asked: of }: CooperationLine): number => (of > 0 ? done / of : 2)
  return lines.sort((a, b) => share(a) - share(b) || b.asked - a.asked)
}

export const inOrder = (steps: readonly CooperationStepRow[]): CooperationStepRow[] =>
  [...steps].sort((a, b) => a.position - b.position)

function cellOf(row: CooperationRow | undefined, day: string): StepCell {
  if (!row) return NOT_ASKED
  const state = stateOn(row, day)
  const isReached = state === row.status
  return { state, since: isReached ? row.since : null, evidence: isReached ? row.evidence : null }
}

/** Of each step, how many have done it, of those asked. */
export function stepTotals(lines: readonly CooperationLine[], steps: number): { done: number; asked: number }[] {
  return Array.from({ length: steps }, (_, at) => {
    const known = lines.flatMap(({ cells }) => cells[at]?.state ?? []).filter((state) => state !== 'not_applicable')
    return { done: known.filter((state) => state === 'done').length, asked: known.length }
  })
}
