import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { DataPackage } from '@/datapackage/openPackage'
import type { ContactPointRow } from '@/datapackage/tables/network'
import type { AgencyCounterRow } from '@/datapackage/tables/outsourcing'
import type { PlaceCode, PlaceTree } from '@/places/tree'
import { findNeighbours, isOpenOn, isPlaced, parallelOn, type Evidence, type ParallelTables } from './parallelCounters'

/** An agency's open office, and the contact points that make it a parallel one; without evidence it is none. */
export interface OpenCounter {
  readonly counter: AgencyCounterRow
  readonly county: PlaceCode
  /** One for each service, nearest point first. */
  readonly evidence: readonly (Omit<Evidence, 'point'> & { readonly point: ContactPointRow })[]
}

export interface Parallel {
  /** `null` until the tables are read. */
  readonly tables: Readonly<ShallowRef<ParallelTables | null>>
  readonly failure: Readonly<ShallowRef<unknown>>
  /** Offices open on the day, in the order of their table. */
  readonly open: ComputedRef<readonly OpenCounter[]>
  /** Offices open on the day whose place is not known: nothing can be said of them. */
  readonly unplaced: ComputedRef<number>
}

export function useParallel(
  source: () => { readonly data: DataPackage; readonly tree: PlaceTree },
  query: () => { readonly day: string; readonly km: number },
): Parallel {
  const { tables, failure } = useTables(source)
  // Measuring depends on the distance alone, so playing the months does not measure again.
  const neighbours = computed(() => (tables.value ? findNeighbours(tables.value, query().km) : []))
  const openOn = computed(() => (tables.value?.agency_counters ?? []).map((row) => isOpenOn(row, query().day)))
  return {
    tables,
    failure,
    open: computed(() => {
      const read = tables.value
      if (!read) return []
      const found = parallelOn(neighbours.value, query().day)
      return read.agency_counters.flatMap((counter, at): OpenCounter[] => {
        const county = source().tree.countyOf(counter.place_code)?.place_code
        if (!openOn.value[at] || !isPlaced(counter) || county === undefined) return []
        const evidence = (found.get(at) ?? []).flatMap(({ point, ...own }) => {
          const row = read.contact_points[point]
          return row ? [{ ...own, point: row }] : []
        })
        return [{ counter, county, evidence }]
      })
    }),
    unplaced: computed(
      () => (tables.value?.agency_counters ?? []).filter((row, at) => openOn.value[at] && !isPlaced(row)).length,
    ),
  }
}

function useTables(source: () => { readonly data: DataPackage }): Pick<Parallel, 'tables' | 'failure'> {
  const tables = shallowRef<ParallelTables | null>(null)
  const failure = shallowRef<unknown>(null)
  watch(
    () => source().data,
    async (data) => {
      ;[tables.value, failure.value] = [null, null]
      try {
        const [agency_counters, contact_points, point_services] = await Promise.all([
          data.table('agency_counters'),
          data.table('contact_points'),
          data.table('point_services'),
        ])
        if (source().data === data) tables.value = { agency_counters, contact_points, point_services }
      } catch (error) {
        failure.value = error
      }
    },
    { immediate: true },
  )
  return { tables, failure }
}
