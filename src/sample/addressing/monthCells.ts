import { FLAGS, GAP_BITS } from '@/datapackage/packed/passageGaps'
import { SIGNED, UNNAMED, UNSIGNED } from '@/datapackage/packed/passages'
import type { MonthCell } from '@/publish/layOutMonths'
import { apportion, apportionWithin } from '../apportion'
import type { Reported } from './passages'

/** One combination of gaps of one unit in one month. */
export type Cell = Omit<MonthCell, 'month' | 'place'>

const STATES = [UNNAMED, UNSIGNED, SIGNED] as const
const STATE_BITS: Readonly<Record<(typeof STATES)[number], number>> = {
  [UNNAMED]: GAP_BITS.unnamed,
  [UNSIGNED]: GAP_BITS.unsigned,
  [SIGNED]: 0,
}
/** Of the two gaps of premises: which of the four combinations a cell is. */
const HOUSES = [0, GAP_BITS.unplated, GAP_BITS.unpostcoded, GAP_BITS.unplated | GAP_BITS.unpostcoded] as const

/** A unit's month as cells whose sums are its row's, after the pattern of another month. */
export function sharedOut(row: Reported, pattern: readonly Cell[]): Cell[] {
  const gaps = { unplated: row.premises - row.premises_plated, unpostcoded: row.premises - row.premises_postcoded }
  const states = [
    row.passages - row.passages_named,
    row.passages_named - row.passages_signed,
    row.passages_signed,
  ] as const
  const flagged = {
    unplated: flaggedBy('unplated', gaps.unplated, row.passages, pattern),
    unpostcoded: flaggedBy('unpostcoded', gaps.unpostcoded, row.passages, pattern),
  }
  for (;;) {
    const counts = countsOf(states, flagged, pattern)
    const premises = premisesOf(counts, row.premises, pattern)
    const tight = HOUSE_GAPS.filter((gap) => roomFor(gap, premises) < gaps[gap])
    if (tight.length === 0) return cellsOf(counts, premises, gaps)
    // More passages take part in the gap: at last one for each of its premises, or all, on which all premises stand.
    for (const gap of tight) flagged[gap] = Math.min(row.passages, gaps[gap], flagged[gap] * 2)
  }
}

const roomFor = (gap: HouseGap, premises: readonly number[]): number =>
  premises.reduce((sum, own, flags) => sum + (flags & GAP_BITS[gap] ? own : 0), 0)

function cellsOf(
  counts: readonly number[],
  premises: readonly number[],
  gaps: Readonly<Record<HouseGap, number>>,
): Cell[] {
  const unplated = partOf(gaps.unplated, GAP_BITS.unplated, counts, premises)
  const unpostcoded = partOf(gaps.unpostcoded, GAP_BITS.unpostcoded, counts, premises)
  const cells = counts.map((passages, flags) => ({
    flags,
    passages,
    premises: premises[flags] ?? 0,
    unplated: unplated[flags] ?? 0,
    unpostcoded: unpostcoded[flags] ?? 0,
  }))
  return cells.filter(({ passages }) => passages > 0)
}

/** The gaps of premises, which a passage has from the first of them on. */
const HOUSE_GAPS = ['unplated', 'unpostcoded'] as const
type HouseGap = (typeof HOUSE_GAPS)[number]

/** How many passages share a gap of so many premises, at as many of them each as in the pattern. */
function flaggedBy(gap: HouseGap, premises: number, passages: number, pattern: readonly Cell[]): number {
  if (premises === 0) return 0
  const own = pattern.filter(({ flags }) => flags & GAP_BITS[gap])
  const each = sumOf(own, gap) / Math.max(1, sumOf(own, 'passages'))
  return Math.min(passages, premises, Math.max(1, Math.round(premises / Math.max(1, each))))
}

const sumOf = (cells: readonly Cell[], name: keyof Cell): number => cells.reduce((sum, cell) => sum + cell[name], 0)

/** Passages by combination of gaps. */
function countsOf(
  states: readonly [number, number, number],
  flagged: Readonly<Record<HouseGap, number>>,
  pattern: readonly Cell[],
): number[] {
  const inState = (state: (typeof STATES)[number], bit: number): number => {
    const own = pattern.filter(({ flags }) => (flags & 3) === STATE_BITS[state])
    const share = sumOf(own.filter(({ flags }) => flags & bit), 'passages') / Math.max(1, sumOf(own, 'passages')) // prettier-ignore
    return (states[state] ?? 0) * Math.max(share, 0.001)
  }
  const spread = (gap: HouseGap): number[] =>
    apportionWithin(flagged[gap], states, STATES.map((state) => inState(state, GAP_BITS[gap]))) // prettier-ignore
  const [unplated, unpostcoded] = [spread('unplated'), spread('unpostcoded')]
  const counts = Array.from({ length: FLAGS }, () => 0)
  for (const state of STATES) {
    const [all, plates, codes] = [states[state], unplated[state] ?? 0, unpostcoded[state] ?? 0]
    const both = Math.max(0, plates + codes - all, all > 0 ? Math.round((plates * codes) / all) : 0)
    const own = [all - plates - codes + both, plates - both, codes - both, both]
    HOUSES.forEach((houses, at) => (counts[STATE_BITS[state] | houses] = own[at] ?? 0))
  }
  return counts
}

/** Premises by combination: at least one to a passage. */
function premisesOf(counts: readonly number[], premises: number, pattern: readonly Cell[]): number[] {
  const mean = sumOf(pattern, 'premises') / Math.max(1, sumOf(pattern, 'passages'))
  const means = counts.map((_, flags) => {
    const own = pattern.find((cell) => cell.flags === flags)
    return own ? own.premises / own.passages : mean
  })
  const passages = counts.reduce((sum, count) => sum + count, 0)
  const more = apportion(
    premises - passages,
    counts.map((count, flags) => count * (means[flags] ?? 0)),
  )
  return counts.map((count, flags) => count + (more[flags] ?? 0))
}

/** A gap's premises by combination: at least one to each passage that has the gap, at most all that stand on them. */
function partOf(total: number, bit: number, counts: readonly number[], premises: readonly number[]): number[] {
  const least = counts.map((count, flags) => (flags & bit ? count : 0))
  const room = premises.map((own, flags) => (flags & bit ? own - (least[flags] ?? 0) : 0))
  const more = apportionWithin(total - least.reduce((sum, own) => sum + own, 0), room, room)
  return least.map((own, flags) => own + (more[flags] ?? 0))
}
