import type { ContactPointRow } from '@/datapackage/tables/network'
import type { Period } from '@/locale/period'
import type { PlaceCode, PlaceTree } from '@/places/tree'
import type { Selection } from '@/selection/parameters'
import { NAVIGATION } from '../navigation'
import { actionsOf } from './actions'
import type { Destination } from './destination'
import type { SearchKind } from './searchEntry'

/** What a destination may hang on. */
export interface Surroundings {
  readonly tree: PlaceTree
  readonly selection: Selection
  /** Oldest first. */
  readonly periods: readonly Period[]
  readonly points: readonly ContactPointRow[]
  /** The name of the page in view. */
  readonly page: string
}

const HOME = { name: 'overview' } as const

/** Pages that say nothing of one place: a place that is chosen there is shown on the home. */
const WITHOUT_PLACE: ReadonlySet<string> = new Set(['briefing', 'data', 'unknown'])

/** Where each kind of result leads. A page of its own for a kind is one line here. */
const DESTINATIONS: Readonly<Record<SearchKind, (id: string, around: Surroundings) => Destination>> = {
  place: (id, around) => ({
    page: WITHOUT_PLACE.has(around.page) ? HOME : null,
    change: { place: countyOf(id, around) },
  }),
  month: (id) => ({ page: null, change: { period: id } }),
  indicator: (id) => ({ page: HOME, change: { indicator: id } }),
  page: (id) => ({ page: NAVIGATION.find(({ name }) => name === id)?.to ?? HOME, change: {} }),
  council: (id) => ({ page: { name: 'council', params: { id } }, change: {} }),
  action: (id, { selection, periods }) => actionsOf(selection, periods).find((action) => action.id === id) ?? STAY,
  service: () => OUTSOURCING,
  agency: () => OUTSOURCING,
  point: (id, around) => {
    const point = around.points.find(({ point_id }) => point_id === id)
    return {
      page: { name: 'contact-points' },
      change: { place: countyOf(point?.place_code ?? '', around) },
      query: { point: id },
    }
  },
}

const STAY: Destination = { page: null, change: {} }
/** What the home says of services and of the agencies that own them. */
const OUTSOURCING: Destination = { page: HOME, change: { indicator: 'outsourced-volume' } }

export function destinationOf(kind: SearchKind, id: string, around: Surroundings): Destination {
  return DESTINATIONS[kind](id, around)
}

/** A city or village is looked at in its county, the province and what lies in no county as the whole. */
function countyOf(code: PlaceCode, { tree }: Surroundings): PlaceCode {
  return (tree.countyOf(code) ?? tree.province).place_code
}
