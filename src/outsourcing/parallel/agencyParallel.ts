import type { OpenCounter } from './useParallel'

/** An agency's offices, those beside a contact point, and what handing them over would free. */
export interface AgencyParallel {
  readonly agency: string
  readonly counters: number
  readonly parallel: number
  /** Percent. */
  readonly share: number
  /** Windows of its parallel offices, as far as they are reported; `null`: none of them is. */
  readonly windows: number | null
  /** Different services that a contact point beside one of them gives. */
  readonly services: number
}

/** Most parallel offices first. */
export function agencyParallel(open: readonly OpenCounter[]): AgencyParallel[] {
  const agencies = [...new Set(open.map(({ counter }) => counter.agency_id))]
  const rows = agencies.map((agency): AgencyParallel => {
    const own = open.filter(({ counter }) => counter.agency_id === agency)
    const beside = own.filter(({ evidence }) => evidence.length > 0)
    const windows = beside.flatMap(({ counter }) => (counter.counters === null ? [] : [counter.counters]))
    return {
      agency,
      counters: own.length,
      parallel: beside.length,
      share: (100 * beside.length) / own.length,
      windows: beside.length === 0 || windows.length > 0 ? windows.reduce((sum, count) => sum + count, 0) : null,
      services: new Set(beside.flatMap(({ evidence }) => evidence.map(({ service }) => service))).size,
    }
  })
  return rows.sort((a, b) => b.parallel - a.parallel || b.share - a.share)
}
