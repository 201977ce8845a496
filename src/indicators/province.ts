import type { FirstTables } from '@/datapackage/store'
import type { Descriptor } from '@/datapackage/descriptor'
import type { CouncilRow } from '@/datapackage/tables/councils'
import type { Period } from '@/locale/period'
import { censusAt, type Census } from '@/places/census'
import { plantTree, type Place, type PlaceCode, type PlaceTree } from '@/places/tree'
import { indexObservations, type ObservationSet } from './observationSet'
import type { Target } from './target'

/** An opened package laid out for reading: what every page is drawn from. */
export interface Province {
  readonly meta: Descriptor['peyk']
  readonly version: string
  readonly tree: PlaceTree
  readonly code: PlaceCode
  readonly counties: readonly Place[]
  readonly observations: ObservationSet
  /** Months with figures, oldest first, up to `asOf`. */
  readonly periods: readonly Period[]
  readonly asOf: Period
  readonly targets: readonly Target[]
  readonly councils: readonly CouncilRow[]
  census(period: Period): ReadonlyMap<PlaceCode, Census>
}

export function layOut(descriptor: Pick<Descriptor, 'version' | 'peyk'>, first: FirstTables): Province {
  const tree = plantTree(first.places)
  const observations = indexObservations(first.observations)
  const { asOf } = descriptor.peyk
  return {
    meta: descriptor.peyk,
    version: descriptor.version,
    tree,
    code: tree.province.place_code,
    counties: tree.counties,
    observations,
    periods: observations.periods.filter((period) => period <= asOf),
    asOf,
    targets: first.targets,
    councils: first.councils,
    census: (period) => censusAt(first.population, period),
  }
}
