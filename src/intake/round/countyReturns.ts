import type { ReturnState, ReturnView } from './roundDesk'

/** One county of a round. */
export interface CountyReturn {
  readonly county: string
  readonly state: ReturnState | 'late' | 'earlier'
  readonly view: ReturnView | null
}

const COUNTS: readonly ReturnState[] = ['returned', 'wrong', 'empty']

/**
 * Every county with its return, the late ones first; and the files that are no return of any.
 * @param earlier counties that had returned before these files
 */
export function countyReturns(
  counties: readonly string[],
  returns: readonly ReturnView[],
  earlier: readonly string[] = [],
): { readonly rows: readonly CountyReturn[]; readonly others: readonly ReturnView[] } {
  const own = new Map<string | null, ReturnView>()
  for (const view of returns) if (COUNTS.includes(view.state)) own.set(view.county, view)
  const rows = counties.map((county): CountyReturn => {
    const view = own.get(county) ?? null
    return { county, state: view?.state ?? (earlier.includes(county) ? 'earlier' : 'late'), view }
  })
  const late = rows.filter(({ state }) => state === 'late' || state === 'empty')
  const rest = rows.filter((row) => !late.includes(row))
  return { rows: [...late, ...rest], others: returns.filter(({ state }) => !COUNTS.includes(state)) }
}
