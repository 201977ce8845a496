import type { Stage } from '@/datapackage/tables/outsourcing'
import type { AgencyRow, ServiceRow } from '@/datapackage/tables/services'
import { valueOf } from '@/indicators/observation'
import type { PlaceCode } from '@/places/tree'
import { canGoOver, depthOf, outsourcingDepth } from './depth'
import { spellOn } from './history'
import { countiesAt, spellsAt, type Histories } from './serviceHistory'

export interface StageCell {
  readonly service: ServiceRow
  /** `null`: no event of it is known. */
  readonly stage: Stage | null
  /** The day it reached the stage. */
  readonly since: string | null
  /** Counties where it is live, of all; of a county in view 0 or 1 of 1. */
  readonly live: number
  readonly of: number
}

export interface AgencyStages {
  readonly agency: AgencyRow
  /** Furthest on the way first, those halted and those without an event last. */
  readonly cells: readonly StageCell[]
  /** Live of those that can go over, in percent; `null`: it has none. */
  readonly depth: number | null
}

export interface StageQuery {
  readonly place: PlaceCode
  readonly counties: readonly PlaceCode[]
  /** Last day of the month in view. */
  readonly day: string
  /** `null`: all. */
  readonly category: string | null
}

export interface StageTables {
  readonly agencies: readonly AgencyRow[]
  readonly services: readonly ServiceRow[]
  readonly histories: Histories
}

const ORDER: readonly (Stage | null)[] = [
  'live',
  'piloting',
  'agreed',
  'negotiating',
  'identified',
  'suspended',
  'refused',
  null,
]

/** The services of each agency by the stage they held on a day; agencies without a service of the category are left out. */
export function stageMatrix({ agencies, services, histories }: StageTables, query: StageQuery): AgencyStages[] {
  const counties = query.counties.includes(query.place) ? [query.place] : query.counties
  const shown = services.filter((row) => canGoOver(row) && (query.category ?? row.category) === row.category)
  return agencies.flatMap((agency) => {
    const own = shown.filter(({ agency_id }) => agency_id === agency.agency_id)
    if (own.length === 0) return []
    const cells = own.map((service) => cellOf(service, histories, query, counties))
    return [
      {
        agency,
        cells: cells.sort((a, b) => ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage) || b.live - a.live),
        depth: valueOf(outsourcingDepth, depthOf(histories, own, counties, query.day)),
      },
    ]
  })
}

function cellOf(
  service: ServiceRow,
  histories: Histories,
  { place, day }: StageQuery,
  counties: readonly PlaceCode[],
): StageCell {
  const history = histories.get(service.service_id)
  if (!history) return { service, stage: null, since: null, live: 0, of: counties.length }
  const spell = spellOn(spellsAt(history, place), day)
  const live = countiesAt(history, 'live', day).filter((county) => counties.includes(county))
  return { service, stage: spell?.stage ?? null, since: spell?.from ?? null, live: live.length, of: counties.length }
}
