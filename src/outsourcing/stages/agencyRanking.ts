import type { AgencyRow } from '@/datapackage/tables/services'
import type { Moved } from '../volumes/volumeCube'
import type { AgencyStages } from './stageMatrix'

export interface AgencyStanding {
  readonly agency: AgencyRow
  /** Services that can go over. */
  readonly services: number
  /** Percent; `null`: no service can go over. */
  readonly depth: number | null
  /** Transactions at contact points and at the agency's own counters; `null` while the volumes are not known. */
  readonly moved: number | null
  readonly kept: number | null
  /** Of those in person, the part at contact points, in percent. */
  readonly share: number | null
}

export const AGENCY_ORDERS = ['depth', 'volume'] as const
export type AgencyOrder = (typeof AGENCY_ORDERS)[number]

/** The volumes of services by id, at contact points and at agency counters. */
export type ServiceVolumes = ReadonlyMap<string, { readonly moved: Moved; readonly kept: Moved }>

/** Agencies by how deep they have gone or how much they have handed over, most first; equals by their other figure. */
export function rankAgencies(
  agencies: readonly AgencyStages[],
  volumes: ServiceVolumes | null,
  order: AgencyOrder,
): AgencyStanding[] {
  const rows = agencies.map(({ agency, cells, depth }): AgencyStanding => {
    const own = volumes && cells.map(({ service }) => volumes.get(service.service_id))
    const sum = (part: 'moved' | 'kept'): number | null =>
      own && own.reduce((total, volume) => total + (volume?.[part].count ?? 0), 0)
    const [moved, kept] = [sum('moved'), sum('kept')]
    const inPerson = (moved ?? 0) + (kept ?? 0)
    return {
      agency,
      services: cells.length,
      depth,
      moved,
      kept,
      share: inPerson > 0 ? (100 * (moved ?? 0)) / inPerson : null,
    }
  })
  const keys: readonly ('depth' | 'moved')[] = order === 'depth' ? ['depth', 'moved'] : ['moved', 'depth']
  return rows.sort((a, b) => keys.reduce((known, key) => known || (b[key] ?? -1) - (a[key] ?? -1), 0))
}
