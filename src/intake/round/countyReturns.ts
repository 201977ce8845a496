import type { ReturnState, ReturnView } from './roundDesk'

/** One county of a round. */
export interface CountyReturn {
  readonly county: string
  readonly state: ReturnState | 'late' | 'earlier'
  readonly view: ReturnView | null
}

const COUNTS: readonly ReturnState[] = ['returned', 'wrong', 'empty']

/**
 * Every county with its return, the late ones first; and the files that count for none: no returns, those in whose place another came,
 * and those that nobody filled in where figures had come.
 * @param returned counties of which figures have come, with these files or before
 */
export function countyReturns(
  counties: readonly string[],
  returns: readonly ReturnView[],
  returned: readonly string[] = [],
): { readonly rows: readonly CountyReturn[]; readonly others: readonly ReturnView[] } {
  const own = new Map<string | null, ReturnView>()
  for (const view of returns) {
    const isBlank = view.state === 'empty' && returned.includes(view.county ?? '')
    if (COUNTS.includes(view.state) && !isBlank) own.set(view.county, view)
  }
  const rows = counties.map((county): CountyReturn => {
    const view = own.get(county) ?? null
    return { county, state: view?.state ?? (returned.includes(county) ? 'earlier' : 'late'), view }
  })
  const late = rows.filter(({ state }) => state === 'late' || state === 'empty')
  const rest = rows.filter((row) => !late.includes(row))
  return { rows: [...late, ...rest], others: returns.filter((view) => own.get(view.county) !== view) }
}
