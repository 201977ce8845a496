import { weightOf, type RuleCode } from './rules'

/** What cleaning did to a cell: one list for all cells to which the same was done. */
export interface RuleList {
  readonly codes: readonly RuleCode[]
  /** What its row is at best: as it was, put right, or with something lost or doubtful. */
  readonly rank: 0 | 1 | 2
  /** Whether anything but the form of the value was changed. */
  readonly isFixed: boolean
  /** What of it is to be told as issues: putting a fault of writing right is none. */
  readonly told: readonly RuleCode[]
  /** Whether the cell is doubtful, lost, or to be confirmed. */
  readonly isTold: boolean
}

/** Rules that put a fault of writing right are no issue; the others are. */
const isToldRule = (rule: RuleCode): boolean => weightOf(rule) !== 'form' && weightOf(rule) !== 'fix'

function describe(codes: readonly RuleCode[]): RuleList {
  const weights = codes.map(weightOf)
  const isPartial = weights.some((weight) => weight === 'lost' || weight === 'doubt')
  const isFixed = weights.some((weight) => weight !== 'form')
  const told = codes.filter((rule) => isToldRule(rule) || rule === 'coordinates_missing')
  return { codes, rank: isPartial ? 2 : isFixed ? 1 : 0, isFixed, told, isTold: codes.some(isToldRule) }
}

interface Branch {
  list: RuleList | null
  readonly next: Map<RuleCode, Branch>
}

const root: Branch = { list: describe([]), next: new Map() }

export const NO_RULES: RuleList = describe([])

/** The list of these rules: there are a few hundred at most, whatever the files. */
export function ruleListOf(codes: readonly RuleCode[]): RuleList {
  if (codes.length === 0) return NO_RULES
  let branch = root
  for (const code of codes) {
    let next = branch.next.get(code)
    if (!next) {
      next = { list: null, next: new Map() }
      branch.next.set(code, next)
    }
    branch = next
  }
  return (branch.list ??= describe([...codes]))
}
